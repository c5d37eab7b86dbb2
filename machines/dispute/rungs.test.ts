import { expect, test } from 'vitest';
import { MEASURES, raised } from '../testing/dispute-case.ts';
import * as moves from '../testing/dispute-moves.ts';
import type { Happening } from '../testing/story.ts';

const { TO_ANSWER, TO_UNRESOLVED, TO_REVIEW, TO_CONCLUSION } = moves;
const ACROSS = { across: true } as const;

type Given = Parameters<typeof raised>[0];
type Row = readonly [says: string, given: Given, after: readonly Happening[], when: Happening, then: string];

const R_REQUIRED = { settings: { 'dispute.joint-review-under-regulation': 'required' } };

/** 办法 第二十条第四款: 协商, 协调, 共同审议, 裁定, each where the one before has failed. */
const MEASURES_ROWS: readonly Row[] = [
  ['协商未果的由大数据主管部门协调', MEASURES, [], moves.declareFailed(), 'coordination.received'],
  [
    '协调不成的会同相关部门共同审议',
    MEASURES,
    TO_UNRESOLVED,
    moves.callJointReview(),
    'jointReview.opinions',
  ],
  ['意见齐全才作出结论', MEASURES, TO_CONCLUSION, moves.concludeReview(), 'settled'],
  ['仍不能解决的等待提请', MEASURES, TO_CONCLUSION, moves.concludeUnresolved(), 'jointReview.unresolved'],
  [
    '共同审议仍不能解决的提请本级人民政府裁定',
    MEASURES,
    [...TO_CONCLUSION, moves.concludeUnresolved()],
    moves.submitToGovernment(),
    'ruling.drafting',
  ],
  [
    '跨层级的争议，办法仍以协商开始',
    { ...MEASURES, ...ACROSS },
    [],
    moves.recordMeeting(),
    'negotiation.talking',
  ],
];

/** 条例 第二十八条: 协商, 协调, 决定; across levels or regions 协调 by the common superior from the first. */
const REGULATION_ROWS: readonly Row[] = [
  ['协商不成的申请协调处理', {}, [], moves.declareFailed(), 'coordination.received'],
  ['协调仍未达成一致的报本级人民政府决定', {}, TO_UNRESOLVED, moves.submitToGovernment(), 'ruling.drafting'],
  ['也可以先共同审议', {}, TO_UNRESOLVED, moves.callJointReview(), 'jointReview.opinions'],
  ['跨层级的由共同的上级主管部门协调', ACROSS, [], moves.takeUp(), 'coordination.hearing'],
];

test.for([...MEASURES_ROWS, ...REGULATION_ROWS])('%s', ([, said, after, when, state]) => {
  raised(said)
    .after(...after)
    .when(when)
    .leadsTo({ states: [state] });
});

/** No rung is skipped. */
test.for([
  ['办法：协调之后不经共同审议不提请裁定', MEASURES, TO_UNRESOLVED],
  ['条例，设置为必须审议：不经共同审议不报政府', R_REQUIRED, TO_UNRESOLVED],
] as const)('%s', ([, said, after]) => {
  raised(said)
    .after(...after)
    .when(moves.submitToGovernment())
    .isAgainst('ruling-after-joint-review', ['S20(4)']);
});

test('条例，设置为不进行审议：协调不成的只能报政府', () => {
  const settings = { 'dispute.joint-review-under-regulation': 'not-held' };
  const unresolved = raised({ settings }).after(...TO_UNRESOLVED);
  unresolved.when(moves.callJointReview()).isAgainst('joint-review-not-held', ['R28(2)']);
  unresolved.when(moves.submitToGovernment()).leadsTo({ states: ['ruling.drafting'] });
});

test.for([
  ['协商不能跳到受理', [], moves.takeUp()],
  ['协商不能跳到裁定', [], moves.submitToGovernment()],
  ['没有意见不能答复', [moves.declareFailed(), moves.takeUp()], moves.acceptOpinion()],
  ['协调之后不再协商', [moves.declareFailed()], moves.proposeTerms()],
  ['协调意见不能再提一次', TO_UNRESOLVED, moves.recordOpinion()],
  ['审议之后不再审议', [...TO_CONCLUSION, moves.concludeUnresolved()], moves.callJointReview()],
  ['结论之后不再作结论', [...TO_CONCLUSION, moves.concludeUnresolved()], moves.concludeReview()],
] as const)('a rung is neither skipped nor repeated: %s', ([, after, when]) => {
  raised()
    .after(...after)
    .when(when)
    .isRefusedBy('state');
});

test('it is the bureau, not the requester, that submits to the government', () => {
  const unresolved = raised().after(...TO_UNRESOLVED);
  unresolved.when(moves.submitToGovernment({ by: 'requester.head' })).isRefusedBy('actor');
  unresolved.when(moves.submitToGovernment({ by: 'bureau.clerk' })).isRefusedBy('actor');
});

test('across levels the common superior bureau coordinates, and the rung is told so at once', () => {
  const { last } = raised(ACROSS);
  raised(ACROSS).when(moves.declareFailed()).isRefusedBy('state');
  expect(last.step.to).toEqual(['coordination.received']);
  expect(last.step.effects).toMatchObject([{ type: 'notify', to: ['bureau.clerk', 'provider.clerk'] }]);
});

test.for([
  ['协商', []],
  ['方案待答复', [moves.proposeTerms()]],
  ['协调', [moves.declareFailed()]],
  ['意见待答复', TO_ANSWER],
  ['协调未果', TO_UNRESOLVED],
  ['共同审议', TO_REVIEW],
  ['待作结论', TO_CONCLUSION],
  ['裁定', [...TO_UNRESOLVED, moves.submitToGovernment()]],
  ['裁定待签发', [...TO_UNRESOLVED, moves.submitToGovernment(), moves.draftRuling()]],
] as const)('at %s the requester may withdraw, and the end of the request ends the dispute', ([, after]) => {
  const rung = raised().after(...after);
  const outcome = { outcome: 'withdrawn', scope: [], rung: null, document: null };
  rung.when(moves.withdraw()).leadsTo({
    states: ['withdrawn'],
    closed: true,
    effects: [{ type: 'settleCase', outcome }],
  });
  rung.when(moves.withdraw({ by: 'provider.head' })).isRefusedBy('actor');
  rung.when(moves.originClosed()).leadsTo({ states: ['originClosed'], closed: true, effects: [] });
});

test('no period is written for any rung: without an internal target there is an age and no deadline', () => {
  raised().when(moves.recordMeeting()).leadsTo({ due: {} });
  const targets = { 'dispute.negotiation': 5, 'dispute.coordination': 10 };
  const story = raised({ settings: { 'internal-targets': targets } });
  // 2026-09-18 and five working days, Sunday 09-20 worked: 09-24.
  story.when(moves.recordMeeting()).leadsTo({ due: { 'dispute.negotiation': '2026-09-24' } });
  story
    .after({ expires: 'dispute.negotiation' })
    .when(moves.supervise())
    .leadsTo({ states: ['negotiation.talking'], closed: false });
});

test('a dispute that begins with coordination lets no period of the negotiation run', () => {
  const targets = { 'dispute.negotiation': 5, 'dispute.coordination': 10 };
  const { docket } = raised({ ...ACROSS, settings: { 'internal-targets': targets } });
  expect(docket.clocks.map(({ id }) => id)).toEqual(['dispute.coordination#1']);
});
