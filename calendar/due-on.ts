import { addWorkingDays } from './add-working-days.ts';
import { countWorkingDays } from './count-working-days.ts';
import { CalendarError } from './errors.ts';
import { addDays, type IsoDate, requireIsoDate } from './iso-date.ts';
import { requireCount } from './require-count.ts';
import { type Standing, standingOf } from './standing.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Time that is not counted (扣除期间): both days belong to it. Without `to` it still runs. */
export interface ExcludedInterval {
  from: IsoDate;
  to?: IsoDate;
}

/** A period of working days, with the time that is left out of it. */
export interface WorkingDayClock {
  receivedOn: IsoDate;
  workingDays: number;
  excluded: readonly ExcludedInterval[];
}

export interface ClockDue extends Standing {
  /** null while the clock is paused: then no day can be named yet. */
  dueOn: IsoDate | null;
}

/**
 * The due date of a clock. Working days inside excluded intervals are not counted; intervals may overlap, and may
 * begin before receipt. A period that ended before an interval began is not moved by it.
 * @throws {CalendarError} `not-a-date`, `not-a-count`, `not-an-interval`, `out-of-range`
 * @example ten working days, three of them (10-12 to 10-14) excluded
 * dueOn({ receivedOn: '2026-09-30', workingDays: 10, excluded: [{ from: '2026-10-12', to: '2026-10-14' }] }, calendar)
 * //=> { dueOn: '2026-10-23', provisional: false }
 */
export function dueOn(clock: WorkingDayClock, calendar: WorkingCalendar): ClockDue {
  const received = requireIsoDate(clock.receivedOn);
  let left = requireCount(clock.workingDays);
  let after = received;
  for (const { from, to } of inOrder(clock.excluded)) {
    if (from > after) {
      const before = countWorkingDays(after, addDays(from, -1), calendar).workingDays;
      if (left <= before) break;
      left -= before;
    }
    if (to === undefined) return { dueOn: null, provisional: false };
    if (to > after) after = to;
  }
  const due = addWorkingDays(after, left, calendar).dueOn;
  return { dueOn: due, ...standingOf(received, due, calendar) };
}

function inOrder(excluded: readonly ExcludedInterval[]): ExcludedInterval[] {
  for (const { from, to } of excluded) {
    requireIsoDate(from);
    if (to !== undefined && requireIsoDate(to) < from) {
      throw new CalendarError('not-an-interval', `扣除期间的止日 ${to} 早于起日 ${from}`);
    }
  }
  return [...excluded].sort((a, b) => (a.from < b.from ? -1 : 1));
}
