import { daysInMonth, type IsoDate } from '../iso-date.ts';
import { weekdayName } from '../weekday-name.ts';
import type { Found } from './fault.ts';

/** A day as a notice writes it; what it leaves out is taken from the day before it. */
export interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What stands in brackets behind it: 农历腊月二十八、周日. */
  readonly remark: string;
}

/** The date of a written day, or what is wrong with it. @param noticeYear the year that the notice arranges */
export function dateOf(written: WrittenDay, noticeYear: number): IsoDate | Found {
  const { year, month, day, remark } = written;
  if (month < 1 || month > 12) {
    return { code: 'no-such-day', message: `没有${month}月`, right: '月份应当是1至12' };
  }
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    const message = `${year}年${month}月没有${day}日`;
    return { code: 'no-such-day', message, right: `${year}年${month}月最后一日是${last}日` };
  }
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const inYear = year === noticeYear || (year === noticeYear - 1 && month === 12);
  if (!inYear) {
    const message = `${date} 不在${noticeYear}年的安排之内`;
    return {
      code: 'wrong-year',
      message,
      right: `应当是${noticeYear}年的日期，或者${noticeYear - 1}年12月的日期`,
    };
  }
  const said = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(remark)?.[1]?.replace('天', '日');
  if (said !== undefined && `周${said}` !== weekdayName(date)) {
    const right = `${date} 是${weekdayName(date)}${lastYearsToo(written, said)}`;
    return { code: 'weekday-differs', message: `${date} 不是周${said}`, right };
  }
  return date;
}

/** A day of December without its year may mean the December before. */
function lastYearsToo({ year, month, day }: WrittenDay, said: string): string {
  if (month !== 12) return '';
  const before = `${year - 1}-12-${twoDigits(day)}`;
  return weekdayName(before) === `周${said}` ? `；如指 ${before}，请写明${year - 1}年` : '';
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
