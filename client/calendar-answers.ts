import type { ExcludedInterval } from '../calendar/due-on.ts';
import type { Explanation } from '../calendar/explain.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Clock } from '../machines/clock.ts';
import type { ClockExplanation } from '../machines/explain-clock.ts';

export interface DueQuestion {
  readonly receivedOn: IsoDate;
  readonly workingDays: number;
  readonly excluded?: readonly ExcludedInterval[];
  /** By whose working days, where an order holds for some units only. */
  readonly unit?: string;
}

/** A last day, and how it comes about. */
export type DueAnswer = Explanation;

/** How the last day of a period of a case comes about. */
export interface ClockAccount {
  readonly caseId: string;
  readonly caseNumber: string;
  /** The unit by whose working days it is counted; null for those of all units. */
  readonly unit: string | null;
  readonly clock: Clock;
  /** Day by day, with the version of the calendar that the day rests on; null for a day that the case itself names. */
  readonly explanation: Explanation | null;
  /** With what stopped and extended it, by which step and which letter. */
  readonly account: ClockExplanation;
  /** The same in words, as a letter gives it; a paragraph a line. */
  readonly text: string;
}
