import type { IsoDate } from '../calendar/iso-date.ts';
import type { ArticleRef } from '../statute/citation.ts';

/** Days that do not count: from the first to the last, both included; without `to` the clock stands still. */
export interface ExcludedInterval {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** Sequence numbers of the steps that stopped the clock, and that let it go on. */
  readonly stoppedBy?: number;
  readonly resumedBy?: number;
}

/** An extension (延期) that was consented to. */
export interface ClockExtension {
  readonly workingDays: number;
  /** Whether its days follow the period's own last day, or the day of the consent. */
  readonly countsFrom: 'original-due' | 'consent';
  readonly consentedOn: IsoDate;
  /** Sequence number of the step. */
  readonly by: number;
}

/** How the day of receipt is taken, where a period begins with a receipt (收到). */
export interface Receipt {
  /** A receipt on a day off counts as one of that day, or of the next working day. */
  readonly offDay: 'same-day' | 'next-working-day';
  /** It came after office hours, and so counts as one of the next working day. */
  readonly afterHours: boolean;
}

/** A running or ended period (期限) of a case. Dates are ISO dates in Asia/Shanghai. */
export interface Clock {
  /** Unique in the case: the period and how often it has been started, 'share.reply#1'. */
  readonly id: string;
  readonly period: string;
  readonly label: string;
  /** The statechart's own `after` event, fed back to it when the period ends. */
  readonly event: string;
  /**
   * An internal target (内部时限) that runs beside the statutory period of the same name, and never in its place: the
   * statechart does not hear of its end, and nobody is overdue by it.
   */
  readonly target: boolean;
  /** `statutory` 法定期限, `internal` 内部时限, `case` a date set in the case itself (限期整改, 使用时限). */
  readonly basis: 'statutory' | 'internal' | 'case';
  readonly articles: readonly ArticleRef[];
  /** The day that starts the period; it is not counted itself. */
  readonly receivedOn: IsoDate;
  /** Null where the period does not begin with a receipt: then that day is taken as it is. */
  readonly receipt: Receipt | null;
  /** Sequence number of the step that started it, or that let it begin again. */
  readonly startedBy: number;
  /** Working days, without the extension; null when the case names the day itself (`until`). */
  readonly workingDays: number | null;
  readonly until: IsoDate | null;
  /** In the order in which they were consented to. */
  readonly extensions: readonly ClockExtension[];
  readonly excluded: readonly ExcludedInterval[];
  /** Last day of the period; null while the clock stands still. Worked out with the calendar at commit. */
  readonly dueOn: IsoDate | null;
  /** The time of the last day at which the period ends, HH:MM in Asia/Shanghai; null for its end, 24:00. */
  readonly cutOff: string | null;
  /** The count enters a year whose notice is not loaded. */
  readonly provisional: boolean;
  /** Version of the calendar that `dueOn` rests on; null before the first count. */
  readonly calendarVersion: string | null;
  /** Days on which a warning is due, ascending; each ends up in `warned`. */
  readonly warnOn: readonly IsoDate[];
  readonly warned: readonly IsoDate[];
  /** The due day has passed while the clock ran; found at that day's end. */
  readonly expired: boolean;
  /** The supervisor has acted on the expiry (督办). */
  readonly supervised: boolean;
  /** A rectification (整改) was started on the expiry; there is one at most. */
  readonly rectificationStarted: boolean;
  /** The step that met the period, or left it behind; null while running. */
  readonly stoppedOn: IsoDate | null;
  /** Working days by which the stop was late; null while running, 0 when in time. */
  readonly lateBy: number | null;
  /**
   * Only of a clock that has expired: the last day that a later version of the calendar would have given it. It stays
   * expired until somebody looks at it (督办).
   */
  readonly laterDueOn?: IsoDate;
  /** The last of such days that somebody has looked at: a version that comes to the same one raises no new doubt. */
  readonly reviewedDueOn?: IsoDate;
}

export function isRunning(clock: Clock): boolean {
  return clock.stoppedOn === null;
}

/** The running clock of a period, if there is one; an internal target beside it is not meant. */
export function runningClock(clocks: readonly Clock[], period: string): Clock | undefined {
  return clocks.find((clock) => clock.period === period && isRunning(clock) && !clock.target);
}

/** Whether a period has ended unkept, and the supervisor has to know. Behind an internal target nobody is overdue. */
export function isOverdue(clock: Clock): boolean {
  return isRunning(clock) && clock.expired && !clock.target;
}

/** Whether the supervisor has to act on a clock: it is overdue, or its expiry has come into doubt since. */
export function isForSupervisor(clock: Clock): boolean {
  return isOverdue(clock) && (!clock.supervised || clock.laterDueOn !== undefined);
}

/** A clock whose last day is another from now on: what was found of the expiry of the one before is over. */
export function withoutDoubt({ laterDueOn: _, reviewedDueOn: __, ...clock }: Clock): Clock {
  return clock;
}

/** Working days that the extensions add. */
export function extensionDays({ extensions }: Pick<Clock, 'extensions'>): number {
  return extensions.reduce((sum, { workingDays }) => sum + workingDays, 0);
}

/** Whether a period is over on a day: it has expired, or its last day lies behind. A clock that stands still is not. */
export function isOver(clock: Clock | undefined, on: IsoDate): boolean {
  return clock !== undefined && (clock.expired || (clock.dueOn !== null && on > clock.dueOn));
}
