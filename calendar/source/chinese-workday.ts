import { getFestival, isWorkday } from 'chinese-workday';
import { type IsoDate, weekdayOf } from '../iso-date.ts';

/** What a source of days says of a date: it follows the week, is a day off, or is a worked day of the weekend. */
export type SourceDay = { is: 'plain' } | { is: 'off'; festival: string } | { is: 'made-up' };

/**
 * What the package `chinese-workday` says of a date, right or wrong.
 * It is asked with ISO strings only: with a Date its answer depends on the process's time zone. Its `nextWorkday` is
 * not used, since it gives up after seven days; nor are years that it has no data for, which it takes to have no holiday.
 */
export function readChineseWorkday(date: IsoDate): SourceDay {
  const weekend = weekdayOf(date) >= 6;
  if (isWorkday(date)) return weekend ? { is: 'made-up' } : { is: 'plain' };
  const festival = getFestival(date);
  return festival === '周末' ? { is: 'plain' } : { is: 'off', festival };
}
