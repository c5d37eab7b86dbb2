import { expect, test } from 'vitest';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

test('data is due twenty working days after the reply', () => {
  stages
    .reviewed()
    .after(moves.draftAgreement())
    .when(moves.sign())
    .leadsTo({
      states: ['delivering'],
      due: { 'share.delivery': '2026-10-22' },
      late: [['share.reply', 0]],
      tasks: ['provider.clerk 提供数据并登记'],
      told: ['requester.clerk'],
    });
});

test('办法 has no period for delivery: the case has an age and no deadline', () => {
  const opening = shareRequestCase({ under: 'weifang-measures' });
  expect(stages.agreed(opening).docket.clocks.map(({ period }) => period)).toEqual(['share.reply']);
});

test('after a reported problem the period of the reply goes on: it is not begun anew', () => {
  const problem = moves.reportProblem({ on: '2026-10-12' });
  stages
    .delivered()
    .when(problem)
    .leadsTo({
      states: ['delivering'],
      due: { 'share.delivery': '2026-10-22' },
      tasks: ['provider.clerk 提供数据并登记'],
    });
  stages
    .delivered()
    .after(problem)
    .when(moves.recordDelivery({ on: '2026-10-23' }))
    .leadsTo({
      states: ['confirming'],
      late: [
        ['share.reply', 0],
        ['share.delivery', 0],
        ['share.delivery', 1],
      ],
    });
});

test('a late delivery is for the supervisor and still possible', () => {
  const late = stages.agreed().after(moves.expires('share.delivery'));
  stages
    .agreed()
    .when(moves.expires('share.delivery'))
    .leadsTo({
      states: ['delivering'],
      tasks: ['provider.clerk 提供数据并登记', 'bureau.supervisor 督办逾期：提供数据'],
    });
  late.when(moves.recordDelivery()).leadsTo({ states: ['confirming'] });
});

test('confirmation begins the use, within what was agreed to and until then', () => {
  stages
    .delivered()
    .when(moves.confirmReceipt())
    .leadsTo({
      states: ['inUse.using'],
      effects: [
        {
          type: 'recordGrant',
          grant: {
            item: 'household',
            scope: ['姓名', '住址'],
            purpose: '低保家庭经济状况核对',
            until: '2028-06-30',
          },
        },
      ],
      due: { 'share.use': '2028-06-30' },
      tasks: [],
    });
});

test('a target for the confirmation is the authority’s to set, and its end calls the supervisor only', () => {
  const opening = shareRequestCase({ settings: { 'internal-targets': { 'share.confirm': 5 } } });
  const delivered = stages.delivered(opening);
  expect(delivered.docket.clocks.at(-1)).toMatchObject({ period: 'share.confirm', basis: 'internal' });
  delivered.when(moves.expires('share.confirm')).leadsTo({
    states: ['confirming'],
    tasks: ['requester.clerk 确认收到数据', 'bureau.supervisor 督办逾期：确认收到数据'],
  });
});

test('when 使用时限 is over the grant ends, and the data is left to be disposed of', () => {
  stages
    .inUse()
    .when(moves.expires('share.use'))
    .leadsTo({
      states: ['useOver'],
      effects: [{ type: 'setGrantStatus', status: 'ended' }],
      tasks: ['requester.clerk 处置到期数据'],
      told: ['requester.clerk'],
      due: {},
    });
  stages
    .inUse()
    .after(moves.expires('share.use'))
    .when(moves.endUse())
    .leadsTo({ states: ['ended'], closed: true });
});

test('the requester may end the use at any time, disposing of the data', () => {
  stages
    .inUse()
    .when(moves.endUse())
    .leadsTo({
      states: ['ended'],
      closed: true,
      effects: [{ type: 'setGrantStatus', status: 'ended' }],
      due: {},
    });
});

test('the provider may end the service for a reason, after negotiation and filing with the bureau', () => {
  const asked = stages.inUse().after(moves.askToEnd());
  asked.when(moves.agreeToEnd()).leadsTo({
    states: ['inUse.endingFiling'],
    tasks: ['bureau.clerk 终止服务备案'],
    due: { 'share.use': '2028-06-30' },
  });
  asked
    .after(moves.agreeToEnd())
    .when(moves.fileEnding())
    .leadsTo({ states: ['ended'], closed: true });
  asked.when(moves.objectToEnd()).leadsTo({ states: ['inUse.using'], told: ['provider.clerk'] });
  asked.when(moves.withdrawEnding()).leadsTo({ states: ['inUse.using'] });
  asked.when(moves.fileEnding()).isRefusedBy('state');
});

test('a report of misuse is dismissed, or leads to a suspension with a date for rectification', () => {
  const reported = stages.inUse().after(moves.reportMisuse());
  stages
    .inUse()
    .when(moves.reportMisuse())
    .leadsTo({
      states: ['inUse.misuseReported'],
      tasks: ['bureau.head 处置违规使用报告', 'provider.head 处置违规使用报告'],
      told: ['bureau.head', 'provider.head'],
    });
  reported.when(moves.dismissReport()).leadsTo({ states: ['inUse.using'] });
  reported.when(moves.suspend({ by: 'provider.head' })).leadsTo({
    states: ['suspended.rectifying'],
    effects: [{ type: 'setGrantStatus', status: 'suspended' }],
    due: { 'share.rectify': '2027-12-31' },
    told: ['requester.clerk', 'requester.head'],
  });
});

test('while a report of misuse is open the requester can’t close the case', () => {
  stages.inUse().after(moves.reportMisuse()).when(moves.endUse()).isRefusedBy('state');
});

test('a report of misuse that is open when the use ends is not lost', () => {
  stages
    .inUse()
    .after(moves.reportMisuse())
    .when(moves.expires('share.use'))
    .leadsTo({
      states: ['useOver'],
      told: ['requester.clerk', 'bureau.head', 'provider.head'],
    });
});

test('what is rectified goes back into use, for the time that was agreed to', () => {
  stages
    .suspended()
    .after(moves.reportRectification())
    .when(moves.acceptRectification())
    .leadsTo({
      states: ['inUse.using'],
      effects: [{ type: 'setGrantStatus', status: 'live' }],
      due: { 'share.use': '2028-06-30' },
    });
});

test('整改不到位: a further date may be set, and the service may be terminated', () => {
  const rejected = stages.suspended().after(moves.reportRectification(), moves.rejectRectification());
  expect(rejected.last.step.to).toEqual(['suspended.rectifying']);
  rejected.when(moves.reportRectification()).leadsTo({ states: ['suspended.verifying'] });
  rejected.when(moves.terminate()).leadsTo({
    states: ['terminated'],
    closed: true,
    effects: [{ type: 'setGrantStatus', status: 'terminated' }],
  });
});

test('拒不整改: once the date has passed without a report the service may be terminated', () => {
  const overdue = stages.suspended().after(moves.expires('share.rectify'));
  stages
    .suspended()
    .when(moves.expires('share.rectify'))
    .leadsTo({
      states: ['suspended.rectifying'],
      tasks: ['requester.clerk 限期整改', 'requester.head 限期整改', 'bureau.supervisor 督办逾期：限期整改'],
    });
  overdue.when(moves.terminate()).leadsTo({ states: ['terminated'], closed: true });
  overdue.when(moves.reportRectification()).leadsTo({ states: ['suspended.verifying'] });
});

test('a second suspension does not carry over that the first rectification fell short', () => {
  const again = stages
    .suspended()
    .after(
      moves.reportRectification(),
      moves.rejectRectification(),
      moves.reportRectification(),
      moves.acceptRectification(),
      moves.suspend(),
    );
  again.when(moves.terminate()).isAgainst('termination-after-failed-rectification', ['R27(2)']);
});
