import { addDays, type IsoDate, yearOf } from './iso-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** How firm an answer is. */
export interface Standing {
  /** 暂定: true when a year was entered whose notice is not loaded, so that only weekends and the law's days are known. */
  provisional: boolean;
  /** Says so to the reader, in Chinese; present exactly when `provisional` is true. */
  warning?: string;
}

/** The standing of what was counted over the days after `after`, up to and including `upTo`. */
export function standingOf(after: IsoDate, upTo: IsoDate, calendar: WorkingCalendar): Standing {
  // A receipt on 31 December counts nothing of its own year.
  const first = after.endsWith('-12-31') ? yearOf(after) + 1 : yearOf(after);
  return standingOfYears(first, yearOf(upTo), calendar);
}

export function standingOfDay(date: IsoDate, calendar: WorkingCalendar): Standing {
  return standingOf(addDays(date, -1), date, calendar);
}

function standingOfYears(first: number, last: number, calendar: WorkingCalendar): Standing {
  const missing: number[] = [];
  for (let year = first; year <= last; year++) if (!calendar.year(year).loaded) missing.push(year);
  if (missing.length === 0) return { provisional: false };
  const years = missing.map((year) => `${year}年`).join('、');
  return {
    provisional: true,
    warning: `${years}的节假日安排通知未载入，暂按周末和${calendar.holidayLawTitle}规定的放假日计算，通知公布后重新计算`,
  };
}
