import { queryOptions, useQuery } from '@tanstack/react-query';
import { addDays, type IsoDate, weekdayOf } from '../../calendar/iso-date.ts';
import type { CalendarView } from '../../client/calendar.ts';
import { request } from '../api/request.ts';

/** The calendar in force: weekends, and the days that notices, orders or the law speak of. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar', 'in-force'],
  queryFn: ({ signal }) => request<CalendarView>('/calendar', { signal }),
  staleTime: 10 * 60_000,
});

/** Longer spans are told in dates alone. */
const FARTHEST = 400;

/**
 * @returns how many working days lie after one day up to another: 3 when the third working day from `from` is `to`; negative
 *   when `to` lies before; null when they lie too far apart
 */
export function workingDaysUntil(
  from: IsoDate,
  to: IsoDate,
  isWorkingDay: (day: IsoDate) => boolean,
): number | null {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  let day = first;
  for (let steps = 0; day < last; steps++) {
    if (steps === FARTHEST) return null;
    day = addDays(day, 1);
    if (isWorkingDay(day)) count++;
  }
  return count === 0 ? 0 : sign * count;
}

/** Whether days are worked, by the calendar in force; undefined while it is not known. */
export function useIsWorkingDay(): ((day: IsoDate) => boolean) | undefined {
  const { data } = useQuery(calendarQuery);
  return data && isWorkingDayOf(data);
}

/** Every row of a list asks: what is made of a calendar is kept as long as the calendar is. */
const made = new WeakMap<CalendarView, (day: IsoDate) => boolean>();

function isWorkingDayOf(calendar: CalendarView): (day: IsoDate) => boolean {
  const kept = made.get(calendar);
  if (kept) return kept;
  const named = new Map(
    calendar.years.flatMap((year) => year.named).map(({ date, working }) => [date, working]),
  );
  const isWorkingDay = (day: IsoDate) => named.get(day) ?? weekdayOf(day) <= 5;
  made.set(calendar, isWorkingDay);
  return isWorkingDay;
}
