import { CalendarError } from './errors.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * The day of 清明, when the sun stands at 15° of longitude in China's time.
 * The known closed form of the solar terms for this century, ⌊0.2422·Y + 4.81⌋ − ⌊Y/4⌋ with Y the year's last two
 * digits. It was compared with the sun's computed longitude for every year from 2000 to 2099 and agrees.
 * @throws {CalendarError} `out-of-range` outside 2000 to 2099, where the constant does not hold (2100: one day wrong)
 */
export function qingmingOf(year: number): IsoDate {
  if (!(year >= 2000 && year <= 2099))
    throw new CalendarError('out-of-range', `清明的算式不适用于 ${year} 年`);
  const ofCentury = year % 100;
  const day = Math.floor(0.2422 * ofCentury + 4.81) - Math.floor(ofCentury / 4);
  return `${year}-04-0${day}`;
}
