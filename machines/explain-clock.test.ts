import { expect, test } from 'vitest';
import { chinaCalendar, chinaDefinition } from '../calendar/default-calendar.ts';
import { createWorkingCalendar } from '../calendar/working-calendar.ts';
import { resolveSettings } from '../statute/settings.ts';
import { replyClock } from '../tests/support/commit-requests.ts';
import type { Clock } from './clock.ts';
import { countClocks } from './count-clocks.ts';
import { type ExplainingStep, explainClock } from './explain-clock.ts';
import { explanationText } from './explanation-text.ts';

const settings = resolveSettings();
const steps: ExplainingStep[] = [
  { sequence: 1, label: '同意申请' },
  { sequence: 3, label: '一次性告知补正', letters: ['潍数补〔2026〕1号'] },
  { sequence: 4, label: '提交补正材料' },
  { sequence: 6, label: '同意延期', letters: ['潍数延〔2026〕2号'] },
];

function explained(said: Partial<Clock>, calendar = chinaCalendar) {
  const [clock] = countClocks(
    [replyClock({ startedBy: 1, label: '答复共享申请', ...said })],
    calendar,
    settings,
  );
  if (!clock) throw new Error('one clock in, one clock out');
  return explainClock(clock, calendar, settings, steps);
}

const pausedAndExtended: Partial<Clock> = {
  excluded: [{ from: '2026-09-21', to: '2026-09-24', stoppedBy: 3, resumedBy: 4 }],
  extensions: [{ workingDays: 5, countsFrom: 'original-due', consentedOn: '2026-09-28', by: 6 }],
};

test('each day says whether it counts, what decides that, and which step is behind it', () => {
  const { legs, dueOn } = explained(pausedAndExtended);
  expect(legs).toHaveLength(1);
  const days = legs[0]?.days.map(({ date, nth, by, reason }) => [date.slice(5), nth, by, reason]);
  // Ten and five working days from 09-18, without 09-21 to 09-24.
  expect(dueOn).toBe('2026-10-21');
  expect(days?.slice(0, 11)).toEqual([
    ['09-18', null, 'receipt', '收到当日不计入'],
    ['09-19', null, 'week', '周末'],
    ['09-20', 1, 'notice', '调休上班'],
    ['09-21', null, 'excluded', '扣除期间不计入'],
    ['09-22', null, 'excluded', '扣除期间不计入'],
    ['09-23', null, 'excluded', '扣除期间不计入'],
    ['09-24', null, 'excluded', '扣除期间不计入'],
    ['09-25', null, 'notice', '中秋节放假'],
    ['09-26', null, 'notice', '中秋节放假'],
    ['09-27', null, 'notice', '中秋节放假'],
    ['09-28', 2, 'week', '工作日'],
  ]);
  expect(days?.at(-1)).toEqual(['10-21', 15, 'week', '工作日']);
  expect(legs[0]?.days.find(({ by }) => by === 'excluded')?.source).toBe(
    '扣除期间：2026-09-21 至 2026-09-24，一次性告知补正（潍数补〔2026〕1号）至提交补正材料',
  );
});

test('the account as a letter gives it', () => {
  expect(explanationText(explained(pausedAndExtended))).toEqual([
    '答复共享申请的期限为10个工作日（法定期限，《政务数据共享条例》第二十一条第一款）。自2026年9月18日（同意申请）起算。类推适用《民法典》第二百零一条、《民事诉讼法》第八十五条，收到当日不计入，自次日起计算。',
    '2026年9月28日同意延期（潍数延〔2026〕2号），期限延长5个工作日。',
    '因一次性告知补正（潍数补〔2026〕1号），2026年9月21日至24日不计入期限，提交补正材料后继续计算。',
    '其间不计入的休息日：2026年9月19日（周末）、2026年9月25日至27日（中秋节放假，国办发明电〔2025〕7号）、2026年10月1日至7日（国庆节放假，国办发明电〔2025〕7号）、2026年10月11日（周末）、2026年10月17日至18日（周末）。',
    '其间计入的调休上班日：2026年9月20日（调休上班，国办发明电〔2025〕7号）、2026年10月10日（调休上班，国办发明电〔2025〕7号）。',
    '第15个工作日为2026年10月21日（周三），期限于当日二十四时届满。',
  ]);
});

test('an extension that counts from the consent is counted by itself', () => {
  const extension = { workingDays: 10, countsFrom: 'consent', consentedOn: '2026-09-28', by: 6 } as const;
  const explanation = explained({ extensions: [extension] });
  expect(explanation.dueOn).toBe('2026-10-16');
  expect(explanation.legs.map(({ what, from, dueOn, days }) => [what, from, dueOn, days[0]?.reason])).toEqual(
    [
      ['period', '2026-09-18', '2026-10-09', '收到当日不计入'],
      ['extension', '2026-09-28', '2026-10-16', '起算当日不计入'],
    ],
  );
  expect(explanationText(explanation)).toContain(
    '2026年9月28日同意延期（潍数延〔2026〕2号），期限延长10个工作日，自同意之日起计算。',
  );
  expect(explanationText(explanation).at(-1)).toMatch(/^第10个工作日为2026年10月16日（周五）/);
});

test('a receipt on a day off or after office hours says so', () => {
  const offDay = explained({
    receivedOn: '2026-10-01',
    receipt: { offDay: 'next-working-day', afterHours: false },
  });
  expect(offDay).toMatchObject({ deemed: 'off-day', countsFrom: '2026-10-08' });
  expect(explanationText(offDay)[0]).toContain(
    '自2026年10月1日（同意申请）起算，该日为休息日，视为2026年10月8日收到。',
  );
  const late = explained({ receipt: { offDay: 'same-day', afterHours: true } });
  expect(late).toMatchObject({ deemed: 'after-hours', countsFrom: '2026-09-20' });
  expect(explanationText(late)[0]).toContain('已过当日办公时间，视为2026年9月20日收到');
});

test('a local order is named with its number; for another unit it does not exist', () => {
  const order = {
    number: '潍港〔2026〕3号',
    issuedOn: '2026-09-20',
    authority: '潍坊港',
    basis: '测试',
    reason: '台风',
    off: [{ from: '2026-09-21', to: '2026-09-22', name: '台风停工' }],
    units: ['port'],
  };
  const calendar = createWorkingCalendar({ ...chinaDefinition, version: 'local', orders: [order] });
  const port = explained({}, calendar.forUnit('port'));
  expect(port).toMatchObject({ dueOn: '2026-10-12', calendarVersion: 'local' });
  expect(port.legs[0]?.days[3]).toEqual({
    ...{ date: '2026-09-21', nth: null, by: 'order', reason: '台风停工', source: '潍港〔2026〕3号' },
  });
  expect(explained({}, calendar).dueOn).toBe('2026-10-09');
});

test('a clock that stands still, a day that the case names, a provisional day, an end with the office hours', () => {
  const paused = explained({ excluded: [{ from: '2026-09-21', stoppedBy: 3 }] });
  expect(explanationText(paused).slice(1)).toEqual([
    '因一次性告知补正（潍数补〔2026〕1号），自2026年9月21日起期限中止计算。',
    '其间不计入的休息日：2026年9月19日（周末）。',
    '其间计入的调休上班日：2026年9月20日（调休上班，国办发明电〔2025〕7号）。',
    '期限中止计算，届满日待恢复计算后确定。',
  ]);
  const named = explained({ workingDays: null, until: '2028-06-30', basis: 'case', articles: ['R20(2)'] });
  expect(explanationText(named)).toEqual([
    '答复共享申请（本案确定的期限，《政务数据共享条例》第二十条第二款）：至2028年6月30日止，不按工作日计算。',
  ]);
  const provisional = explained({ receivedOn: '2026-12-18' });
  expect(explanationText(provisional).at(-1)).toContain('2027年的节假日安排通知未载入');
  const office = explained({ workingDays: 10 });
  expect(explanationText({ ...office, cutOff: '17:30' }).at(-1)).toBe(
    '第10个工作日为2026年10月9日（周五），期限于当日17:30（办公时间结束）届满。',
  );
});

test('a period that ended by an older calendar is explained with both days', () => {
  const [clock] = countClocks([replyClock()], chinaCalendar, settings);
  const older = { ...clock, dueOn: '2026-10-08', calendarVersion: 'older' } as Clock;
  const explanation = explainClock(older, chinaCalendar, settings);
  expect(explanation).toMatchObject({
    dueOn: '2026-10-09',
    recorded: { dueOn: '2026-10-08', calendarVersion: 'older' },
  });
  expect(explanationText(explanation).at(-1)).toContain('案卷记载的届满日为2026年10月8日（日历older）');
});
