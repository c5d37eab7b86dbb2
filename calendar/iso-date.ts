// Imports nothing but its own error: the workflow sandbox uses this file, and only this file, of calendar/.
import { CalendarError } from './errors.ts';

/** A calendar date as `YYYY-MM-DD`, without a time and without a zone. Strings of this form sort by time. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
/** Asia/Shanghai is UTC+8 without summer time since 1991-09-15. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * @returns the text itself when it names a day that exists
 * @throws {CalendarError} `not-a-date`: another form than `YYYY-MM-DD`, an impossible day, or a year before 1000
 */
export function requireIsoDate(text: unknown): IsoDate {
  if (isIsoDate(text)) return text;
  throw new CalendarError('not-a-date', `不是有效日期：${String(text)}（应为 YYYY-MM-DD）`);
}

export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = yearOf(text);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  // NaN, from a character that is no digit, fails every comparison.
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The year of a checked date. */
export function yearOf(date: IsoDate): number {
  return digits(date, 0, 4);
}

/** 1 for 1 January, up to 365 or 366. The date must have been checked. */
export function dayOfYear(date: IsoDate): number {
  const month = digits(date, 5, 7);
  const leapDay = month > 2 && isLeapYear(yearOf(date)) ? 1 : 0;
  return (DAYS_BEFORE_MONTH[month - 1] ?? Number.NaN) + leapDay + digits(date, 8, 10);
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/**
 * @param days a whole number; negative goes back
 * @throws {CalendarError} `not-a-date`; `not-a-count` for a part of a day; `out-of-range` outside the years 1000 to 9999
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isSafeInteger(days)) throw new CalendarError('not-a-count', `不是整数天数：${days}`);
  return fromUtcMs(toUtcMs(requireIsoDate(date)) + days * DAY_MS);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (toUtcMs(requireIsoDate(to)) - toUtcMs(requireIsoDate(from))) / DAY_MS;
}

/** ISO weekday: 1 for Monday (周一) to 7 for Sunday (周日). */
export function weekdayOf(date: IsoDate): number {
  return new Date(toUtcMs(requireIsoDate(date))).getUTCDay() || 7;
}

/**
 * The date on the wall in Shanghai at an instant.
 * @param epochMs milliseconds since 1970-01-01T00:00Z
 * @throws {CalendarError} `out-of-range`: before 1992, when summer time was still known, after 9999, or no number
 */
export function isoDateInShanghai(epochMs: number): IsoDate {
  const local = epochMs + SHANGHAI_OFFSET_MS;
  if (!(local >= Date.UTC(1992, 0, 1))) throw new CalendarError('out-of-range', `时间超出范围：${epochMs}`);
  return fromUtcMs(local);
}

/**
 * The time on the wall in Shanghai at an instant, HH:MM.
 * @param epochMs milliseconds since 1970-01-01T00:00Z, from 1992 on
 */
export function timeInShanghai(epochMs: number): string {
  return new Date(epochMs + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/**
 * The instant of a time of a day in Shanghai.
 * @param time HH:MM, up to 24:00
 * @returns milliseconds since 1970-01-01T00:00Z
 * @throws {CalendarError} `not-a-date`; `out-of-range` before 1992
 */
export function instantInShanghai(date: IsoDate, time: string): number {
  const minutes = digits(time, 0, 2) * 60 + digits(time, 3, 5);
  return startOfDayInShanghai(date) + minutes * 60_000;
}

/**
 * The instant at which a day ends in Shanghai: 24:00 of that day (民法典 第二百零三条第二款 二十四时).
 * @returns milliseconds since 1970-01-01T00:00Z
 * @throws {CalendarError} `not-a-date`; `out-of-range` before 1992
 */
export function endOfDayInShanghai(date: IsoDate): number {
  const end = toUtcMs(requireIsoDate(date)) + DAY_MS - SHANGHAI_OFFSET_MS;
  if (yearOf(date) < 1992) throw new CalendarError('out-of-range', `日期超出范围：${date}`);
  return end;
}

/**
 * The instant at which a day begins in Shanghai: 00:00 of that day.
 * @returns milliseconds since 1970-01-01T00:00Z
 * @throws {CalendarError} `not-a-date`; `out-of-range` before 1992
 */
export function startOfDayInShanghai(date: IsoDate): number {
  return endOfDayInShanghai(date) - DAY_MS;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function toUtcMs(date: IsoDate): number {
  return Date.UTC(yearOf(date), digits(date, 5, 7) - 1, digits(date, 8, 10));
}

function fromUtcMs(ms: number): IsoDate {
  const at = new Date(ms);
  const year = at.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) throw new CalendarError('out-of-range', '日期超出 1000 年至 9999 年');
  return at.toISOString().slice(0, 10);
}
