import { expect, test } from 'vitest';
import { workingDaysUntil } from './working-days.ts';

// 国庆 2026: off from 10-01 to 10-07, Saturday 10-10 is worked.
const OFF = new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']);
const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());
const isWorkingDay = (day: string) => day === '2026-10-10' || !(OFF.has(day) || weekend(day));

test.for([
  ['2026-09-30', '2026-10-08', 1, 'the first working day after the holiday'],
  ['2026-10-08', '2026-10-10', 2, 'a worked Saturday counts'],
  ['2026-10-08', '2026-10-08', 0, 'due today'],
  ['2026-10-12', '2026-10-08', -3, '10-09, 10-10 and 10-12 have passed since'],
  ['2026-10-03', '2026-10-06', 0, 'no day between them is worked'],
] as const)('from %s to %s it is %i: %s', ([from, to, left]) => {
  expect(workingDaysUntil(from, to, isWorkingDay)).toBe(left);
});

test('what lies years away is told in dates alone', () => {
  expect(workingDaysUntil('2026-01-01', '2029-01-01', isWorkingDay)).toBeNull();
});
