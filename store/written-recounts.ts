import type { Recount } from '../machines/recount.ts';
import type { Step } from '../machines/step.ts';
import type { Write } from './write.ts';

/** Writes what another version of the calendar came to for the clocks of a case: once for each clock and version. */
export function writtenRecounts(
  { caseId, sequence, kind }: Step,
  recounts: readonly Recount[],
  version = recounts[0]?.to.version,
): Write[] {
  if (version === undefined) return [];
  const rows = recounts.map(({ clock, outcome, from, to }) => ({
    ...{ clock, outcome, from_version: from.version, from_due: from.dueOn, to_due: to.dueOn },
  }));
  const sql = `insert into calendar_recount
      (version, case_id, clock, sequence, step, outcome, from_version, from_due, to_due)
    select ?, ?, clock, ?, ?, outcome, from_version, from_due, to_due
    from jsonb_to_recordset(?::jsonb) as counted(
      clock text, outcome text, from_version text, from_due date, to_due date)`;
  return [{ sql, values: [version, caseId, sequence, kind, JSON.stringify(rows)] }];
}
