import { addWorkingDays } from './add-working-days.ts';
import type { IsoDate } from './iso-date.ts';
import { standingOfDay } from './standing.ts';
import { type WorkingCalendar, yearOfDate } from './working-calendar.ts';
import type { WorkingDay } from './working-days-before.ts';

/**
 * The first working day after a date.
 * @throws {CalendarError} `not-a-date`, `out-of-range`
 * @example nextWorkingDay('2026-02-14', calendar) //=> { date: '2026-02-24', provisional: false }
 */
export function nextWorkingDay(date: IsoDate, calendar: WorkingCalendar): WorkingDay {
  const { dueOn, ...standing } = addWorkingDays(date, 1, calendar);
  return { date: dueOn, ...standing };
}

/**
 * The date itself when it is a working day, else the first one after it: for receipts that count as received on the
 * next working day, and for calendar-day periods that end on a day off (民法典 第二百零三条).
 * @throws {CalendarError} `not-a-date`, `out-of-range`
 */
export function sameOrNextWorkingDay(date: IsoDate, calendar: WorkingCalendar): WorkingDay {
  if (!yearOfDate(date, calendar).isWorkingDay(date)) return nextWorkingDay(date, calendar);
  return { date, ...standingOfDay(date, calendar) };
}
