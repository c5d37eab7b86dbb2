import { peopleBehind } from '../machines/four-eyes.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { Write } from './write.ts';

/** Writes that somebody has taken a step (已办). What the clock or another case moves is nobody's work. */
export function writtenDone({ step, procedure }: CommitRequest): Write[] {
  const { caseId, sequence, kind, action, label, actor, at } = step;
  if (kind !== 'opening' && kind !== 'action') return [];
  const sql = `insert into done_step
                 (case_id, sequence, person_id, unit_code, procedure, action, label, at, by_id, on_behalf_of_id)
               select ?, ?, person, ?, ?, ?, ?, ?::timestamptz, ?, ? from jsonb_array_elements_text(?::jsonb) as person`;
  const values = [
    ...[caseId, sequence, actor.unit, procedure.id, action.type, label, at],
    ...[actor.person, actor.onBehalfOf ?? null, JSON.stringify(peopleBehind(actor))],
  ];
  return [{ sql, values }];
}
