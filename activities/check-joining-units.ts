import type { EntityManager } from '@mikro-orm/postgresql';
import { disabledAmong } from '../machines/disabled-unit.ts';
import { openingOf } from '../machines/docket.ts';
import type { CommitRequest } from '../machines/step.ts';
import { holdUnits } from '../store/access/unit-service.ts';
import { againstRule } from './failures.ts';

/**
 * Units that somebody draws into a case (相关部门) are in service. Those that it began with, or that stand in it, act to its
 * end. Most steps ask nothing of the database here.
 * @throws {ApplicationFailure} `Refused` with the rule
 */
export async function checkJoiningUnits(em: EntityManager, { step, docket }: CommitRequest): Promise<void> {
  if (step.kind !== 'action') return;
  const known = new Set(openingOf(docket).units.map(({ code }) => code));
  const joining = step.effects
    .flatMap((effect) => (effect.type === 'joinParty' ? effect.units : []))
    .filter((unit) => !known.has(unit));
  if (joining.length === 0) return;
  const disabled = disabledAmong(await holdUnits(em, joining), step.on);
  if (disabled) throw againstRule(disabled);
}
