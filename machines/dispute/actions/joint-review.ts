import { z } from 'zod';
import type { CaseRule, PayloadRule } from '../../action.ts';
import { choice } from '../../choice.ts';
import { text } from '../../fields.ts';
import { PARTIES, type Parties, type Party } from '../../party.ts';
import type { DisputeContext } from '../context.ts';
import { DECISIONS } from '../outcome.ts';
import { action, decision, document, papers, partNamesItsScope, partScope } from './common.ts';

const unitCode = text('机构编码', 100);

const held: CaseRule<DisputeContext> = {
  id: 'joint-review-not-held',
  articles: ['R28(2)'],
  says: '本案适用条例；按照本机关的设置，协调不成的直接报本级人民政府，不进行共同审议。',
  broken: ({ context: { opening } }) =>
    opening.ruleSet.instrument === 'regulation-809' &&
    opening.ruleSet.settings['dispute.joint-review-under-regulation'] === 'not-held',
};

const opinionOnce: CaseRule<DisputeContext> = {
  id: 'opinion-once',
  articles: ['S20(4)'],
  says: '本部门已经提出审议意见，不能再次提出。',
  broken: ({ context, actor }) => opinionOf(context, actor.unit) !== null,
};

const allOpinionsIn: CaseRule<DisputeContext> = {
  id: 'all-opinions-in',
  articles: ['S20(4)'],
  says: '共同审议应当由相关部门共同作出：还有部门没有提出审议意见，不能作出结论；可以另行指定部门。',
  broken: ({ context }) => context.reviewers.some(({ opinion }) => opinion === null),
};

/** A department that has a part in the dispute does not review it. */
const reviewersHaveNoPart: PayloadRule<DisputeContext, { readonly reviewers: readonly string[] }> = {
  id: 'reviewer-has-no-part',
  articles: ['S20(4)'],
  says: '共同审议的相关部门不能是争议双方、大数据主管部门或者本级人民政府，也不能重复指定。',
  broken: ({ context, payload: { reviewers } }) =>
    new Set(reviewers).size < reviewers.length || reviewers.some((unit) => standsIn(context.parties, unit)),
};

/** 共同审议: the bureau together with the departments concerned; nobody is concluded over (办法 第二十条第四款). */
export const jointReview = {
  callJointReview: action({
    label: '会同相关部门共同审议',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S20(4)'],
    payload: z.strictObject({
      reviewers: z.array(unitCode).min(1, '请至少指定一个部门').max(30).meta({ title: '相关部门' }),
      question: text('审议事项'),
    }),
    caseRules: [held],
    payloadRules: [reviewersHaveNoPart],
  }),
  giveOpinion: action({
    label: '提出审议意见',
    by: ['reviewer.clerk', 'reviewer.head'],
    articles: ['S20(4)'],
    payload: z.strictObject({ opinion: decision, reasons: text('理由'), papers }),
    final: true,
    caseRules: [opinionOnce],
  }),
  replaceReviewer: action({
    label: '另行指定部门',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S20(4)'],
    payload: z.strictObject({ from: unitCode, to: unitCode, reasons: text('理由') }),
    payloadRules: [
      {
        id: 'replace-before-opinion',
        articles: ['S20(4)'],
        says: '只能替换已经指定、尚未提出审议意见的部门。',
        broken: ({ context, payload: { from } }) =>
          !context.reviewers.some(({ unit, opinion }) => unit === from && opinion === null),
      },
      {
        ...reviewersHaveNoPart,
        broken: ({ context, payload: { to } }) => standsIn(context.parties, to),
      },
    ],
  }),
  concludeReview: action({
    label: '作出共同审议结论',
    by: ['bureau.head'],
    articles: ['S20(4)'],
    payload: z.strictObject({
      outcome: choice('审议结论', { ...DECISIONS, unresolved: '仍不能解决' }),
      scope: partScope,
      reasons: text('理由'),
      document,
      papers,
    }),
    final: true,
    caseRules: [allOpinionsIn],
    payloadRules: [partNamesItsScope],
  }),
};

function opinionOf({ reviewers }: DisputeContext, of: string) {
  return reviewers.find(({ unit }) => unit === of)?.opinion ?? null;
}

function standsIn(parties: Parties, unit: string): boolean {
  return (Object.keys(PARTIES) as Party[]).some((party) => parties[party]?.includes(unit));
}
