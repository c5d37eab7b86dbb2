import type { IsoDate } from '../calendar/iso-date.ts';

/** What supervisors have to see to before it is too late. Worked out when it is asked for. */
export interface CalendarWarning {
  /** Stable; programs act on it. */
  readonly code: 'notice-missing' | 'instrument-expiry' | 'rollover-needed' | 'entry-waiting';
  /** In Chinese. */
  readonly message: string;
  readonly whatToDo: string;
  /** Open cases that it touches. */
  readonly cases: number;
  /** The day on which it comes to pass: the first of January, the day of expiry; null where it is now. */
  readonly on: IsoDate | null;
}
