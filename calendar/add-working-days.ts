import type { IsoDate } from './iso-date.ts';
import { requireCount } from './require-count.ts';
import { type Standing, standingOf } from './standing.ts';
import { type WorkingCalendar, yearOfDate } from './working-calendar.ts';

/** The last day of a period (期限届满日), and how firm it is. */
export interface DueDate extends Standing {
  dueOn: IsoDate;
}

/**
 * The last day of a period of `count` working days that starts from `received`.
 * The day of receipt is not counted (by analogy with 民法典 第二百零一条).
 * Costs one look-up, and one more for each turn of the year.
 * @param received date in Asia/Shanghai; any day, also a day off
 * @param count working days, a whole number from 1
 * @returns `provisional: true`, with a warning, when the count enters a year whose notice is not loaded
 * @throws {CalendarError} `not-a-date`, `not-a-count`, `out-of-range`
 * @example 国庆: 10-01 to 10-07 are off, Saturday 10-10 is worked
 * addWorkingDays('2026-09-30', 10, calendar) //=> { dueOn: '2026-10-20', provisional: false }
 */
export function addWorkingDays(received: IsoDate, count: number, calendar: WorkingCalendar): DueDate {
  let days = yearOfDate(received, calendar);
  let rank = days.workingDaysUpTo(received) + requireCount(count);
  while (rank > days.length) {
    rank -= days.length;
    days = calendar.year(days.year + 1);
  }
  const dueOn = days.workingDay(rank);
  return { dueOn, ...standingOf(received, dueOn, calendar) };
}
