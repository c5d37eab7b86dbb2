import { expect, test } from 'vitest';
import { chinaCalendar } from './default-calendar.ts';
import { explain } from './explain.ts';

test('ten working days over 国庆 2026, three of them excluded, day by day', () => {
  const clock = {
    receivedOn: '2026-09-30',
    workingDays: 4,
    excluded: [{ from: '2026-10-10', to: '2026-10-12' }],
  };
  const { days, ...due } = explain(clock, chinaCalendar);
  expect(due).toEqual({ dueOn: '2026-10-14', provisional: false, calendarVersion: chinaCalendar.version });
  expect(days.map(({ date, nth, reason }) => `${date} ${nth ?? '-'} ${reason}`)).toEqual([
    '2026-09-30 - 收到当日不计入',
    '2026-10-01 - 国庆节放假',
    '2026-10-02 - 国庆节放假',
    '2026-10-03 - 国庆节放假',
    '2026-10-04 - 国庆节放假',
    '2026-10-05 - 国庆节放假',
    '2026-10-06 - 国庆节放假',
    '2026-10-07 - 国庆节放假',
    '2026-10-08 1 工作日',
    '2026-10-09 2 工作日',
    '2026-10-10 - 扣除期间不计入', // a worked Saturday
    '2026-10-11 - 周末',
    '2026-10-12 - 扣除期间不计入',
    '2026-10-13 3 工作日',
    '2026-10-14 4 工作日',
  ]);
  expect(days.map(({ source }) => source)).toContain('扣除期间：2026-10-10 至 2026-10-12');
  expect(days[0]?.source).toContain('民法典');
  expect(days[1]?.source).toBe('国办发明电〔2025〕7号');
});

test('a worked Sunday counts, and its notice is named', () => {
  const { days } = explain({ receivedOn: '2026-09-18', workingDays: 1, excluded: [] }, chinaCalendar);
  expect(days.at(-1)).toEqual({
    date: '2026-09-20',
    nth: 1,
    by: 'notice',
    reason: '调休上班',
    source: '国办发明电〔2025〕7号',
  });
});

test('a provisional count is explained with its warning and the law behind it', () => {
  const { days, provisional, warning } = explain(
    { receivedOn: '2026-12-31', workingDays: 1, excluded: [] },
    chinaCalendar,
  );
  expect(provisional).toBe(true);
  expect(warning).toContain('2027年');
  expect(days[1]).toMatchObject({ date: '2027-01-01', nth: null, reason: '元旦放假' });
  expect(days[1]?.source).toContain('国务院令第795号');
});

test('a paused clock is explained up to the day on which the pause began', () => {
  const clock = { receivedOn: '2026-10-08', workingDays: 10, excluded: [{ from: '2026-10-12' }] };
  const { dueOn, days } = explain(clock, chinaCalendar);
  expect(dueOn).toBeNull();
  expect(days.map(({ date, nth }) => [date, nth])).toEqual([
    ['2026-10-08', null],
    ['2026-10-09', 1],
    ['2026-10-10', 2],
    ['2026-10-11', null],
    ['2026-10-12', null],
  ]);
  expect(days.at(-1)?.source).toBe('扣除期间：2026-10-12 至 今');
});
