import { expect, test } from 'vitest';
import * as of from '../testing/correction-case.ts';

// 条例 第二十六条第二款: 自收到政务数据校核申请之日起10个工作日内予以核实、更正并反馈校核处理结果.
// Received on Friday 2026-09-18: 09-20 (Sunday) is worked, 09-25 to 09-27 and 10-01 to 10-07 are off, 10-09 is the tenth.
test('条例: ten working days for verifying, correcting and feeding back', () => {
  expect(of.received().docket.clocks).toMatchObject([
    { period: 'correction.verify', basis: 'statutory', dueOn: '2026-10-09', articles: ['R26(2)'] },
  ]);
  of.verifying()
    .when(of.reportCorrected({ on: '2026-10-09' }))
    .leadsTo({
      states: ['reported'],
      late: [['correction.verify', 0]],
      tasks: ['requester.clerk 确认校核处理结果', 'requester.head 确认校核处理结果'],
      told: ['requester.clerk'],
    });
});

// 办法 第十八条第二款: 及时. No number, so no deadline and only an age.
test('办法: in time, without a number of days', () => {
  const opening = of.correctionCase({ under: 'weifang-measures' });
  expect(of.verifying(opening).docket.clocks).toEqual([]);
});

test('办法: a target of the authority is an internal one', () => {
  const settings = { 'internal-targets': { 'correction.verify': 5 } };
  const opening = of.correctionCase({ under: 'weifang-measures', settings });
  // 2026-09-20, 21, 22, 23, 24 are the five working days.
  expect(of.received(opening).docket.clocks).toMatchObject([{ basis: 'internal', dueOn: '2026-09-24' }]);
});

test('silence decides nothing: an overdue correction calls the supervisor and stays open', () => {
  const overdue = { expires: 'correction.verify' };
  of.verifying()
    .when(overdue)
    .leadsTo({
      states: ['handling.verifying'],
      closed: false,
      told: ['bureau.supervisor'],
      tasks: [
        'provider.clerk 核实、更正并反馈',
        'provider.head 核实、更正并反馈',
        'bureau.supervisor 督办逾期：核实、更正并反馈',
      ],
    });
  of.verifying()
    .after(overdue)
    .when(of.supervise())
    .leadsTo({ tasks: ['provider.clerk 核实、更正并反馈', 'provider.head 核实、更正并反馈'] });
  // 10-10 is a Saturday that is worked, 10-12 the second working day after the last.
  of.verifying()
    .after(overdue)
    .when(of.reportCorrected({ on: '2026-10-12' }))
    .leadsTo({ states: ['reported'], late: [['correction.verify', 2]] });
});

test('nobody is pressed before anything is overdue', () => {
  of.verifying().when(of.supervise()).isAgainst('only-what-is-overdue', ['R29(1)', 'S35']);
});

test.for([
  ['has no day', { finding: 'corrected', explanation: '将更正' }],
  ['lies ahead', { finding: 'corrected-in-part', explanation: '将更正', correctedOn: '2026-09-30' }],
] as const)(
  '更正并反馈: data is corrected before it is fed back, not when the correction %s',
  ([, payload]) => {
    of.verifying()
      .when(of.reportCorrected({ payload }))
      .isAgainst('correction-has-its-day', ['R26(2)', 'S18(2)']);
  },
);

test('the provider signs in before it verifies, and nobody feeds back for it', () => {
  of.received().when(of.reportCorrected()).isRefusedBy('state');
  of.verifying()
    .when(of.reportCorrected({ by: 'requester.clerk' }))
    .isRefusedBy('actor');
  of.verifying()
    .when(of.reportCorrected({ by: 'provider.observer' }))
    .isRefusedBy('actor');
});

test('the user may withdraw until the result is there', () => {
  for (const story of [of.received(), of.verifying(), of.forwarded(), of.coordinating()]) {
    story.when(of.withdraw()).leadsTo({ states: ['withdrawn'], closed: true, due: {} });
  }
  of.reported().when(of.withdraw()).isRefusedBy('state');
  of.verifying().after(of.withdraw()).when(of.reportCorrected()).isRefusedBy('closed');
});
