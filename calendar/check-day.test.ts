import { expect, test } from 'vitest';
import { checkDay } from './check-day.ts';
import { chinaCalendar } from './default-calendar.ts';

const BY_WEEK = '《国务院关于职工工作时间的规定》第七条';

test.for([
  ['2026-10-10', true, '调休上班', '国办发明电〔2025〕7号'],
  ['2026-10-01', false, '国庆节放假', '国办发明电〔2025〕7号'],
  ['2026-10-03', false, '国庆节放假', '国办发明电〔2025〕7号'], // a Saturday inside the holiday
  ['2026-10-17', false, '周末', BY_WEEK],
  ['2026-11-23', true, '工作日', BY_WEEK],
  ['2025-10-06', false, '国庆节、中秋节放假', '国办发明电〔2024〕12号'],
  ['2022-12-31', false, '元旦放假', '国办发明电〔2022〕16号'],
  ['2023-01-03', true, '工作日', BY_WEEK],
  ['2024-02-09', true, '工作日', BY_WEEK], // 除夕: the notice only encourages leave
  ['2020-01-30', false, '春节放假', '国办发明电〔2019〕16号'],
  ['2020-01-31', false, '春节放假', '国办发明电〔2020〕1号'],
  ['2020-02-01', false, '春节放假', '国办发明电〔2020〕1号'],
  ['2019-05-01', false, '劳动节放假', '国办发明电〔2019〕3号'],
  ['2019-05-05', true, '调休上班', '国办发明电〔2019〕3号'],
  ['2015-09-06', true, '调休上班', '国发明电〔2015〕1号'],
  ['2011-12-31', true, '调休上班', '国办发明电〔2011〕45号'],
] as const)('%s: %s, %s', ([date, working, reason, source]) => {
  expect(checkDay(date, chinaCalendar)).toEqual({
    ...{ date, working, reason, source, provisional: false },
    by: source === BY_WEEK ? 'week' : 'notice',
  });
});

test.for([
  ['2027-01-01', false, '元旦放假', '《全国年节及纪念日放假办法》（国务院令第795号）第二条'],
  ['2027-02-05', false, '春节放假', '《全国年节及纪念日放假办法》（国务院令第795号）第二条'], // 除夕
  ['2027-02-09', false, '春节补假', '《全国年节及纪念日放假办法》（国务院令第795号）第六条'],
  ['2027-02-13', false, '周末', BY_WEEK],
  ['2027-02-11', true, '工作日', BY_WEEK],
  ['2009-04-06', false, '清明节补假', '《全国年节及纪念日放假办法》（国务院令第513号）第六条'],
] as const)('%s, a year without a notice: %s, %s', ([date, working, reason, source]) => {
  const day = checkDay(date, chinaCalendar);
  expect(day).toMatchObject({
    working,
    reason,
    source,
    by: source === BY_WEEK ? 'week' : 'law',
    provisional: true,
  });
  expect(day.warning).toContain(`${date.slice(0, 4)}年的节假日安排通知未载入`);
});

test('1 January of a loaded year is firm, though the year before is not loaded', () => {
  expect(checkDay('2011-01-01', chinaCalendar).provisional).toBe(false);
});

test('impossible days are refused', () => {
  expect(() => checkDay('2026-02-30', chinaCalendar)).toThrowError(
    expect.objectContaining({ code: 'not-a-date' }),
  );
  expect(() => checkDay('1999-12-31', chinaCalendar)).toThrowError(
    expect.objectContaining({ code: 'out-of-range' }),
  );
});
