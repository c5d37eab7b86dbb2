import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingDays } from './add-working-days.ts';
import { checkDay } from './check-day.ts';
import { countWorkingDays } from './count-working-days.ts';
import { chinaCalendar as calendar } from './default-calendar.ts';
import { dueOn } from './due-on.ts';
import { explain } from './explain.ts';
import { addDays, daysBetween } from './iso-date.ts';
import { nextWorkingDay } from './next-working-day.ts';
import { workingDaysBefore } from './working-days-before.ts';

// From before the first notice to after the last, so that firm and provisional years meet.
const anyDay = fc.integer({ min: 0, max: 7000 }).map((days) => addDays('2010-06-01', days));
const anyCount = fc.integer({ min: 1, max: 300 });
const anyInterval = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

/** The slow and plain way: walk the days. */
function walk(received: string, count: number, isExcluded: (date: string) => boolean): string {
  let date = received;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (checkDay(date, calendar).working && !isExcluded(date)) left--;
  }
  return date;
}

test('the index gives the day that walking gives', () =>
  fc.assert(
    fc.property(anyDay, anyCount, (received, count) => {
      expect(addWorkingDays(received, count, calendar).dueOn).toBe(walk(received, count, () => false));
    }),
    { numRuns: 60 },
  ));

test('counting what was added gives the same number, and a due date is a working day', () =>
  fc.assert(
    fc.property(anyDay, anyCount, (received, count) => {
      const due = addWorkingDays(received, count, calendar);
      const { workingDays, provisional } = countWorkingDays(received, due.dueOn, calendar);
      expect(workingDays).toBe(count);
      expect(provisional).toBe(due.provisional);
      expect(due.warning !== undefined).toBe(due.provisional);
      expect(checkDay(due.dueOn, calendar).working).toBe(true);
    }),
  ));

test('a later receipt never gives an earlier due date, and one more day gives a later one', () =>
  fc.assert(
    fc.property(anyDay, anyCount, (received, count) => {
      const due = addWorkingDays(received, count, calendar).dueOn;
      expect(addWorkingDays(addDays(received, 1), count, calendar).dueOn >= due).toBe(true);
      expect(addWorkingDays(received, count + 1, calendar).dueOn).toBe(nextWorkingDay(due, calendar).date);
    }),
  ));

test('going back from a due date and on again comes to it', () =>
  fc.assert(
    fc.property(anyDay, anyCount, (day, count) => {
      const due = nextWorkingDay(day, calendar).date;
      fc.pre(due > '2012-01-01');
      const before = workingDaysBefore(due, count, calendar).date;
      expect(addWorkingDays(before, count, calendar).dueOn).toBe(due);
    }),
  ));

test('counts add up over any day between, in any order', () =>
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
      const count = (from: string, to: string) => countWorkingDays(from, to, calendar).workingDays;
      expect(count(a, b) + count(b, c)).toBe(count(a, c));
    }),
  ));

test('with excluded intervals: as by walking, and never earlier than without', () =>
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 40 }),
      fc.array(anyInterval, { maxLength: 4 }),
      (receivedOn, n, far) => {
        // Bring the intervals near the receipt, so that they matter.
        const excluded = far.map(({ from, to }) => {
          const start = addDays(receivedOn, (Math.abs(daysBetween(receivedOn, from)) % 60) - 10);
          return { from: start, to: addDays(start, daysBetween(from, to)) };
        });
        const due = dueOn({ receivedOn, workingDays: n, excluded }, calendar).dueOn;
        const isExcluded = (date: string) => excluded.some(({ from, to }) => from <= date && date <= to);
        expect(due).toBe(walk(receivedOn, n, isExcluded));
        const { days } = explain({ receivedOn, workingDays: n, excluded }, calendar);
        expect(days.at(-1)).toMatchObject({ date: due, nth: n });
        expect(days.filter(({ nth }) => nth !== null).map(({ nth }) => nth)).toEqual(
          Array.from({ length: n }, (_, at) => at + 1),
        );
      },
    ),
    { numRuns: 60 },
  ));
