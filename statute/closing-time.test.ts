import { expect, test } from 'vitest';
import { closingTimeOn } from './closing-time.ts';

const seasons = [
  { from: '05-01', close: '18:00' },
  { from: '10-01', close: '17:30' },
];

test.for([
  ['2026-04-30', '17:30'],
  ['2026-05-01', '18:00'],
  ['2026-09-30', '18:00'],
  ['2026-10-01', '17:30'],
  ['2027-01-01', '17:30'],
] as const)('on %s offices close at %s', ([date, close]) => {
  expect(closingTimeOn(seasons, date)).toBe(close);
});

test('where no office hours are set the day ends at 24:00', () => {
  expect(closingTimeOn([], '2026-05-01')).toBe('24:00');
});
