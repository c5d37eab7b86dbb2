export type CalendarErrorCode =
  | 'not-a-date'
  | 'not-a-count'
  | 'not-an-interval'
  | 'out-of-range'
  | 'not-a-calendar';

/** A question that the calendar cannot answer, or data that is no calendar. The message is for people, in Chinese. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly code: CalendarErrorCode;

  constructor(code: CalendarErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
