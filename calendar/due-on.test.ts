import { expect, test } from 'vitest';
import { chinaCalendar } from './default-calendar.ts';
import { dueOn, type ExcludedInterval } from './due-on.ts';

const due = (receivedOn: string, workingDays: number, ...excluded: ExcludedInterval[]) =>
  dueOn({ receivedOn, workingDays, excluded }, chinaCalendar);

test('without excluded time it is the count of working days', () => {
  expect(due('2026-09-30', 10)).toEqual({ dueOn: '2026-10-20', provisional: false });
});

// From 2026-09-30 the working days are 10-08 (1), 09, 10, 12, 13, 14, 15, 16, 19, 20 (10), 21, 22, 23, 26, 27.
test.for([
  ['three working days in the midst', '2026-10-23', [{ from: '2026-10-12', to: '2026-10-14' }]],
  ['a single day', '2026-10-21', [{ from: '2026-10-13', to: '2026-10-13' }]],
  ['days off only', '2026-10-20', [{ from: '2026-10-17', to: '2026-10-18' }]],
  ['from receipt on', '2026-10-21', [{ from: '2026-09-30', to: '2026-10-08' }]],
  ['the first working day', '2026-10-21', [{ from: '2026-10-01', to: '2026-10-08' }]],
  ['begun before receipt', '2026-10-22', [{ from: '2026-09-01', to: '2026-10-09' }]],
  ['over before receipt', '2026-10-20', [{ from: '2026-09-01', to: '2026-09-20' }]],
  ['the due day itself', '2026-10-21', [{ from: '2026-10-20', to: '2026-10-20' }]],
  ['after the due day', '2026-10-20', [{ from: '2026-10-21', to: '2026-10-30' }]],
  [
    'overlapping, in any order, one inside another',
    '2026-10-26',
    [
      { from: '2026-10-13', to: '2026-10-15' },
      { from: '2026-10-12', to: '2026-10-14' },
      { from: '2026-10-13', to: '2026-10-13' },
    ],
  ],
  [
    'two apart',
    '2026-10-22',
    [
      { from: '2026-10-19', to: '2026-10-19' },
      { from: '2026-10-09', to: '2026-10-09' },
    ],
  ],
  ['still open, but begun after the due day', '2026-10-20', [{ from: '2026-10-21' }]],
] as const)('excluded time: %s → %s', ([, expected, excluded]) => {
  expect(due('2026-09-30', 10, ...excluded)).toEqual({ dueOn: expected, provisional: false });
});

test.for([['2026-10-20'], ['2026-10-12'], ['2026-09-30'], ['2026-09-01']] as const)(
  'a clock paused since %s has no due date',
  ([from]) => {
    expect(due('2026-09-30', 10, { from })).toEqual({ dueOn: null, provisional: false });
    expect(due('2026-09-30', 10, { from }, { from: '2026-10-12', to: '2026-10-14' }).dueOn).toBeNull();
  },
);

test('excluded time can push the due date into a year without a notice', () => {
  const pushed = due('2026-12-17', 10, { from: '2026-12-28', to: '2026-12-29' });
  // 12-18 to 12-25 are six, 12-30 and 12-31 eight, 2027-01-04 and 01-05 ten.
  expect(pushed).toMatchObject({ dueOn: '2027-01-05', provisional: true });
  expect(pushed.warning).toContain('2027年');
});

test.for([
  [{ from: '2026-10-14', to: '2026-10-12' }, 'not-an-interval'],
  [{ from: '2026-10-32', to: '2026-11-01' }, 'not-a-date'],
  [{ from: '2026-10-12', to: 'tomorrow' }, 'not-a-date'],
] as const)('%j is refused as %s', ([interval, code]) => {
  expect(() => due('2026-09-30', 10, interval)).toThrowError(expect.objectContaining({ code }));
});

test('impossible receipts and counts are refused', () => {
  expect(() => due('2026-09-31', 10)).toThrowError(expect.objectContaining({ code: 'not-a-date' }));
  expect(() => due('2026-09-30', 0)).toThrowError(expect.objectContaining({ code: 'not-a-count' }));
});
