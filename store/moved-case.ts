import { type CommittedStep, caseProjection } from './case-projection.ts';
import type { Write } from './write.ts';

const COLUMNS = `state_label, states, status, closed_on, sequence, hash, snapshot, due_on, provisional, overdue`;

/** Writes where a step has brought a case that was opened before. */
export function movedCase(committed: CommittedStep): Write[] {
  const { caseId } = committed.request.step;
  const after = caseProjection(committed);
  const moved: Write = {
    sql: `update "case" set (${COLUMNS}) =
            (select ${COLUMNS} from jsonb_populate_record(null::"case", ?::jsonb))
          where id = ?`,
    values: [JSON.stringify(after), caseId],
  };
  if (after.status === 'open') return [moved];
  return [
    moved,
    { sql: 'delete from item_hold where case_id = ?', values: [caseId] },
    { sql: 'update case_party set open = false where case_id = ?', values: [caseId] },
  ];
}
