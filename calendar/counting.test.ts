// The counting functions beside addWorkingDays.
import { expect, test } from 'vitest';
import { countWorkingDays } from './count-working-days.ts';
import { chinaCalendar } from './default-calendar.ts';
import { nextWorkingDay, sameOrNextWorkingDay } from './next-working-day.ts';
import { workingDaysBefore } from './working-days-before.ts';

test.for([
  ['2026-09-30', '2026-10-20', 10],
  ['2026-10-20', '2026-09-30', -10],
  ['2026-10-20', '2026-10-20', 0],
  ['2026-10-03', '2026-10-07', 0],
  ['2026-10-09', '2026-10-10', 1], // Saturday, worked
  ['2024-12-31', '2025-12-31', 248],
  ['2010-12-31', '2026-12-31', 3991],
] as const)('after %s up to %s there are %i working days', ([from, to, workingDays]) => {
  expect(countWorkingDays(from, to, chinaCalendar)).toEqual({ workingDays, provisional: false });
});

test('a count says when it entered a year without a notice, in either direction', () => {
  for (const [from, to] of [
    ['2026-12-31', '2027-01-04'],
    ['2027-01-04', '2026-12-31'],
  ] as const) {
    const count = countWorkingDays(from, to, chinaCalendar);
    expect(count).toMatchObject({ workingDays: from < to ? 1 : -1, provisional: true });
    expect(count.warning).toContain('2027年');
  }
});

test.for([
  ['2026-02-14', '2026-02-24'], // chinese-workday answers null here
  ['2025-09-30', '2025-10-09'],
  ['2026-11-20', '2026-11-23'],
  ['2026-10-09', '2026-10-10'],
] as const)('the next working day after %s is %s', ([date, next]) => {
  expect(nextWorkingDay(date, chinaCalendar)).toEqual({ date: next, provisional: false });
});

test('a working day stands for itself, a day off for the next working day', () => {
  expect(sameOrNextWorkingDay('2026-02-15', chinaCalendar)).toEqual({
    date: '2026-02-24',
    provisional: false,
  });
  expect(sameOrNextWorkingDay('2026-02-14', chinaCalendar)).toEqual({
    date: '2026-02-14',
    provisional: false,
  });
  expect(sameOrNextWorkingDay('2026-12-31', chinaCalendar)).toEqual({
    date: '2026-12-31',
    provisional: false,
  });
  expect(sameOrNextWorkingDay('2027-01-01', chinaCalendar)).toMatchObject({
    date: '2027-01-04',
    provisional: true,
  });
});

test.for([
  ['2026-10-20', 3, '2026-10-15'],
  ['2026-10-12', 1, '2026-10-10'], // Saturday, worked
  ['2026-10-11', 1, '2026-10-10'], // from a day off
  ['2026-10-08', 1, '2026-09-30'],
  ['2026-01-05', 3, '2025-12-30'], // Sunday 01-04 worked, 01-01 to 01-03 off
] as const)('before %s, %i working days: %s', ([due, count, date]) => {
  expect(workingDaysBefore(due, count, chinaCalendar)).toEqual({ date, provisional: false });
});

test('back over New Year’s Day alone, no day of the year without a notice is counted', () => {
  expect(workingDaysBefore('2027-01-01', 1, chinaCalendar)).toEqual({
    date: '2026-12-31',
    provisional: false,
  });
});

test('counting back from a year without a notice says so; back out of the calendar is refused', () => {
  expect(workingDaysBefore('2027-01-05', 2, chinaCalendar)).toMatchObject({
    date: '2026-12-31',
    provisional: true,
  });
  expect(() => workingDaysBefore('2000-01-04', 5, chinaCalendar)).toThrowError(
    expect.objectContaining({ code: 'out-of-range' }),
  );
  expect(() => workingDaysBefore('2026-10-20', 0, chinaCalendar)).toThrowError(
    expect.objectContaining({ code: 'not-a-count' }),
  );
});
