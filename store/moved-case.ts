import { type CommittedStep, partyProjection } from './case-projection.ts';
import type { Write } from './write.ts';

const COLUMNS = `state_label, states, stage, status, closed_on, sequence, hash, snapshot, due_on, period, provisional, overdue`;

/** Writes where a step has brought a case that was opened before. */
export function movedCase({ request, after }: CommittedStep): Write[] {
  const { caseId } = request.step;
  const { open, urgent_on, stage } = partyProjection(after);
  const moved: Write = {
    sql: `update "case" set (${COLUMNS}) =
            (select ${COLUMNS} from jsonb_populate_record(null::"case", ?::jsonb))
          where id = ?`,
    values: [JSON.stringify(after), caseId],
  };
  const repeated: Write = {
    sql: `update case_party set open = ?, urgent_on = ?, stage = ?
          where case_id = ? and (open, urgent_on, stage) is distinct from (?, ?::date, ?)`,
    values: [open, urgent_on, stage, caseId, open, urgent_on, stage],
  };
  if (open) return [moved, repeated];
  return [moved, repeated, { sql: 'delete from item_hold where case_id = ?', values: [caseId] }];
}
