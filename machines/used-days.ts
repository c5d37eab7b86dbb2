import { countWorkingDays } from '../calendar/count-working-days.ts';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Clock } from './clock.ts';
import { countsFrom } from './clock-due.ts';

/**
 * How many working days of its period a clock had used at the end of a day, without the excluded ones. Asked of the day on
 * which it was stopped, that is what was used; of its due day, what was allowed.
 * @throws {CalendarError} `out-of-range`
 */
export function usedDays(clock: Clock, day: IsoDate, calendar: WorkingCalendar): number {
  let after = countsFrom(clock, calendar);
  const worked = (to: IsoDate) => (to > after ? countWorkingDays(after, to, calendar).workingDays : 0);
  let used = 0;
  for (const { from, to = day } of clock.excluded.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > day) break;
    used += worked(addDays(from, -1));
    if (to > after) after = to;
  }
  return used + worked(day);
}
