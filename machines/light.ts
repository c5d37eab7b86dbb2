import { countWorkingDays } from '../calendar/count-working-days.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { LightThresholds } from '../statute/settings/lights.ts';

/** 绿灯, 黄灯, 红灯, 逾期. */
export type Light = 'green' | 'yellow' | 'red' | 'overdue';

/** What is known of a period that is shown with a light: a clock, or a row of a list. */
interface Due {
  /** Null while the clock stands still. */
  readonly dueOn: IsoDate | null;
  /** The period is over although its last day may still run: it ended with the office hours. */
  readonly expired?: boolean;
}

export interface LightReading {
  readonly light: Light;
  /**
   * Working days left after today: 0 on the last day, and less than 0 by how many the period is overdue. A day off after
   * the last day is as late as the next working day.
   */
  readonly workingDaysLeft: number;
}

/**
 * The light of a period. Worked out when it is read, so that nothing has to run at midnight.
 * @param today in Asia/Shanghai
 * @returns null while the clock stands still: then there is no day to count to
 * @throws {CalendarError} `out-of-range`
 * @example due on Friday 2026-10-09, read on Thursday 10-08 with red at 1
 * lightOf({ dueOn: '2026-10-09' }, '2026-10-08', { yellow: 3, red: 1 }, calendar) //=> { light: 'red', workingDaysLeft: 1 }
 */
export function lightOf(
  { dueOn, expired = false }: Due,
  today: IsoDate,
  { yellow, red }: LightThresholds,
  calendar: WorkingCalendar,
): LightReading | null {
  if (dueOn === null) return null;
  const { workingDays } = countWorkingDays(today, dueOn, calendar);
  if (today > dueOn) return { light: 'overdue', workingDaysLeft: Math.min(-1, workingDays) };
  if (expired) return { light: 'overdue', workingDaysLeft: workingDays };
  const light = workingDays <= red ? 'red' : workingDays <= yellow ? 'yellow' : 'green';
  return { light, workingDaysLeft: workingDays };
}
