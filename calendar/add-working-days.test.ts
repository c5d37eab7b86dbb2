import { expect, test } from 'vitest';
import { addWorkingDays } from './add-working-days.ts';
import { chinaCalendar } from './default-calendar.ts';

test.for([
  ['2025-09-22', 1, '2025-09-23', 'the day after'],
  ['2025-09-22', 10, '2025-10-11', 'ends on a Saturday that is worked'],
  ['2025-09-22', 20, '2025-10-24', '国庆 and 中秋 together off for eight days'],
  ['2025-09-28', 1, '2025-09-29', 'received on a worked Sunday'],
  ['2025-09-28', 10, '2025-10-17', 'received on a worked Sunday, over 国庆'],
  ['2026-02-11', 1, '2026-02-12', 'the day after'],
  ['2026-02-11', 5, '2026-02-25', '春节 off for nine days, Saturday 02-14 worked'],
  ['2026-02-11', 10, '2026-03-03', 'Saturdays 02-14 and 02-28 worked'],
  ['2026-02-11', 15, '2026-03-10', 'Saturdays 02-14 and 02-28 worked'],
  ['2026-02-11', 20, '2026-03-17', 'Saturdays 02-14 and 02-28 worked'],
  ['2026-02-14', 1, '2026-02-24', 'received on a worked Saturday, 春节 next'],
  ['2026-02-14', 10, '2026-03-06', 'received on a worked Saturday, 春节 next'],
  ['2026-02-15', 1, '2026-02-24', 'received on a day off'],
  ['2026-02-15', 10, '2026-03-06', 'received on a day off'],
  ['2026-02-24', 10, '2026-03-09', 'the same, if receipt is deemed to be the next working day'],
  ['2026-04-29', 1, '2026-04-30', 'the day after'],
  ['2026-04-29', 10, '2026-05-15', '劳动节 off for five days, Saturday 05-09 worked'],
  ['2026-09-18', 1, '2026-09-20', 'Sunday 09-20 worked'],
  ['2026-09-18', 5, '2026-09-24', 'before 中秋'],
  ['2026-09-18', 10, '2026-10-09', 'over 中秋 and 国庆'],
  ['2026-09-18', 20, '2026-10-22', 'over 中秋 and 国庆, Saturday 10-10 worked'],
  ['2026-09-30', 1, '2026-10-08', '国庆 off for seven days'],
  ['2026-09-30', 10, '2026-10-20', 'Saturday 10-10 worked'],
  ['2026-11-23', 1, '2026-11-24', 'plain weeks'],
  ['2026-11-23', 5, '2026-11-30', 'plain weeks'],
  ['2026-11-23', 10, '2026-12-07', 'plain weeks'],
  ['2026-11-23', 15, '2026-12-14', 'plain weeks'],
  ['2026-11-23', 20, '2026-12-21', 'plain weeks'],
  ['2026-12-17', 10, '2026-12-31', 'the last day that 2026 decides alone'],
  // One long holiday or more of every year from 2018 to 2024.
  ['2018-02-14', 5, '2018-02-27', '春节 02-15 to 02-21, Saturday 02-24 worked'],
  ['2018-12-28', 2, '2019-01-02', '元旦 12-30 to 01-01, Saturday 12-29 worked'],
  ['2019-04-26', 4, '2019-05-05', '劳动节 lengthened in March 2019: Sundays 04-28 and 05-05 worked'],
  ['2019-09-27', 3, '2019-10-08', '国庆, Sunday 09-29 worked'],
  ['2020-01-23', 1, '2020-02-03', '春节 lengthened to 02-02 in January 2020'],
  ['2020-01-17', 6, '2020-02-03', 'Sunday 01-19 worked, Saturday 02-01 no longer'],
  ['2020-09-30', 2, '2020-10-10', '国庆 and 中秋 off for eight days, Saturday 10-10 worked'],
  ['2021-02-10', 3, '2021-02-20', '春节, Saturday 02-20 worked'],
  ['2021-09-30', 2, '2021-10-09', '国庆, Saturday 10-09 worked'],
  ['2022-01-28', 3, '2022-02-07', '春节, 01-29 and 01-30 worked'],
  ['2022-09-30', 2, '2022-10-09', '国庆, 10-08 and 10-09 worked'],
  ['2022-12-30', 1, '2023-01-03', '元旦 of 2023 began on 2022-12-31, and 01-03 is worked'],
  ['2023-01-20', 3, '2023-01-30', '春节, 01-28 and 01-29 worked'],
  ['2023-09-28', 2, '2023-10-08', '中秋 and 国庆 off for eight days, 10-07 and 10-08 worked'],
  ['2024-02-08', 2, '2024-02-18', '除夕 2024 worked, Sunday 02-18 worked'],
  ['2024-09-27', 2, '2024-09-30', 'Sunday 09-29 worked'],
  ['2025-01-24', 3, '2025-02-05', 'Sunday 01-26 worked, 春节 01-28 to 02-04'],
  ['2025-02-07', 1, '2025-02-08', 'Saturday 02-08 worked'],
] as const)('%s + %i = %s: %s', ([received, count, dueOn]) => {
  expect(addWorkingDays(received, count, chinaCalendar)).toEqual({ dueOn, provisional: false });
});

test.for([
  [1, '2026-12-30', '2026-12-31'],
  [5, '2026-12-24', '2026-12-25'],
  [10, '2026-12-17', '2026-12-18'],
  [15, '2026-12-10', '2026-12-11'],
  [20, '2026-12-03', '2026-12-04'],
] as const)('+%i: received on %s stands, received on %s needs the notice for 2027', ([count, firm, open]) => {
  expect(addWorkingDays(firm, count, chinaCalendar)).toEqual({ dueOn: '2026-12-31', provisional: false });
  expect(addWorkingDays(open, count, chinaCalendar).provisional).toBe(true);
});

test('a count into a year without a notice goes by weekends and the law, and says so', () => {
  // 元旦 2027 is a Friday: 12-21 to 12-25 are five, 12-28 to 12-31 nine, Monday 01-04 is the tenth.
  expect(addWorkingDays('2026-12-18', 10, chinaCalendar)).toEqual({
    dueOn: '2027-01-04',
    provisional: true,
    warning:
      '2027年的节假日安排通知未载入，暂按周末和《全国年节及纪念日放假办法》规定的放假日计算，通知公布后重新计算',
  });
});

test('a receipt on the last day of a year without a notice counts only days of the next year', () => {
  expect(addWorkingDays('2010-12-31', 1, chinaCalendar)).toEqual({ dueOn: '2011-01-04', provisional: false });
});

test.for([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no number of working days', (count) => {
  expect(() => addWorkingDays('2026-11-23', count, chinaCalendar)).toThrowError(
    expect.objectContaining({ name: 'CalendarError', code: 'not-a-count' }),
  );
});

test('an impossible date is refused', () => {
  expect(() => addWorkingDays('2026-13-45', 10, chinaCalendar)).toThrowError(
    expect.objectContaining({ code: 'not-a-date' }),
  );
});

test.for([
  ['1999-12-31', 1],
  ['2100-12-31', 1],
  ['2101-01-04', 1],
  ['2026-11-23', 100_000],
] as const)('%s + %i leaves the calendar', ([received, count]) => {
  expect(() => addWorkingDays(received, count, chinaCalendar)).toThrowError(
    expect.objectContaining({ code: 'out-of-range' }),
  );
});
