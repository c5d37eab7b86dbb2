import { checkDay, type DayCheck } from './check-day.ts';
import { type ClockDue, dueOn, type ExcludedInterval, type WorkingDayClock } from './due-on.ts';
import { addDays, type IsoDate } from './iso-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface ExplainedDay {
  date: IsoDate;
  /** The how-manieth working day of the period it is; null when the day is not counted. */
  nth: number | null;
  /** What decides that it counts or not: for programs. */
  by: 'receipt' | 'excluded' | DayCheck['by'];
  /** The same for people: 工作日, 调休上班, 周末, 国庆节放假, 收到当日不计入, 扣除期间不计入. */
  reason: string;
  /** The notice, the order, the article, or the interval that decides it. */
  source: string;
}

export interface Explanation extends ClockDue {
  calendarVersion: string;
  days: ExplainedDay[];
}

/**
 * Shows a due date day by day, from the day of receipt to the due date; while the clock is paused, to the day on which
 * the pause began. This one does walk the days: it is made to be read.
 * @param sourceOf says of an interval why it is excluded; without it, its first and last day
 * @throws {CalendarError} as `dueOn`
 */
export function explain<Interval extends ExcludedInterval>(
  clock: Omit<WorkingDayClock, 'excluded'> & { readonly excluded: readonly Interval[] },
  calendar: WorkingCalendar,
  sourceOf?: (interval: Interval) => string,
): Explanation {
  const due = dueOn(clock, calendar);
  const last = due.dueOn ?? pausedOn(clock);
  const days: ExplainedDay[] = [receiptDay(clock.receivedOn, calendar)];
  let counted = 0;
  for (let date = addDays(clock.receivedOn, 1); date <= last; date = addDays(date, 1)) {
    const interval = clock.excluded.find(({ from, to }) => from <= date && (to === undefined || date <= to));
    const day = checkDay(date, calendar);
    if (interval && day.working)
      days.push(excludedDay(date, sourceOf?.(interval) ?? daysOfInterval(interval)));
    else days.push({ date, nth: day.working ? ++counted : null, ...grounds(day) });
  }
  return { ...due, calendarVersion: calendar.version, days };
}

/** The first day of the open interval; an interval that was open on receipt shows the receipt alone. */
function pausedOn(clock: WorkingDayClock): IsoDate {
  const open = clock.excluded.filter(({ to }) => to === undefined).map(({ from }) => from);
  return open.sort()[0] ?? clock.receivedOn;
}

function receiptDay(date: IsoDate, calendar: WorkingCalendar): ExplainedDay {
  return { date, nth: null, by: 'receipt', reason: '收到当日不计入', source: calendar.firstDayBasis };
}

function excludedDay(date: IsoDate, source: string): ExplainedDay {
  return { date, nth: null, by: 'excluded', reason: '扣除期间不计入', source };
}

function daysOfInterval({ from, to }: ExcludedInterval): string {
  return `扣除期间：${from} 至 ${to ?? '今'}`;
}

function grounds({ by, reason, source }: DayCheck): Pick<ExplainedDay, 'by' | 'reason' | 'source'> {
  return { by, reason, source };
}
