import type { Clock } from './clock.ts';
import { type Docket, openingOf, partiesOf } from './docket.ts';

/**
 * The unit that a period binds: by its working days the period is counted, where an order holds for some units only.
 * @returns null where it binds several units, or nobody in the case
 */
export function boundUnit(docket: Pick<Docket, 'snapshot'>, clock: Pick<Clock, 'period'>): string | null {
  const { ruleSet, submittedBy } = openingOf(docket);
  const actor = ruleSet.periods[clock.period]?.actor;
  if (actor === undefined) return null;
  if (actor === 'unit') return submittedBy.unit;
  const units = partiesOf(docket)[actor] ?? [];
  return units.length === 1 ? (units[0] ?? null) : null;
}
