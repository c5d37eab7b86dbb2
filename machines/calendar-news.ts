import { isRunning } from './clock.ts';
import type { Docket } from './docket.ts';

/** What a case is told when another version of the calendar is in force (日历换版). */
export interface CalendarNews {
  /** Grows with every version. */
  readonly number: number;
  /** The version, as due dates name it. */
  readonly version: string;
  /** 发文字号 of the notice or order that made it. */
  readonly because: string;
}

/** Whether a period runs in the case that was counted with another version of the calendar. */
export function isCountedWithout({ version }: CalendarNews, { clocks }: Docket): boolean {
  return clocks.some((clock) => isRunning(clock) && clock.calendarVersion !== version);
}
