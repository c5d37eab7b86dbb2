import { isWorkday as chineseDaysIsWorkday, getDayDetail } from 'chinese-days';
import { isWorkday as packageIsWorkday } from 'chinese-workday';
import { expect, test } from 'vitest';
import { checkDay } from '../check-day.ts';
import { chinaCalendar } from '../default-calendar.ts';
import { addDays, type IsoDate } from '../iso-date.ts';
import { daysOf } from '../notice.ts';
import { registeredNotices } from '../notices/register.ts';
import { halfWidth } from '../read-notice/plain-text.ts';
import { readWording } from '../read-notice/wording.ts';
import corrections from './corrections.json' with { type: 'json' };
import { loadNotices } from './load-notices.ts';

const notices = loadNotices();
const everyDay = Array.from({ length: 5844 }, (_, day) => addDays('2011-01-01', day));

test.for(registeredNotices.map((entry) => [entry.number, entry] as const))(
  '%s: the days are those of its wording',
  ([number, entry]) => {
    const notice = notices.find((each) => each.number === number);
    const worded = entry.dispositions.map((each) => readWording(entry.year, halfWidth(each.wording)));
    expect(worded.flatMap(({ faults }) => faults)).toEqual([]);
    const off = notice?.off.flatMap((range) => daysOf(range).map((day) => `${day} ${range.name}`));
    const wordedOff = entry.dispositions.flatMap(({ name }, at) =>
      worded[at]?.off.map((day) => `${day} ${name}`),
    );
    // 国办发明电〔2020〕1号 says until when 春节 lasts, not from when: it went on from 01-30.
    expect(off).toEqual(number === '国办发明电〔2020〕1号' ? LENGTHENED_2020 : wordedOff);
    expect(notice?.madeUp).toEqual(worded.flatMap((each) => each.madeUp).sort());
  },
);

const LENGTHENED_2020 = ['2020-01-31 春节', '2020-02-01 春节', '2020-02-02 春节'];

test('every day of 2011 to 2026 agrees with chinese-days, which has no error in these years', () => {
  expect(everyDay.at(-1)).toBe('2026-12-31');
  const differing = everyDay.filter(
    (day) => checkDay(day, chinaCalendar).working !== chineseDaysIsWorkday(day),
  );
  expect(differing).toEqual([]);
  expect(getDayDetail('2020-02-01').work).toBe(false);
});

test('where chinese-workday itself is wrong, and by which notice', () => {
  const wrong = everyDay
    .filter((day) => checkDay(day, chinaCalendar).working !== packageIsWorkday(day))
    .map((day) => {
      const { reason, source } = checkDay(day, chinaCalendar);
      return `${day} ${reason} ${source}`;
    });
  expect(wrong).toEqual(WRONG_IN_CHINESE_WORKDAY);
});

test('a correction differs from what the package says, and names the notice of its year', () => {
  const numbers = new Map(
    registeredNotices.filter((each) => !each.change).map((each) => [each.year, each.number]),
  );
  for (const { date, source } of corrections) {
    const year = Number(date.slice(0, 4)) + (date.slice(5, 7) === '12' ? 1 : 0);
    expect(source, date).toBe(numbers.get(year));
  }
  const dates: IsoDate[] = corrections.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].sort());
});

// By hand: Mondays to Fridays less the law's 11 days (13 from 2025). Beside that: 2011-12-31 was worked for 2012;
// 2015 had one day more off; 2020 lost 01-31 and 02-01.
test.for([
  [2011, 250],
  [2012, 249],
  [2013, 250],
  [2014, 250],
  [2015, 249],
  [2016, 250],
  [2017, 249],
  [2018, 250],
  [2019, 250],
  [2020, 249],
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
] as const)('%i has %i working days', ([year, workingDays]) => {
  expect(chinaCalendar.year(year).length).toBe(workingDays);
});

const BY_WEEK = '《国务院关于职工工作时间的规定》第七条';
const WRONG_IN_CHINESE_WORKDAY = [
  `2011-01-29 周末 ${BY_WEEK}`,
  '2011-02-12 调休上班 国办发明电〔2010〕40号',
  '2011-04-02 调休上班 国办发明电〔2010〕40号',
  '2011-12-31 调休上班 国办发明电〔2011〕45号',
  '2012-01-29 调休上班 国办发明电〔2011〕45号',
  '2012-03-31 调休上班 国办发明电〔2011〕45号',
  '2012-04-01 调休上班 国办发明电〔2011〕45号',
  '2012-04-28 调休上班 国办发明电〔2011〕45号',
  '2012-09-30 中秋节、国庆节放假 国办发明电〔2011〕45号',
  `2012-10-08 工作日 ${BY_WEEK}`,
  '2013-04-07 调休上班 国办发明电〔2012〕33号',
  '2013-04-27 调休上班 国办发明电〔2012〕33号',
  '2013-04-28 调休上班 国办发明电〔2012〕33号',
  '2013-06-08 调休上班 国办发明电〔2012〕33号',
  '2013-06-09 调休上班 国办发明电〔2012〕33号',
  '2013-10-12 调休上班 国办发明电〔2012〕33号',
  `2013-12-29 周末 ${BY_WEEK}`,
  `2014-06-03 工作日 ${BY_WEEK}`,
  `2014-06-04 工作日 ${BY_WEEK}`,
  `2014-09-09 工作日 ${BY_WEEK}`,
  `2014-09-10 工作日 ${BY_WEEK}`,
  '2014-10-11 调休上班 国办发明电〔2013〕28号',
  '2015-09-03 抗战胜利70周年纪念日放假 国发明电〔2015〕1号',
  '2015-09-04 抗战胜利70周年纪念日放假 国发明电〔2015〕1号',
  '2018-01-01 元旦放假 国办发明电〔2017〕12号',
  '2020-01-31 春节放假 国办发明电〔2020〕1号',
  '2020-02-01 春节放假 国办发明电〔2020〕1号',
  `2023-01-03 工作日 ${BY_WEEK}`,
];
