import { type ExplainedDay, explain } from '../calendar/explain.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { ArticleRef } from '../statute/citation.ts';
import type { Settings } from '../statute/settings.ts';
import type { Clock, ClockExtension, ExcludedInterval } from './clock.ts';
import { countsFrom, dueOfClock } from './clock-due.ts';

/** A step of the case's record, by which a clock was started, stopped or extended. */
export interface ExplainingStep {
  readonly sequence: number;
  readonly label: string;
  /** 发文字号 of the letters that it issued. */
  readonly letters?: readonly string[];
}

/** Days counted one by one. */
interface Leg {
  /** The period itself, or an extension that counts from its consent. */
  readonly what: 'period' | 'extension';
  /** The day that is not counted. */
  readonly from: IsoDate;
  readonly workingDays: number;
  readonly dueOn: IsoDate | null;
  readonly days: readonly ExplainedDay[];
}

/** A clock of a case, day by day: for the API as it is, for a letter as `explanationText` puts it. */
export interface ClockExplanation {
  readonly clock: string;
  readonly period: string;
  readonly label: string;
  readonly basis: Clock['basis'];
  /** An internal target beside the statutory period. */
  readonly target: boolean;
  readonly articles: readonly ArticleRef[];
  readonly receivedOn: IsoDate;
  readonly startedBy: ExplainingStep | null;
  /** The day from which it counts, itself not counted. */
  readonly countsFrom: IsoDate;
  /** Why that is another day than the day of receipt: it was a day off, or office hours were over. */
  readonly deemed: 'off-day' | 'after-hours' | null;
  /** Why the first day is not counted: the authority's text. */
  readonly firstDayBasis: string;
  /** Null where the case names the day itself (`until`). */
  readonly workingDays: number | null;
  readonly until: IsoDate | null;
  readonly extensions: readonly (ClockExtension & { readonly step: ExplainingStep | null })[];
  readonly excluded: readonly (ExcludedInterval & {
    readonly stopped: ExplainingStep | null;
    readonly resumed: ExplainingStep | null;
  })[];
  readonly legs: readonly Leg[];
  /** As the calendar has it that explains; null while the clock stands still. */
  readonly dueOn: IsoDate | null;
  /** HH:MM of the last day; null for 24:00. */
  readonly cutOff: string | null;
  readonly provisional: boolean;
  readonly warning?: string;
  readonly calendarVersion: string;
  /** As the case has it, and the version it rests on: another one where the notice came after the period had ended. */
  readonly recorded: { readonly dueOn: IsoDate | null; readonly calendarVersion: string | null };
}

/**
 * Explains a clock day by day: what counts, what does not and why, and which step stopped or extended it.
 * @param calendar the version on which the clock rests, of the unit that the period binds (`forUnit`)
 * @param steps of the case's record; steps that are not given are not named
 * @throws {CalendarError} `out-of-range`
 */
export function explainClock(
  clock: Clock,
  calendar: WorkingCalendar,
  settings: Pick<Settings, 'clock.first-day.basis'>,
  steps: readonly ExplainingStep[] = [],
): ClockExplanation {
  const stepOf = (sequence: number | undefined) => steps.find((step) => step.sequence === sequence) ?? null;
  const excluded = clock.excluded.map((interval) => ({
    ...interval,
    stopped: stepOf(interval.stoppedBy),
    resumed: stepOf(interval.resumedBy),
  }));
  const from = countsFrom(clock, calendar);
  const due = dueOfClock(clock, calendar);
  const { id, period, label, basis, target, articles, receivedOn, workingDays, until, cutOff } = clock;
  return {
    ...{ clock: id, period, label, basis, target, articles, receivedOn, workingDays, until },
    startedBy: stepOf(clock.startedBy),
    countsFrom: from,
    deemed: deemedBecause(clock, from, calendar),
    firstDayBasis: settings['clock.first-day.basis'],
    extensions: clock.extensions.map((extension) => ({ ...extension, step: stepOf(extension.by) })),
    excluded,
    legs: legsOf(clock, from, calendar, excluded, settings['clock.first-day.basis']),
    ...due,
    cutOff,
    calendarVersion: calendar.version,
    recorded: { dueOn: clock.dueOn, calendarVersion: clock.calendarVersion },
  };
}

function deemedBecause(
  { receivedOn }: Clock,
  from: IsoDate,
  calendar: WorkingCalendar,
): ClockExplanation['deemed'] {
  if (from === receivedOn) return null;
  return calendar.year(Number(receivedOn.slice(0, 4))).isWorkingDay(receivedOn) ? 'after-hours' : 'off-day';
}

function legsOf(
  { workingDays, until, extensions, receipt }: Clock,
  from: IsoDate,
  calendar: WorkingCalendar,
  excluded: ClockExplanation['excluded'],
  firstDayBasis: string,
): Leg[] {
  if (workingDays === null || until !== null) return [];
  const leg = (what: Leg['what'], receivedOn: IsoDate, count: number): Leg => {
    const clock = { receivedOn, workingDays: count, excluded };
    const { dueOn, days } = explain(clock, { ...calendar, firstDayBasis }, becauseOf);
    // Not every period begins with a receipt: a delivery does with the reply, an extension may with the consent.
    const isReceipt = what === 'period' && receipt !== null;
    const begun = days.map((day) =>
      day.by === 'receipt' && !isReceipt ? { ...day, reason: '起算当日不计入' } : day,
    );
    return { what, from: receivedOn, workingDays: count, dueOn, days: begun };
  };
  const atTheEnd = extensions.filter((extension) => extension.countsFrom === 'original-due');
  const total = atTheEnd.reduce((sum, extension) => sum + extension.workingDays, workingDays);
  const fromConsent = extensions.filter((extension) => extension.countsFrom === 'consent');
  return [
    leg('period', from, total),
    ...fromConsent.map((extension) => leg('extension', extension.consentedOn, extension.workingDays)),
  ];
}

function becauseOf({ from, to, stopped, resumed }: ClockExplanation['excluded'][number]): string {
  const steps = [stopped, resumed].filter((step) => step !== null).map(stepInWords);
  return `扣除期间：${from} 至 ${to ?? '今'}${steps.length > 0 ? `，${steps.join('至')}` : ''}`;
}

/** '一次性告知补正（潍数补〔2026〕1号）' */
export function stepInWords({ label, letters = [] }: ExplainingStep): string {
  return letters.length > 0 ? `${label}（${letters.join('、')}）` : label;
}
