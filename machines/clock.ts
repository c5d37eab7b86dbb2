import type { IsoDate } from '../calendar/iso-date.ts';
import type { ArticleRef } from '../statute/citation.ts';

/** Days that do not count: from the first to the last, both included; without `to` the clock stands still. */
export interface ExcludedInterval {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** A running or ended period (期限) of a case. Dates are ISO dates in Asia/Shanghai. */
export interface Clock {
  /** Unique in the case: the period and how often it has been started, 'share.reply#1'. */
  readonly id: string;
  readonly period: string;
  readonly label: string;
  /** The statechart's own `after` event, fed back to it when the period ends. */
  readonly event: string;
  /** `statutory` 法定期限, `internal` 内部时限, `case` a date set in the case itself (限期整改, 使用时限). */
  readonly basis: 'statutory' | 'internal' | 'case';
  readonly articles: readonly ArticleRef[];
  /** The day that starts the period; it is not counted itself. */
  readonly receivedOn: IsoDate;
  /** Working days, without the extension; null when the case names the day itself (`until`). */
  readonly workingDays: number | null;
  readonly until: IsoDate | null;
  /** Working days added by consented extensions. */
  readonly extensionDays: number;
  readonly excluded: readonly ExcludedInterval[];
  /** Last day of the period; null while the clock stands still. Worked out with the calendar at commit. */
  readonly dueOn: IsoDate | null;
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
}

export function isRunning(clock: Clock): boolean {
  return clock.stoppedOn === null;
}

/** The running clock of a period, if there is one. */
export function runningClock(clocks: readonly Clock[], period: string): Clock | undefined {
  return clocks.find((clock) => clock.period === period && isRunning(clock));
}

/** Whether a period is over on a day: it has expired, or its last day lies behind. A clock that stands still is not. */
export function isOver(clock: Clock | undefined, on: IsoDate): boolean {
  return clock !== undefined && (clock.expired || (clock.dueOn !== null && on > clock.dueOn));
}
