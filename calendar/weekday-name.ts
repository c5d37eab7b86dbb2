import { type IsoDate, weekdayOf } from './iso-date.ts';

/** 周一 to 周日 */
export function weekdayName(date: IsoDate): string {
  return `周${'一二三四五六日'[weekdayOf(date) - 1]}`;
}
