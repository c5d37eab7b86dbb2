import { countWorkingDays } from '../calendar/count-working-days.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { workingDaysBefore } from '../calendar/working-days-before.ts';
import { closingTimeOn } from '../statute/closing-time.ts';
import type { Settings } from '../statute/settings.ts';
import type { Clock } from './clock.ts';
import { dueOfClock } from './clock-due.ts';

/** The settings that counting depends on; the case keeps those it began with. */
export type CountSettings = Pick<Settings, 'warning.days-before-due'> &
  Partial<Pick<Settings, 'calendar.unpublished-year' | 'receipt.cut-off' | 'office-hours'>>;

/**
 * Works out the days of a docket's clocks with the calendar in force: for a running clock its due day and the days of
 * its warnings, for one that was just stopped by how many working days that was late. Nothing else is changed.
 * @throws {CalendarError} `out-of-range` when a day lies outside the calendar
 */
export function countClocks(
  clocks: readonly Clock[],
  calendar: WorkingCalendar,
  settings: CountSettings,
): readonly Clock[] {
  return clocks.map((clock) => {
    if (clock.lateBy !== null) return clock;
    const counted = isSettled(clock, calendar) ? clock : count(clock, calendar, settings);
    return clock.stoppedOn === null ? counted : { ...counted, lateBy: lateBy(counted, calendar) };
  });
}

/** A notice that is published later does not move a period that has ended: its end stands in the record. */
function isSettled(clock: Clock, calendar: WorkingCalendar): boolean {
  const counted = clock.dueOn !== null && clock.calendarVersion !== null;
  return counted && (clock.expired || clock.stoppedOn !== null || clock.calendarVersion === calendar.version);
}

function count(clock: Clock, calendar: WorkingCalendar, settings: CountSettings): Clock {
  const counted = dueOfClock(clock, calendar);
  const { provisional } = counted;
  const withheld = provisional && settings['calendar.unpublished-year'] === 'none';
  const due = withheld ? null : counted.dueOn;
  const warnOn = due === null || clock.target ? [] : warningDays(clock, due, calendar, settings);
  const cutOff = due === null ? null : cutOffOn(clock, due, settings);
  return { ...clock, dueOn: due, cutOff, provisional, calendarVersion: calendar.version, warnOn };
}

/** The time of the last day at which offices close; null where the period runs to the end of the day. */
function cutOffOn({ until }: Clock, due: IsoDate, settings: CountSettings): string | null {
  if (until !== null || settings['receipt.cut-off'] !== 'office-hours') return null;
  const close = closingTimeOn(settings['office-hours'] ?? [], due);
  return close === '24:00' ? null : close;
}

function warningDays(
  clock: Clock,
  due: IsoDate,
  calendar: WorkingCalendar,
  settings: CountSettings,
): readonly IsoDate[] {
  const days = settings['warning.days-before-due'].map((n) => workingDaysBefore(due, n, calendar).date);
  // A short period has no room for an early warning.
  return [...new Set(days)].filter((day) => day > clock.receivedOn && day <= due).sort();
}

/** Late is late: a step on a day off after the last day counts as one on the next working day. */
function lateBy({ dueOn: due, stoppedOn, cutOff, expired }: Clock, calendar: WorkingCalendar): number {
  if (due === null || stoppedOn === null) return 0;
  // After the office hours of the last day the period is over, though the day is not.
  if (stoppedOn === due && expired && cutOff !== null) return 1;
  if (stoppedOn <= due) return 0;
  return Math.max(1, countWorkingDays(due, stoppedOn, calendar).workingDays);
}
