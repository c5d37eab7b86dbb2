import { expect, test } from 'vitest';
import { raised } from '../testing/dispute-case.ts';
import * as moves from '../testing/dispute-moves.ts';

const { TO_ANSWER, TO_UNRESOLVED, TO_REVIEW, TO_CONCLUSION } = moves;
const DOCUMENT = '潍数协〔2026〕1号';
const ALL = ['姓名', '住址'];

const TO_SIGNING = [...TO_UNRESOLVED, moves.submitToGovernment(), moves.draftRuling()];

test.for([
  [
    '双方达成一致',
    [moves.proposeTerms()],
    moves.acceptTerms(),
    'settled',
    'share-in-part',
    ['姓名'],
    'negotiation',
  ],
  [
    '双方接受协调意见',
    [...TO_ANSWER, moves.acceptOpinion()],
    moves.acceptOpinion({ by: 'provider.head' }),
    'settled',
    'share',
    ALL,
    'coordination',
  ],
  [
    '共同审议作出结论',
    TO_CONCLUSION,
    moves.concludeReview({ payload: moves.NOT_SHARE }),
    'settled',
    'not-share',
    [],
    'joint-review',
  ],
  ['政府裁定共享', TO_SIGNING, moves.signRuling(), 'ruled', 'share', ALL, 'ruling'],
] as const)(
  '%s: the outcome is told to the request, with its rung and document',
  ([, after, when, state, outcome, scope, rung]) => {
    raised()
      .after(...after)
      .when(when)
      .leadsTo({
        states: [state],
        closed: true,
        tasks: [],
        effects: [{ type: 'settleCase', outcome: { outcome, scope, rung, document: DOCUMENT } }],
      });
  },
);

test('terms are answered by the other side only, and may be replaced by other terms', () => {
  const proposed = raised().after(moves.proposeTerms());
  proposed
    .when(moves.acceptTerms({ by: 'requester.head' }))
    .isAgainst('other-side-answers', ['S20(4)', 'R28(1)']);
  proposed
    .when(moves.rejectTerms({ by: 'requester.head' }))
    .isAgainst('other-side-answers', ['S20(4)', 'R28(1)']);
  proposed.when(moves.acceptTerms({ by: 'provider.clerk' })).isRefusedBy('actor');
  proposed
    .when(moves.rejectTerms())
    .leadsTo({ states: ['negotiation.talking'], remembers: { proposal: null } });
  proposed.when(moves.proposeTerms({ by: 'provider.clerk' })).leadsTo({
    states: ['negotiation.proposed'],
    tasks: ['requester.head 答复协商方案'],
  });
});

test('only the side that has to answer has the task', () => {
  raised()
    .when(moves.proposeTerms())
    .leadsTo({ tasks: ['provider.head 答复协商方案'] });
  raised()
    .after(...TO_ANSWER)
    .when(moves.acceptOpinion())
    .leadsTo({ states: ['coordination.answering'], tasks: ['provider.head 答复协调意见'] });
});

test('who has accepted the opinion does not answer again, and one side is not enough', () => {
  const one = raised().after(...TO_ANSWER, moves.acceptOpinion());
  for (const answer of [moves.acceptOpinion(), moves.rejectOpinion({ by: 'requester.head' })]) {
    one.when(answer).isAgainst('answer-once', ['S20(4)', 'R28(2)']);
  }
  one.when(moves.rejectOpinion()).leadsTo({ states: ['coordination.unresolved'] });
});

test('a failed negotiation needs minutes, unless the authority is content with a statement', () => {
  const bare = moves.declareFailed({ payload: { statement: '对方不答复。' } });
  raised().when(bare).isAgainst('failure-needs-minutes', ['S20(4)', 'R28(2)']);
  raised()
    .after(moves.recordMeeting())
    .when(bare)
    .leadsTo({ states: ['coordination.received'] });
  raised({ settings: { 'dispute.negotiation-failed': 'statement' } })
    .when(bare)
    .leadsTo({ states: ['coordination.received'] });
  raised()
    .when(moves.recordMeeting({ payload: { heldOn: '2026-09-21', minutes: '记录' } }))
    .isAgainst('meeting-was-held', ['S20(4)', 'R28(1)']);
});

test.for([
  ['none', 'share-in-part', []],
  ['what was not disputed', 'share-in-part', ['案由']],
  ['all that was disputed', 'share-in-part', ['姓名', '住址']],
  ['something where nothing is shared', 'not-share', ['姓名']],
] as const)('a part that names %s is refused at every rung', ([, outcome, scope]) => {
  const payload = { ...moves.PART, outcome, scope };
  const articles = ['S20(4)', 'R28(2)'];
  const rule = 'part-names-its-scope';
  raised().when(moves.proposeTerms({ payload })).isAgainst(rule, articles);
  raised()
    .after(moves.declareFailed(), moves.takeUp())
    .when(moves.recordOpinion({ payload }))
    .isAgainst(rule, articles);
  raised()
    .after(...TO_CONCLUSION)
    .when(moves.concludeReview({ payload }))
    .isAgainst(rule, articles);
  raised()
    .after(...TO_UNRESOLVED, moves.submitToGovernment())
    .when(moves.draftRuling({ payload }))
    .isAgainst(rule, articles);
});

test('each reviewer has a task of his own until his opinion is in', () => {
  const reviewing = raised().after(...TO_REVIEW);
  expect(reviewing.last.tasks.map(({ unit, label }) => `${unit} ${label}`)).toEqual([
    'justice 提出审议意见',
    'secrecy 提出审议意见',
  ]);
  expect(reviewing.last.step.effects).toContainEqual({
    type: 'joinParty',
    party: 'reviewer',
    units: ['justice', 'secrecy'],
  });
  const one = reviewing.after(moves.giveOpinion('justice'));
  expect(one.last.tasks.map(({ unit }) => unit)).toEqual(['secrecy']);
  one.when(moves.giveOpinion('justice')).isAgainst('opinion-once', ['S20(4)']);
  one.when(moves.concludeReview()).isAgainst('all-opinions-in', ['S20(4)']);
  one.when(moves.giveOpinion('audit')).isRefusedBy('actor');
  one
    .when(moves.giveOpinion('secrecy'))
    .leadsTo({ states: ['jointReview.concluding'], tasks: ['bureau.head 作出共同审议结论'] });
});

test('a reviewer may be replaced before, and not after, his opinion; then the other one has the task', () => {
  const one = raised().after(...TO_REVIEW, moves.giveOpinion('justice'));
  const replaced = one.after(moves.replaceReviewer());
  expect(replaced.last.tasks.map(({ unit }) => unit)).toEqual(['audit']);
  replaced.when(moves.giveOpinion('secrecy')).isRefusedBy('actor');
  replaced.when(moves.giveOpinion('audit')).leadsTo({ states: ['jointReview.concluding'] });
  const replace = (from: string, to: string) =>
    moves.replaceReviewer({ payload: { from, to, reasons: '回避' } });
  one.when(replace('justice', 'audit')).isAgainst('replace-before-opinion', ['S20(4)']);
  one.when(replace('audit', 'justice')).isAgainst('replace-before-opinion', ['S20(4)']);
  for (const party of ['requester', 'provider', 'bureau', 'government', 'justice']) {
    one.when(replace('secrecy', party)).isAgainst('reviewer-has-no-part', ['S20(4)']);
  }
});

test('no party of the dispute reviews it, and no department twice', () => {
  const unresolved = raised().after(...TO_UNRESOLVED);
  const call = (reviewers: readonly string[]) =>
    moves.callJointReview({ payload: { reviewers, question: '能否提供' } });
  for (const reviewers of [['provider'], ['justice', 'requester'], ['bureau'], ['justice', 'justice']]) {
    unresolved.when(call(reviewers)).isAgainst('reviewer-has-no-part', ['S20(4)']);
  }
  unresolved.when(call([])).isIncomplete(['reviewers']);
});

test('whoever drafted the ruling does not sign it', () => {
  const drafter = { ...moves.signRuling(), by: { ...moves.draftRuling().by, role: 'head' as const } };
  const signing = raised().after(...TO_SIGNING);
  signing.when(drafter).isAgainst('four-eyes-ruling', ['S20(4)', 'R28(2)']);
  signing.when(moves.returnRuling()).leadsTo({ states: ['ruling.drafting'] });
});

test('a dispute that has ended takes no action', () => {
  const ended = raised().after(moves.proposeTerms(), moves.acceptTerms());
  ended.when(moves.withdraw()).isRefusedBy('closed');
  ended.when(moves.originClosed()).waits();
});
