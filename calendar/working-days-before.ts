import { addDays, type IsoDate } from './iso-date.ts';
import { requireCount } from './require-count.ts';
import { type Standing, standingOf } from './standing.ts';
import { type WorkingCalendar, yearOfDate } from './working-calendar.ts';

export interface WorkingDay extends Standing {
  date: IsoDate;
}

/**
 * The working day that lies `count` working days before a date, for reminders. The date itself is not counted.
 * From a working day, `addWorkingDays(workingDaysBefore(due, n), n)` is `due` again.
 * @param due date in Asia/Shanghai; any day, also a day off
 * @param count working days, a whole number from 1
 * @throws {CalendarError} `not-a-date`, `not-a-count`, `out-of-range`
 * @example workingDaysBefore('2026-10-20', 3, calendar) //=> { date: '2026-10-15', provisional: false }
 */
export function workingDaysBefore(due: IsoDate, count: number, calendar: WorkingCalendar): WorkingDay {
  let days = yearOfDate(due, calendar);
  const own = days.isWorkingDay(due) ? 1 : 0;
  let rank = days.workingDaysUpTo(due) - own - requireCount(count) + 1;
  while (rank < 1) {
    days = calendar.year(days.year - 1);
    rank += days.length;
  }
  const date = days.workingDay(rank);
  return { date, ...standingOf(addDays(date, -1), addDays(due, -1), calendar) };
}
