import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDay } from '../calendar/check-day.ts';
import { chinaDefinition } from '../calendar/default-calendar.ts';
import { addDays, type IsoDate, weekdayOf } from '../calendar/iso-date.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { resolveSettings } from '../statute/settings.ts';
import { replyClock } from '../tests/support/commit-requests.ts';
import type { Clock } from './clock.ts';
import { countClocks } from './count-clocks.ts';
import { explainClock } from './explain-clock.ts';
import { lightOf } from './light.ts';
import { receiptOf } from './receipt.ts';

const settings = resolveSettings();
const dayFrom = (start: IsoDate, most: number) =>
  fc.integer({ min: 0, max: most }).map((days) => addDays(start, days));
const anyReceipt = dayFrom('2025-06-01', 700);
const anyCount = fc.integer({ min: 1, max: 40 });

// Many calendars are made here: those of the years in question are enough.
const notices = chinaDefinition.notices.filter(({ year }) => year >= 2025);
let versions = 0;
/** A calendar with orders that close some days and open some weekends; each call is another version. */
function calendarWith(closed: readonly IsoDate[], opened: readonly IsoDate[]): WorkingCalendar {
  versions += 1;
  const off = [...new Set(closed)].map((day) => ({ from: day, to: day, name: '停工' }));
  const worked = [...new Set(opened)].filter((day) => !closed.includes(day));
  const order = {
    ...{ number: '本地1号', issuedOn: '2027-12-31', authority: '本级', basis: '测试', reason: '测试' },
    ...{ off, worked },
  };
  const orders = off.length + worked.length > 0 ? [order] : [];
  return createWorkingCalendar({ ...chinaDefinition, notices, version: `v${versions}`, orders });
}

/** Something that happens to a clock, or to the calendar under it. */
type Event =
  | { readonly is: 'pause'; readonly after: number; readonly length: number }
  | { readonly is: 'extension'; readonly workingDays: number }
  | { readonly is: 'correction'; readonly closed: readonly number[]; readonly opened: readonly number[] };

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    is: fc.constant('pause' as const),
    after: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 0, max: 20 }),
  }),
  fc.record({ is: fc.constant('extension' as const), workingDays: fc.integer({ min: 1, max: 10 }) }),
  fc.record({
    is: fc.constant('correction' as const),
    closed: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
    opened: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
  }),
);

/** The definition, day by day and nothing else: the n-th day after receipt that is worked and not excluded. */
function byDefinition(clock: Clock, calendar: WorkingCalendar): IsoDate {
  let left =
    (clock.workingDays ?? 0) + clock.extensions.reduce((sum, { workingDays }) => sum + workingDays, 0);
  let date = clock.receivedOn;
  while (left > 0) {
    date = addDays(date, 1);
    const isExcluded = clock.excluded.some(({ from, to = '9999-12-31' }) => from <= date && date <= to);
    if (checkDay(date, calendar).working && !isExcluded) left -= 1;
  }
  return date;
}

test('pause, extension and correction in any order give what the day-by-day definition gives', () =>
  fc.assert(
    fc.property(
      anyReceipt,
      anyCount,
      fc
        .array(anyEvent, { maxLength: 6 })
        .chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
      (receivedOn, workingDays, orders) => {
        const ends = orders.map((events) => {
          let clocks: readonly Clock[] = [replyClock({ receivedOn, workingDays })];
          const closed: IsoDate[] = [];
          const opened: IsoDate[] = [];
          let calendar = calendarWith(closed, opened);
          for (const event of events) {
            // Each is counted before the next is known, as it is in a case.
            clocks = countClocks(clocks, calendar, settings);
            if (event.is === 'correction') {
              closed.push(...event.closed.map((days) => addDays(receivedOn, days)));
              opened.push(...event.opened.map((days) => addDays(receivedOn, days)));
              calendar = calendarWith(closed, opened);
            } else clocks = clocks.map((clock) => happens(clock, event));
          }
          const [clock] = countClocks(clocks, calendar, settings);
          if (!clock) throw new Error('one clock in, one clock out');
          expect(clock.dueOn).toBe(byDefinition(clock, calendar));
          return clock.dueOn;
        });
        expect(new Set(ends).size).toBe(1);
      },
    ),
    { numRuns: 40 },
  ));

function happens(clock: Clock, event: Exclude<Event, { is: 'correction' }>): Clock {
  if (event.is === 'extension') {
    const { workingDays } = event;
    const extension = {
      workingDays,
      countsFrom: 'original-due',
      consentedOn: clock.receivedOn,
      by: 1,
    } as const;
    return { ...clock, dueOn: null, extensions: [...clock.extensions, extension] };
  }
  const from = addDays(clock.receivedOn, event.after);
  return { ...clock, dueOn: null, excluded: [...clock.excluded, { from, to: addDays(from, event.length) }] };
}

test('a holiday added never makes a period shorter, a working day added never longer', () =>
  fc.assert(
    fc.property(
      anyReceipt,
      anyCount,
      fc.array(fc.integer({ min: -5, max: 80 }), { maxLength: 8 }),
      (receivedOn, workingDays, added) => {
        const days = added.map((after) => addDays(receivedOn, after));
        const due = (calendar: WorkingCalendar) =>
          String(countClocks([replyClock({ receivedOn, workingDays })], calendar, settings)[0]?.dueOn);
        const plain = due(calendarWith([], []));
        expect(due(calendarWith(days, [])) >= plain).toBe(true);
        expect(due(calendarWith([], days)) <= plain).toBe(true);
      },
    ),
    { numRuns: 60 },
  ));

const anyRule = fc.constantFrom('same-day' as const, 'next-working-day' as const);
const anyTime = fc.constantFrom('08:59', '12:00', '17:29', '17:30', '23:59');

test('a later receipt never gives an earlier last day, whatever is set for off days and office hours', () => {
  const calendar = calendarWith([], []);
  fc.assert(
    fc.property(
      fc.record({ day: anyReceipt, time: anyTime }),
      fc.record({ days: fc.integer({ min: 0, max: 12 }), time: anyTime }),
      anyCount,
      fc.record({ offDay: anyRule, afterHours: anyRule, withHours: fc.boolean() }),
      (first, after, workingDays, { offDay, afterHours, withHours }) => {
        fc.pre(after.days > 0 || first.time <= after.time);
        const set = resolveSettings({
          'receipt.off-day': offDay,
          'receipt.after-hours': afterHours,
          'office-hours': withHours ? [{ from: '01-01', close: '17:30' }] : [],
        });
        const due = (receivedOn: IsoDate, time: string) => {
          const receipt = receiptOf({ fromReceipt: true }, set, receivedOn, time);
          return String(
            countClocks([replyClock({ receivedOn, workingDays, receipt })], calendar, set)[0]?.dueOn,
          );
        };
        expect(due(addDays(first.day, after.days), after.time) >= due(first.day, first.time)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('the last counted day of the account is the last day of the period, and its number is the period’s length', () => {
  const calendar = calendarWith([], []);
  fc.assert(
    fc.property(
      anyReceipt,
      anyCount,
      fc.array(
        anyEvent.filter(({ is }) => is !== 'correction'),
        { maxLength: 3 },
      ),
      (receivedOn, workingDays, events) => {
        const started: Clock = replyClock({ receivedOn, workingDays });
        const changed = events.reduce(
          (clock, event) => (event.is === 'correction' ? clock : happens(clock, event)),
          started,
        );
        const [clock] = countClocks([changed], calendar, settings);
        if (!clock) throw new Error('one clock in, one clock out');
        const { legs, dueOn } = explainClock(clock, calendar, settings);
        const days = legs.flatMap((leg) => leg.days);
        expect(dueOn).toBe(clock.dueOn);
        expect(days.at(-1)).toMatchObject({ date: dueOn, nth: legs[0]?.workingDays });
        // No day is left out, and none is told twice.
        expect(days.map(({ date }) => date)).toEqual(days.map((_, at) => addDays(receivedOn, at)));
      },
    ),
    { numRuns: 60 },
  );
});

test('a light only ever changes from green to yellow to red to overdue as days go by', () => {
  const calendar = calendarWith([], []);
  const order = ['green', 'yellow', 'red', 'overdue'];
  fc.assert(
    fc.property(anyReceipt, fc.integer({ min: -30, max: 30 }), (dueOn, after) => {
      fc.pre(weekdayOf(dueOn) < 6);
      const today = addDays(dueOn, after);
      const at = (day: IsoDate) => lightOf({ dueOn }, day, { yellow: 3, red: 1 }, calendar);
      const [now, next] = [at(today), at(addDays(today, 1))];
      expect(order.indexOf(next?.light ?? '') >= order.indexOf(now?.light ?? '')).toBe(true);
      expect(Number(next?.workingDaysLeft) <= Number(now?.workingDaysLeft)).toBe(true);
      expect(now?.light === 'overdue').toBe(today > dueOn);
    }),
  );
});
