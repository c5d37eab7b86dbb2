import { CalendarError } from './errors.ts';
import { addDays, type IsoDate } from './iso-date.ts';

// The dates go in as midnight UTC and are read in UTC, so that neither the process's zone nor Shanghai's moves them.
const chineseCalendar = new Intl.DateTimeFormat('zh-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/**
 * The date in a solar year on which a day of the lunar calendar (农历) falls, leap months (闰月) left out.
 * @param month 1 to 10: these lie wholly in the solar year in which their lunar year begins
 * @throws {CalendarError} `out-of-range` when the month has no such day, or this Node knows no lunar calendar
 */
export function lunarDateInYear(year: number, month: number, day: number): IsoDate {
  // 正月初一 is never before 21 January, a month has 29 or 30 days, and a leap month adds one more.
  const earliest = addDays(`${year}-01-20`, Math.floor((month - 1) * 29.5) + day - 1);
  for (let ahead = 0; ahead < 64; ahead++) {
    const date = addDays(earliest, ahead);
    const parts = chineseCalendar.formatToParts(new Date(date));
    const read = (type: 'month' | 'day') => parts.find((part) => part.type === type)?.value;
    // A leap month reads 闰6 and so never equals a number.
    if (read('month') === String(month) && read('day') === String(day)) return date;
  }
  throw new CalendarError('out-of-range', `${year} 年没有农历 ${month} 月 ${day} 日`);
}
