// January 2020 as it happened: the notice of 2019-11-21, periods that run, the extension of the Spring Festival of
// 2020-01-26, and a local order to resume work a week later. Nobody could know the next when the one before was entered.
import { expect, test } from 'vitest';
import { chinaDefinition } from '../calendar/default-calendar.ts';
import { readNotice } from '../calendar/read-notice/read-notice.ts';
import { createWorkingCalendar } from '../calendar/working-calendar.ts';
import { resolveSettings } from '../statute/settings.ts';
import { replyClock } from '../tests/support/commit-requests.ts';
import type { Clock } from './clock.ts';
import { countClocks } from './count-clocks.ts';
import { explainClock } from './explain-clock.ts';
import { explanationText } from './explanation-text.ts';

const settings = resolveSettings();
const EXTENSION = '国办发明电〔2020〕1号';
const known = chinaDefinition.notices.filter(({ issuedOn }) => issuedOn < '2020-01-01');

const inNovember = createWorkingCalendar({ ...chinaDefinition, version: '2019-11-21', notices: known });

const reading = readNotice(
  [
    '国务院办公厅关于延长2020年春节假期的通知',
    `${EXTENSION}`,
    '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
    '经国务院批准，现将延长2020年春节假期的具体安排通知如下。',
    '一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。',
    '二、各地大专院校、中小学、幼儿园推迟开学，具体时间由教育部门另行通知。',
    '三、因疫情防控不能休假的职工，应根据《中华人民共和国劳动法》规定安排补休，未休假期的工资报酬应按照有关政策保障落实。',
    '国务院办公厅',
    '2020年1月26日',
  ].join('\n'),
  {},
  { holidayLaw: chinaDefinition.holidayLaw, notices: known },
);
if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
const extension = reading.notice;
const extended = createWorkingCalendar({
  ...chinaDefinition,
  version: '2020-01-26',
  notices: [...known, extension],
});
/** An order as several provinces gave it: work is resumed not before 02-10; the health commission works on. */
const order = {
  number: '本地〔2020〕2号',
  issuedOn: '2020-01-29',
  authority: '本级人民政府',
  basis: '《中华人民共和国传染病防治法》',
  reason: '延迟复工',
  off: [{ from: '2020-02-03', to: '2020-02-09', name: '延迟复工' }],
};
const worksOn = {
  ...order,
  number: '本地〔2020〕3号',
  off: [],
  worked: ['2020-02-03', '2020-02-04', '2020-02-05', '2020-02-06', '2020-02-07'],
  issuedOn: '2020-01-30',
  units: ['health'],
};
const local = createWorkingCalendar({
  ...chinaDefinition,
  version: '2020-01-30',
  notices: [...known, extension],
  orders: [order, worksOn],
});

const counted = (said: Partial<Clock>, calendar: typeof local) =>
  countClocks([replyClock(said)], calendar, settings)[0] as Clock;
const due = (said: Partial<Clock>, calendar: typeof local) => counted(said, calendar).dueOn;

test('the extension was read as what it was: three days off, a worked Saturday less', () => {
  expect(extension).toMatchObject({
    corrects: '国办发明电〔2019〕16号',
    off: [{ from: '2020-01-31', to: '2020-02-02', name: '春节' }],
    cancelsMadeUp: ['2020-02-01'],
    cancelsOff: [],
  });
});

// November's calendar: 01-19 (Sunday) and 02-01 (Saturday) worked, off 01-24 to 01-30.
test.for([
  ['2020-01-10', 5, '2020-01-17', '2020-01-17', '2020-01-17', 'ended before: nothing moves'],
  ['2020-01-17', 5, '2020-01-23', '2020-01-23', '2020-01-23', 'ends on the last day before the festival'],
  ['2020-01-17', 6, '2020-01-31', '2020-02-03', '2020-02-10', 'the first day after it'],
  [
    '2020-01-17',
    7,
    '2020-02-01',
    '2020-02-04',
    '2020-02-11',
    'ended on the Saturday that is not worked any more',
  ],
  ['2020-01-19', 10, '2020-02-06', '2020-02-10', '2020-02-17', 'received on a worked Sunday'],
  ['2020-01-23', 10, '2020-02-12', '2020-02-14', '2020-02-21', 'received on the last day before'],
  ['2020-01-27', 10, '2020-02-12', '2020-02-14', '2020-02-21', 'received in the festival'],
  [
    '2020-02-03',
    10,
    '2020-02-17',
    '2020-02-17',
    '2020-02-21',
    'received after it: only the local order moves it',
  ],
] as const)(
  'received %s, %i working days: %s, then %s, then %s: %s',
  ([receivedOn, workingDays, ...expected]) => {
    const said = { receivedOn, workingDays };
    expect([inNovember, extended, local].map((calendar) => due(said, calendar))).toEqual(
      expected.slice(0, 3),
    );
  },
);

test('the unit that works on counts its days; for all others they are closed', () => {
  const said = { receivedOn: '2020-01-23', workingDays: 10 };
  expect(due(said, local.forUnit('health'))).toBe('2020-02-14');
  expect(due(said, local.forUnit('police'))).toBe('2020-02-21');
});

test('pause and extension in the midst of it come to the same, whichever was known first', () => {
  const said: Partial<Clock> = {
    receivedOn: '2020-01-17',
    excluded: [{ from: '2020-01-21', to: '2020-02-04' }],
    extensions: [{ workingDays: 3, countsFrom: 'original-due', consentedOn: '2020-02-05', by: 2 }],
  };
  // 01-19 1, 01-20 2, 02-05 3, 06, 07, 10 6, 11, 12, 13, 14 10, 17 11, 18, 19 13.
  expect(due(said, inNovember)).toBe('2020-02-19');
  expect(due(said, extended)).toBe('2020-02-19');
  // With 02-03 to 02-09 closed: 02-10 is the third.
  expect(due(said, local)).toBe('2020-02-24');
});

test('a period that had ended by November’s calendar is not moved, one that runs is', () => {
  const ended = { ...counted({ receivedOn: '2020-01-17', workingDays: 5 }, inNovember), expired: true };
  expect(countClocks([ended], extended, settings)).toEqual([ended]);
  const running = counted({ receivedOn: '2020-01-17', workingDays: 7 }, inNovember);
  expect(running).toMatchObject({ dueOn: '2020-02-01', calendarVersion: '2019-11-21' });
  expect(countClocks([running], extended, settings)).toMatchObject([
    { dueOn: '2020-02-04', calendarVersion: '2020-01-26' },
  ]);
});

test('the account names both notices and the order', () => {
  const clock = counted({ receivedOn: '2020-01-23', workingDays: 1 }, local);
  const text = explanationText(explainClock(clock, local, settings)).join('\n');
  expect(text).toContain('2020年1月24日至30日（春节放假，国办发明电〔2019〕16号）');
  expect(text).toContain('2020年1月31日至2月2日（春节放假，国办发明电〔2020〕1号）');
  expect(text).toContain('2020年2月3日至9日（延迟复工，本地〔2020〕2号）');
  expect(text).toContain('第1个工作日为2020年2月10日（周一）');
});
