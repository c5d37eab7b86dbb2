import type { IsoDate } from '../calendar/iso-date.ts';
import type { Refusal } from './permission.ts';
import type { Opening } from './procedure.ts';

/** The days between which a submission that is no backfill may be dated: clocks differ, and midnights pass. */
export interface SubmissionDays {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

/**
 * Why a case may not begin with earlier steps (补录), or undefined when it may. Steps taken here carry the day on which
 * they are taken; only a supervisor of the bureau may enter what happened before, in its order (docs/decisions/0007).
 * @param earlierOn the days of the earlier steps, in order
 */
export function backfillRefusal(
  opening: Opening,
  earlierOn: readonly IsoDate[],
  { earliest, latest }: SubmissionDays,
): Refusal | undefined {
  const { enteredBy, on, parties } = opening;
  const days = [on, ...earlierOn];
  if (days.some((day) => day > latest)) return refused('backfill-lies-behind', '办理日期不能晚于今天。');
  if (!enteredBy) {
    const backdated = on < earliest || earlierOn.length > 0;
    return backdated ? refused('backfill-names-who-enters-it', '补录案件须写明补录人。') : undefined;
  }
  if (enteredBy.role !== 'supervisor' || !parties.bureau?.includes(enteredBy.unit)) {
    return refused('backfill-by-supervisor', '补录案件由大数据主管部门的督办人员办理。');
  }
  const backwards = days.some((day, index) => index > 0 && day < String(days[index - 1]));
  return backwards ? refused('backfill-in-order', '补录的办理日期应当依次不早于前一步。') : undefined;
}

function refused(id: string, says: string): Refusal {
  const rule = { id, says, articles: [] };
  return { kind: 'not-permitted', reason: 'rule', state: '', message: says, rule, permitted: [] };
}
