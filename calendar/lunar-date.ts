// tyme4ts and not Intl: up to ICU 78 its Chinese calendar puts 正月初一 of 2027 on 02-07 and that of 2030 on 02-02, where
// the official calendar (GB/T 33661) has 02-06 and 02-03. The new moons are minutes from midnight there.
import { LunarDay, type SolarDay, SolarTerm } from 'tyme4ts';
import type { IsoDate } from './iso-date.ts';

/**
 * The date on which a day of the lunar calendar (农历) falls, leap months (闰月) left out.
 * @param year the solar year in which the lunar year begins
 * @param month 1 to 12
 * @param day 1 to 29; not every month has a day 30
 */
export function lunarDateInYear(year: number, month: number, day: number): IsoDate {
  return toIsoDate(LunarDay.fromYmd(year, month, day).getSolarDay());
}

/** The day of 清明, on which the sun reaches 15° of longitude, in China's time. */
export function qingmingOf(year: number): IsoDate {
  return toIsoDate(SolarTerm.fromName(year, '清明').getSolarDay());
}

function toIsoDate(day: SolarDay): IsoDate {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${day.getYear()}-${twoDigits(day.getMonth())}-${twoDigits(day.getDay())}`;
}
