import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';
import { expect, test } from 'vitest';
import { type HolidayLaw, holidayLawSchema, statutoryDaysOff } from './holiday-law.ts';
import { weekdayOf } from './iso-date.ts';
import { lunarDateInYear, qingmingOf } from './lunar-date.ts';
import statutoryHolidays from './statutory-holidays.json' with { type: 'json' };

const law = holidayLawSchema.parse(statutoryHolidays);
const isWeekend = (date: string) => weekdayOf(date) >= 6;
const table = (year: number) =>
  statutoryDaysOff(law, year, isWeekend).map(({ date, reason }) => `${date} ${reason}`);

test('2027 by the law of 2024 alone', () => {
  expect(table(2027)).toEqual([
    '2027-01-01 元旦放假',
    '2027-02-05 春节放假', // 除夕, Friday
    '2027-02-06 春节放假', // 初一, Saturday: made up on 02-09
    '2027-02-07 春节放假', // 初二, Sunday: made up on 02-10
    '2027-02-08 春节放假', // 初三, Monday
    '2027-02-09 春节补假',
    '2027-02-10 春节补假',
    '2027-04-05 清明节放假',
    '2027-05-01 劳动节放假', // Saturday
    '2027-05-02 劳动节放假', // Sunday
    '2027-05-03 劳动节补假',
    '2027-05-04 劳动节补假',
    '2027-06-09 端午节放假',
    '2027-09-15 中秋节放假',
    '2027-10-01 国庆节放假',
    '2027-10-02 国庆节放假', // Saturday
    '2027-10-03 国庆节放假', // Sunday
    '2027-10-04 国庆节补假',
    '2027-10-05 国庆节补假',
  ]);
});

test('each revision fixes its own days: 10 until 2007, 11 until 2024, 13 from 2025', () => {
  const fixed = (year: number) => table(year).filter((day) => day.endsWith('放假'));
  expect(fixed(2007).filter((day) => day.includes('劳动节'))).toHaveLength(3);
  expect(fixed(2007).some((day) => day.includes('清明节'))).toBe(false);
  expect(fixed(2013)).toContain('2013-02-09 春节放假'); // 除夕, off from 2008 to 2013
  expect(fixed(2014)).not.toContain('2014-01-30 春节放假'); // 除夕, worked from 2014 to 2024
  expect(fixed(2014)).toContain('2014-02-02 春节放假');
  expect([2007, 2013, 2024, 2025].map((year) => fixed(year).length)).toEqual([10, 11, 11, 13]);
});

test('two holidays on one day are one day off', () => {
  const october = table(2031).filter((day) => day.startsWith('2031-10'));
  expect(october).toEqual([
    '2031-10-01 中秋节、国庆节放假',
    '2031-10-02 国庆节放假',
    '2031-10-03 国庆节放假',
  ]);
});

test('a holiday on the last Saturday of a year is made up in the next year, past its own holidays', () => {
  const other: HolidayLaw = {
    title: 'A law',
    revisions: [
      {
        fromYear: 2022,
        decree: 'No. 1',
        daysArticle: 'art. 1',
        madeUpArticle: 'art. 2',
        days: [
          { name: 'Old Year', on: { solar: { month: 12, day: 31 } } },
          { name: 'Second', on: { solar: { month: 1, day: 2 } } },
        ],
      },
    ],
  };
  // 2022-12-31 is a Saturday, 2023-01-02 a Monday that is off by itself.
  expect(statutoryDaysOff(other, 2023, isWeekend).map(({ date }) => date)).toEqual([
    '2023-01-02',
    '2023-01-03',
    '2023-12-31',
  ]);
});

test.for([
  [2008, '2008-04-04'],
  [2010, '2010-04-05'],
  [2020, '2020-04-04'],
  [2023, '2023-04-05'],
  [2025, '2025-04-04'],
  [2026, '2026-04-05'],
] as const)('清明 %i is %s', ([year, date]) => {
  expect(qingmingOf(year)).toBe(date);
});

test.for([
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'], // new moon at 23:56 in China; ICU has 02-07
  [2028, '2028-01-26'],
  [2030, '2030-02-03'], // ICU has 02-02
] as const)('正月初一 %i is %s', ([year, date]) => {
  expect(lunarDateInYear(year, 1, 1)).toBe(date);
});

test('the holidays of moon and sun agree with another reckoning from 2000 to 2099', () => {
  for (let year = 2000; year <= 2099; year++) {
    expect(qingmingOf(year)).toBe(getSolarTermDate(year, 4, 'pure_brightness'));
    for (const [month, day] of [
      [1, 1],
      [5, 5],
      [8, 15],
    ] as const) {
      const lunar = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      expect(lunarDateInYear(year, month, day), lunar).toBe(getSolarDateFromLunar(lunar).date);
    }
  }
});
