import type { IsoDate } from './iso-date.ts';
import { type Standing, standingOf } from './standing.ts';
import { type WorkingCalendar, yearOfDate } from './working-calendar.ts';

export interface WorkingDayCount extends Standing {
  workingDays: number;
}

/**
 * How many working days lie after `from`, up to and including `to`: by how many an answer is late, how many are left.
 * 0 for the same day; when `to` is earlier, the count from `to` to `from` with a minus sign.
 * @throws {CalendarError} `not-a-date`, `out-of-range`
 * @example countWorkingDays('2026-09-30', '2026-10-20', calendar) //=> { workingDays: 10, provisional: false }
 */
export function countWorkingDays(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): WorkingDayCount {
  const first = yearOfDate(from, calendar);
  const last = yearOfDate(to, calendar);
  if (to < from) {
    const { workingDays, ...standing } = countWorkingDays(to, from, calendar);
    return { workingDays: 0 - workingDays, ...standing };
  }
  let workingDays = last.workingDaysUpTo(to) - first.workingDaysUpTo(from);
  for (let year = first.year; year < last.year; year++) workingDays += calendar.year(year).length;
  if (from === to) return { workingDays: 0, provisional: false };
  return { workingDays, ...standingOf(from, to, calendar) };
}
