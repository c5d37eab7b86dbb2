/** What can be wrong with a notice as it was entered. Stable codes; programs act on them. */
export type NoticeFaultCode =
  /** Head of the notice. */
  | 'title-missing'
  | 'number-missing'
  | 'date-missing'
  | 'number-differs'
  | 'date-differs'
  | 'date-implausible'
  | 'corrected-missing'
  | 'already-known'
  | 'year-arranged'
  /** A line of it. */
  | 'nothing-arranged'
  | 'no-days'
  | 'no-such-day'
  | 'no-month'
  | 'no-verb'
  | 'range-backwards'
  | 'weekday-differs'
  | 'count-differs'
  | 'wrong-year'
  | 'made-up-not-weekend'
  | 'extends-nothing'
  /** The lines together. */
  | 'overlap'
  | 'statutory-day-missing'
  | 'balance-differs'
  /** Only of JSON. */
  | 'not-json'
  | 'not-a-notice';

/** Something that is wrong with an entered notice, and what would be right. Texts are in Chinese. */
export interface NoticeFault {
  /** Line of the entered text, from 1. */
  readonly line: number;
  /** The words at fault, as they were entered. */
  readonly text: string;
  readonly code: NoticeFaultCode;
  readonly message: string;
  /** What would be right. */
  readonly right: string;
}

/** A fault of which the place is added by the caller. */
export type Found = Omit<NoticeFault, 'line' | 'text'>;

export function inOrder(faults: readonly NoticeFault[]): readonly NoticeFault[] {
  return [...faults].sort((a, b) => a.line - b.line);
}
