import { expect, test } from 'vitest';
import { grounds } from '../../statute/grounds.ts';
import { person } from '../testing/cast.ts';
import * as of from '../testing/opening-request-case.ts';

// 办法 第二十五条第三款: 及时. No number, so no deadline: only an age.
test('no period runs by itself; what the authority sets is internal', () => {
  expect(of.useReview().docket.clocks).toEqual([]);
  const targets = { 'opening.formal-check': 5, 'opening.decision': 10, 'opening.demand-reply': 15 };
  const settings = { 'internal-targets': targets };
  of.use(of.useCase({ settings }))
    .when(of.accept())
    .leadsTo({ due: { 'opening.decision': '2026-10-09' }, late: [['opening.formal-check', 0]] });
  of.demand(of.demandCase({ settings }))
    .when(of.accept())
    .leadsTo({ due: { 'opening.demand-reply': '2026-10-15' } });
});

test('silence decides nothing: what is overdue calls the supervisor', () => {
  const settings = { 'internal-targets': { 'opening.decision': 10 } };
  of.useReview(of.useCase({ settings }))
    .when({ expires: 'opening.decision' })
    .leadsTo({
      states: ['decidingUse.review'],
      closed: false,
      tasks: ['provider.clerk 审查并拟决定', 'bureau.supervisor 督办逾期：作出开放决定'],
    });
  of.useReview().when(of.supervise()).isAgainst('only-what-is-overdue', ['R29(1)', 'S35']);
});

test('an application is not rejected for its papers before they were asked for, once', () => {
  of.use().when(of.reject()).isAgainst('supplement-before-rejection', ['S25(3)']);
  const asked = of.use().after(of.askForSupplement());
  asked.when(of.reject()).leadsTo({ states: ['notAccepted'], closed: true });
  const supplied = asked.after(of.supplement());
  supplied.when(of.askForSupplement()).isAgainst('supplement-once', ['S25(3)']);
  supplied.when(of.accept()).leadsTo({ states: ['decidingUse.review'], told: ['provider.clerk'] });
});

test('the applicant may withdraw until data is handed over', () => {
  for (const story of [of.use(), of.useReview(), of.agreed(), of.demandReview()]) {
    story.when(of.withdraw()).leadsTo({ states: ['withdrawn'], closed: true, effects: [] });
  }
  of.inUse().when(of.withdraw()).isRefusedBy('state');
});

// 办法 第三十一条第一款.
test('nothing is decided before the security review, nor opened against it', () => {
  of.useReview().when(of.draftUse()).isAgainst('security-review-first', ['S31(1)']);
  const failed = of.useReview().after(of.failSecurityReview());
  failed.when(of.draftUse()).isAgainst('opening-needs-passed-review', ['S31(1)']);
  failed.when(of.draftRefusal()).leadsTo({ states: ['decidingUse.signing'] });
});

test('a decision is of the kind that was applied for', () => {
  const rule = ['decision-fits-the-application', ['S25(2)']] as const;
  of.useReview()
    .after(of.securityReview())
    .when(of.draftTakeIn())
    .isAgainst(...rule);
  of.demandReview()
    .after(of.securityReview())
    .when(of.draftUse())
    .isAgainst(...rule);
});

const USE = { decision: 'open', scope: ['车场名称'], until: '2028-06-30', conditions: '限于引导' };
test.for([
  [{ ...USE, scope: ['收费标准'] }, 'open-within-application', ['S25(2)', 'S26']],
  [{ ...USE, until: '2029-01-01' }, 'open-within-application', ['S25(2)', 'S26']],
  [{ ...USE, until: '2026-09-18' }, 'use-lies-ahead', ['S26']],
] as const)('what is opened stays within what was applied for: %o', ([payload, rule, articles]) => {
  of.useReview().after(of.securityReview()).when(of.draftUse({ payload })).isAgainst(rule, articles);
});

// 办法 第二十三条: 除下列情形外. The five are a closed list.
test('a refusal rests on one of five grounds, with a reason', () => {
  const reviewed = of.useReview().after(of.securityReview());
  expect(grounds.notOpened).toHaveLength(5);
  for (const { article } of grounds.notOpened) {
    const payload = { ...of.REFUSAL, ground: article };
    reviewed
      .after(of.draftRefusal({ payload }))
      .when(of.sign())
      .leadsTo({ states: ['refused'], closed: true });
  }
  for (const ground of ['S23', 'S36(一)', '工作繁忙']) {
    reviewed.when(of.draftRefusal({ payload: { ...of.REFUSAL, ground } })).isIncomplete(['ground']);
  }
  reviewed.when(of.draftRefusal({ payload: { ...of.REFUSAL, reason: ' ' } })).isIncomplete(['reason']);
});

// 办法 第二十四条第二款: 脱敏后具备开放属性的, 应及时转为开放.
test('data that could be opened after de-identification is not refused without saying why not', () => {
  const reviewed = of.useReview().after(of.securityReview());
  const could = { ...of.REFUSAL, couldBeDeidentified: true };
  reviewed.when(of.draftRefusal({ payload: could })).isAgainst('deidentified-data-is-opened', ['S24(2)']);
  reviewed
    .when(of.draftRefusal({ payload: { ...could, whyNotDeidentified: '脱敏后没有使用价值' } }))
    .leadsTo({ states: ['decidingUse.signing'] });
});

test('whoever drafts does not sign', () => {
  const drafted = of.useReview().after(of.securityReview(), of.draftUse());
  const deputy = { ...person('provider.clerk'), role: 'head' as const };
  drafted.when({ ...of.sign(), by: deputy }).isAgainst('four-eyes-signing', ['S25(3)']);
  drafted.when(of.returnDraft()).leadsTo({ states: ['decidingUse.review'] });
  drafted.when(of.sign({ on: '2028-06-30' })).isAgainst('use-lies-ahead', ['S26']);
});

test('a third party is heard once, and an objection is answered', () => {
  const consulted = of.useReview().after(of.consult());
  of.useReview()
    .when(of.consult())
    .leadsTo({ states: ['decidingUse.consulting'], tasks: ['provider.clerk 登记第三方意见'] });
  const objected = consulted.after(of.opinion('objects'), of.securityReview());
  objected.when(of.consult()).isAgainst('third-party-once', ['S25(3)']);
  objected.when(of.draftUse()).isAgainst('objection-is-answered', ['S23(三)']);
  objected
    .when(of.draftUse({ payload: { ...USE, objectionAnswer: '开放的数据项不含经营数据' } }))
    .leadsTo({ states: ['decidingUse.signing'] });
  for (const said of ['consents', 'silent'] as const) {
    consulted
      .after(of.opinion(said), of.securityReview())
      .when(of.draftUse())
      .leadsTo({ states: ['decidingUse.signing'] });
  }
});

test('the time of a consultation counts, unless the authority has set that it does not', () => {
  const targets = { 'internal-targets': { 'opening.decision': 10 } };
  of.useReview(of.useCase({ settings: targets }))
    .when(of.consult())
    .leadsTo({ due: { 'opening.decision': '2026-10-09' }, effects: [] });
  const excluded = of.useCase({ settings: { ...targets, 'clock.excluded-time': 'not-counted' } });
  of.useReview(excluded)
    .when(of.consult())
    .leadsTo({
      due: { 'opening.decision': null },
      effects: [{ type: 'suspendClock', period: 'opening.decision' }],
    });
  of.useReview(excluded)
    .after(of.consult())
    .when(of.opinion('silent'))
    .leadsTo({ effects: [{ type: 'resumeClock', period: 'opening.decision' }] });
});
