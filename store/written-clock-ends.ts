import type { Clock } from '../machines/clock.ts';
import { openingOf } from '../machines/docket.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { Write } from './write.ts';

/** A period that a step has ended. */
export interface EndedClock extends Pick<Clock, 'id' | 'period' | 'label'> {
  readonly stoppedOn: string;
  /** Working days. */
  readonly usedDays: number;
  readonly allowedDays: number;
  readonly lateBy: number;
}

/**
 * Writes how periods ended, for the figures of supervisors. Whose it was to keep them is read from the tasks that were
 * open until this step.
 */
export function writtenClockEnds(
  { step, procedure, docket }: CommitRequest,
  ends: readonly EndedClock[],
): Write[] {
  if (ends.length === 0) return [];
  const sql = `insert into clock_end (case_id, clock_id, bureau_code, procedure, period, label, unit_codes, stopped_on,
                                      used_days, allowed_days, late_by)
               select ?, id, ?, ?, period, label, array(
                 select distinct unit_code from task
                 where case_id = ? and closed_by is null and clock = ended.id and not actions @> '{supervise}'),
                 "stoppedOn", "usedDays", "allowedDays", "lateBy"
               from jsonb_to_recordset(?::jsonb) as ended(
                 id text, period text, label text, "stoppedOn" date, "usedDays" int, "allowedDays" int, "lateBy" int)`;
  const { caseId } = step;
  const bureau = openingOf(docket).parties.bureau?.[0] ?? null;
  return [{ sql, values: [caseId, bureau, procedure.id, caseId, JSON.stringify(ends)] }];
}
