import { expect, test } from 'vitest';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

test('a refusal is accepted, or disputed', () => {
  stages
    .refused()
    .when(moves.acceptRefusal())
    .leadsTo({ states: ['notShared'], closed: true });
  stages
    .refused()
    .when(moves.raiseDispute())
    .leadsTo({
      states: ['disputed'],
      closed: false,
      due: {},
      told: ['bureau.clerk', 'provider.clerk'],
      tasks: ['bureau.clerk 记录争议处理结果', 'bureau.head 记录争议处理结果'],
    });
});

test.for([
  ['share', ['delivering'], false, ['姓名', '住址']],
  ['share-in-part', ['delivering'], false, ['姓名']],
  ['not-share', ['notShared'], true, null],
  ['withdrawn', ['refused'], false, null],
] as const)('a dispute that ends in %s leads to %s', ([kind, states, closed, scope]) => {
  const agreed = scope && { scope, until: '2028-06-30', on: '2026-09-18' };
  stages.disputed().when(moves.outcome(kind)).leadsTo({ states, closed, remembers: { agreed } });
});

test('after an outcome that orders sharing, delivery is counted from the outcome', () => {
  const ordered = { ...moves.outcome('share'), on: '2026-09-30' };
  const { docket } = stages.disputed().after(ordered);
  // 2026-09-30 and twenty working days: 2026-10-08 is the first, Saturday 10-10 is worked, 11-03 is the twentieth.
  expect(docket.clocks.at(-1)).toMatchObject({
    period: 'share.delivery',
    receivedOn: '2026-09-30',
    dueOn: '2026-11-03',
  });
});

test('a refusal may be disputed again after a dispute was withdrawn', () => {
  const again = stages.disputed().after(moves.outcome('withdrawn'));
  again.when(moves.raiseDispute()).leadsTo({ states: ['disputed'] });
});
