import { countWorkingDays } from '../calendar/count-working-days.ts';
import { dueOn } from '../calendar/due-on.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { sameOrNextWorkingDay } from '../calendar/next-working-day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { workingDaysBefore } from '../calendar/working-days-before.ts';
import type { Clock } from './clock.ts';

/** The settings that counting depends on; the case keeps those it began with. */
export interface CountSettings {
  /** Working days before the end of a period on which a warning is given. */
  readonly 'warning.days-before-due': readonly number[];
  /** Whether what is received on a day off counts as received on that day, or on the next working day. */
  readonly 'receipt.off-day': 'same-day' | 'next-working-day';
}

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
  const due = dueDayOf(clock, calendar, settings);
  const warnOn = due.dueOn === null ? [] : warningDays(clock, due.dueOn, calendar, settings);
  return { ...clock, ...due, calendarVersion: calendar.version, warnOn };
}

function dueDayOf(
  clock: Clock,
  calendar: WorkingCalendar,
  settings: CountSettings,
): Pick<Clock, 'dueOn' | 'provisional'> {
  // A day that the case itself names (限期整改, 使用时限) is not counted: it is that day, worked or not.
  if (clock.until !== null) return { dueOn: clock.until, provisional: false };
  if (clock.workingDays === null) throw new Error(`clock '${clock.id}' has neither a length nor a last day`);
  const { receivedOn } = clock;
  const counted = {
    receivedOn:
      settings['receipt.off-day'] === 'same-day'
        ? receivedOn
        : sameOrNextWorkingDay(receivedOn, calendar).date,
    workingDays: clock.workingDays + clock.extensionDays,
    excluded: clock.excluded,
  };
  const due = dueOn(counted, calendar);
  return { dueOn: due.dueOn, provisional: due.provisional };
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
function lateBy({ dueOn: due, stoppedOn }: Clock, calendar: WorkingCalendar): number {
  if (due === null || stoppedOn === null || stoppedOn <= due) return 0;
  return Math.max(1, countWorkingDays(due, stoppedOn, calendar).workingDays);
}
