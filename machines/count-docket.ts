import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { boundUnit } from './bound-unit.ts';
import type { Clock } from './clock.ts';
import { countClocks } from './count-clocks.ts';
import { type Docket, openingOf } from './docket.ts';

/**
 * How the clocks of a docket are counted by a calendar: under the settings that the case keeps, and each by the working
 * days of the unit that it binds.
 */
export function countDocket(
  docket: Pick<Docket, 'snapshot'>,
  calendar: WorkingCalendar,
): (clocks: readonly Clock[]) => readonly Clock[] {
  const { settings } = openingOf(docket).ruleSet;
  return (clocks) =>
    clocks.flatMap((clock) => countClocks([clock], calendar.forUnit(boundUnit(docket, clock)), settings));
}
