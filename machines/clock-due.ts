import { type ClockDue, dueOn } from '../calendar/due-on.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { nextWorkingDay, sameOrNextWorkingDay } from '../calendar/next-working-day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { yearOfDate } from '../calendar/working-calendar.ts';
import type { Clock } from './clock.ts';

/**
 * The day from which a clock counts, itself not counted: the day of receipt, or the working day on which the authority
 * deems received what came on a day off or after office hours.
 * @throws {CalendarError} `out-of-range`
 */
export function countsFrom(
  { receivedOn, receipt }: Pick<Clock, 'receivedOn' | 'receipt'>,
  calendar: WorkingCalendar,
): IsoDate {
  if (receipt === null) return receivedOn;
  const isWorked = yearOfDate(receivedOn, calendar).isWorkingDay(receivedOn);
  if (isWorked && receipt.afterHours) return nextWorkingDay(receivedOn, calendar).date;
  return receipt.offDay === 'same-day' ? receivedOn : sameOrNextWorkingDay(receivedOn, calendar).date;
}

/**
 * The last day of a clock, with its extensions and without what is excluded. Extensions lengthen the period; one that
 * counts from the consent gives the later of the two days.
 * @throws {CalendarError} `out-of-range`
 */
export function dueOfClock(clock: Clock, calendar: WorkingCalendar): ClockDue {
  // A day that the case itself names (限期整改, 使用时限) is not counted: it is that day, worked or not.
  if (clock.until !== null) return { dueOn: clock.until, provisional: false };
  if (clock.workingDays === null) throw new Error(`clock '${clock.id}' has neither a length nor a last day`);
  const { excluded, extensions } = clock;
  const atTheEnd = extensions.filter((extension) => extension.countsFrom === 'original-due');
  const workingDays = atTheEnd.reduce((sum, extension) => sum + extension.workingDays, clock.workingDays);
  const counted = { receivedOn: countsFrom(clock, calendar), workingDays, excluded };
  return extensions
    .filter((extension) => extension.countsFrom === 'consent')
    .map(({ consentedOn, workingDays: days }) =>
      dueOn({ receivedOn: consentedOn, workingDays: days, excluded }, calendar),
    )
    .reduce(later, dueOn(counted, calendar));
}

/** While one of them stands still no day can be named. */
function later(one: ClockDue, other: ClockDue): ClockDue {
  if (one.dueOn === null || other.dueOn === null) return { dueOn: null, provisional: false };
  return other.dueOn > one.dueOn ? other : one;
}
