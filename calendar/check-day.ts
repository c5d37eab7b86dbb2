import type { IsoDate } from './iso-date.ts';
import { type Standing, standingOfDay } from './standing.ts';
import { type WorkingCalendar, yearOfDate } from './working-calendar.ts';
import type { NamedDay } from './year-of-days.ts';

export interface DayCheck extends Standing {
  date: IsoDate;
  working: boolean;
  /** 周末, 国庆节放假, 调休上班, 工作日 and the like. */
  reason: string;
  /** The number of the notice or order, or the article. */
  source: string;
  /** What decides it: the week, a notice, an order of the authority (本地调整), or the law itself. */
  by: 'week' | NamedDay['by'];
}

/**
 * Whether people work on a day, why, and by which notice or article.
 * @throws {CalendarError} `not-a-date`, `out-of-range`
 * @example checkDay('2026-10-10', calendar)
 * //=> { date: '2026-10-10', working: true, reason: '调休上班', source: '国办发明电〔2025〕7号', provisional: false }
 */
export function checkDay(date: IsoDate, calendar: WorkingCalendar): DayCheck {
  const year = yearOfDate(date, calendar);
  const working = year.isWorkingDay(date);
  const named = year.namedDay(date);
  const reason = named?.reason ?? (working ? '工作日' : '周末');
  const source = named?.source ?? calendar.weekendSource;
  const by = named?.by ?? 'week';
  return { date, working, reason, source, by, ...standingOfDay(date, calendar) };
}
