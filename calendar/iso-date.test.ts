import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  addDays,
  dayOfYear,
  daysBetween,
  endOfDayInShanghai,
  isoDateInShanghai,
  requireIsoDate,
  weekdayOf,
} from './iso-date.ts';

test.for(['2026-11-23', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s is a date', (text) => {
  expect(requireIsoDate(text)).toBe(text);
});

test.for([
  '2026-13-45',
  '2026-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-00-10',
  '2026-01-00',
  '0999-12-31',
  '2026-1-1',
  '2026/11/23',
  '2026-11-23T00:00',
  ' 2026-11-23',
  '2026-1１-23',
  '-026-11-23',
  '',
  20261123,
  null,
  undefined,
])('%s is no date', (text) => {
  expect(() => requireIsoDate(text)).toThrowError(expect.objectContaining({ code: 'not-a-date' }));
});

test('days are added over leap days and years', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(addDays('2026-01-01', 365)).toBe('2027-01-01');
  expect(() => addDays('9999-12-31', 1)).toThrowError(expect.objectContaining({ code: 'out-of-range' }));
  expect(() => addDays('2026-01-01', 0.5)).toThrowError(expect.objectContaining({ code: 'not-a-count' }));
});

test('the place of a day in its year and week', () => {
  expect(dayOfYear('2026-03-01')).toBe(60);
  expect(dayOfYear('2024-03-01')).toBe(61);
  expect(dayOfYear('2024-12-31')).toBe(366);
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-10-10')).toBe(6);
  expect(weekdayOf('2026-02-15')).toBe(7);
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(daysBetween('2026-03-01', '2024-03-01')).toBe(-730);
});

test('a day in Shanghai ends at 16:00 UTC', () => {
  const end = Date.parse('2026-10-20T16:00:00Z');
  expect(endOfDayInShanghai('2026-10-20')).toBe(end);
  expect(isoDateInShanghai(end - 1)).toBe('2026-10-20');
  expect(isoDateInShanghai(end)).toBe('2026-10-21');
});

test.for([Number.NaN, Number.POSITIVE_INFINITY, Date.parse('1991-08-01T00:00Z')])(
  '%d is no instant of a known Shanghai day',
  (epochMs) => {
    expect(() => isoDateInShanghai(epochMs)).toThrowError(expect.objectContaining({ code: 'out-of-range' }));
  },
);

test.for(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati', 'America/Sao_Paulo'])(
  'a process in %s counts the same days',
  (zone) => {
    const program = `
      import { addWorkingDays } from './calendar/add-working-days.ts';
      import { checkDay } from './calendar/check-day.ts';
      import { chinaCalendar } from './calendar/default-calendar.ts';
      import { isoDateInShanghai } from './calendar/iso-date.ts';
      process.stdout.write(JSON.stringify([
        Intl.DateTimeFormat().resolvedOptions().timeZone,
        addWorkingDays('2026-09-30', 10, chinaCalendar).dueOn,
        addWorkingDays('2018-10-26', 10, chinaCalendar).dueOn,
        addWorkingDays('2027-02-04', 1, chinaCalendar).dueOn,
        checkDay('2026-10-10', chinaCalendar).reason,
        isoDateInShanghai(Date.parse('2026-10-20T16:00:00Z')),
      ]));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    // 春节 2027 by the law alone: 除夕 Friday 02-05 to 初三 Monday 02-08, the weekend made up on 02-09 and 02-10.
    expect(JSON.parse(output)).toEqual([
      zone,
      '2026-10-20',
      '2018-11-09',
      '2027-02-11',
      '调休上班',
      '2026-10-21',
    ]);
  },
);
