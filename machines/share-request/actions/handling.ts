import { z } from 'zod';
import { INSTRUMENT_LEVELS } from '../../../statute/instrument-level.ts';
import { choice } from '../../choice.ts';
import { day, note, reasons, text } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import { application, sharingMethod } from '../intake.ts';
import { action } from './common.ts';

/** Grounds of a refusal. Only what the law gives counts (办法 第二十条第三款); the last is named to be refused. */
export const REFUSAL_GROUNDS = {
  statutory: '法定事由',
  'not-genuine': '申请不真实',
  'not-lawful': '申请不合法',
  'not-necessary': '申请不必要',
  'incomplete-papers': '材料不全',
} as const;

/** Conclusions of a security review (办法 第三十一条第一款). */
const REVIEW_CONCLUSIONS = {
  passed: '通过',
  'passed-with-measures': '采取措施后通过',
  'not-passed': '不通过',
} as const;

const agree = z.strictObject({
  decision: z.literal('agree').meta({ title: '同意共享' }),
  scope: z.array(text('数据项', 100)).min(1, '请至少选择一个数据项').meta({ title: '同意使用的范围' }),
  until: day('使用时限'),
  method: sharingMethod,
  requirements: text('使用要求').optional(),
  reason: text('不同意共享其他数据项的理由').optional(),
});

const refuse = z.strictObject({
  decision: z.literal('refuse').meta({ title: '不同意共享' }),
  ground: choice('事由', REFUSAL_GROUNDS).optional(),
  reason: z.string().trim().max(2000).default('').meta({ title: '理由' }),
  citation: z
    .strictObject({
      instrument: text('文件名称', 200),
      level: z.enum(INSTRUMENT_LEVELS).meta({ title: '效力级别' }),
      article: text('条款', 100),
    })
    .optional()
    .meta({ title: '依据' }),
});

export const replyDraft = z.discriminatedUnion('decision', [agree, refuse]);
export type ReplyDraft = z.infer<typeof replyDraft>;

/** Since version 2 of the procedure. */
export const PART_STATES_REASON = 'agreement-in-part-states-reason';

/** The provider's house, from receipt to the signed reply (条例 第二十条第三款、第二十一条). */
export const handling = {
  signIn: action({ label: '签收', by: ['provider.clerk'], articles: ['R21(1)', 'S20(3)'], payload: note }),
  askForSupplement: action({
    label: '一次性告知补正',
    by: ['provider.clerk'],
    articles: ['R21(2)'],
    payload: z.strictObject({
      missing: z
        .array(text('需要补充的材料', 200))
        .min(1, '请一次列明需要补充的全部材料')
        .meta({ title: '需要补充的材料' }),
    }),
    caseRules: [
      {
        id: 'supplement-once',
        articles: ['R21(2)'],
        says: '需要补充的材料应当一次性告知，本案已经告知过，不能再次要求补正。',
        broken: ({ context }) => context.supplement !== null,
      },
    ],
  }),
  supply: action({
    label: '提交补正材料',
    by: ['requester.clerk'],
    articles: ['R21(2)'],
    payload: z.strictObject({
      papers: application.shape.papers.unwrap().min(1, '请列明补充的材料').meta({ title: '补充的材料' }),
      note: text('说明').optional(),
    }),
  }),
  recordSecurityReview: action({
    label: '记录安全审查',
    by: ['provider.clerk'],
    articles: ['S31(1)'],
    payload: z.strictObject({
      conclusion: choice('审查结论', REVIEW_CONCLUSIONS),
      measures: text('安全措施或者意见'),
    }),
  }),
  draftReply: action({
    label: '拟答复',
    by: ['provider.clerk'],
    articles: ['R20(3)', 'S20(3)'],
    payload: replyDraft,
    caseRules: [
      {
        id: 'security-review-first',
        articles: ['S31(1)'],
        says: '对拟共享的数据应当先进行安全审查，请先记录安全审查，再拟答复。',
        broken: ({ context }) => context.securityReview === null,
      },
    ],
    payloadRules: [
      {
        id: 'refusal-states-reason',
        articles: ['R21(2)', 'S20(3)'],
        says: '不同意共享的，应当说明理由。',
        broken: ({ payload }) => payload.decision === 'refuse' && payload.reason === '',
      },
      {
        id: 'incomplete-papers-are-no-ground',
        articles: ['R21(2)'],
        says: '申请材料不全的，应当一次性告知需要补充的材料，不得直接拒绝。',
        broken: ({ payload }) => payload.decision === 'refuse' && payload.ground === 'incomplete-papers',
      },
      {
        id: 'refusal-cites-law',
        articles: ['S20(3)', 'R15(2)'],
        says: '非因法定事由不得拒绝，不同意共享的应当写明所依据的文件、条款和事由。',
        broken: ({ payload }) => payload.decision === 'refuse' && !(payload.citation && payload.ground),
      },
      {
        id: 'agreement-needs-passed-review',
        articles: ['S31(1)'],
        says: '安全审查不通过的，不能同意共享；情况变化的，请重新记录安全审查。',
        broken: ({ context, payload }) =>
          payload.decision === 'agree' && context.securityReview?.conclusion === 'not-passed',
      },
      {
        id: 'reply-within-scope',
        articles: ['R25(1)', 'S21(1)'],
        says: '同意使用的范围和时限不能超出申请的使用范围和使用时限。',
        broken: ({ context, payload }) =>
          payload.decision === 'agree' &&
          (payload.until > context.application.until ||
            payload.scope.some((name) => !context.application.scope.includes(name))),
      },
      {
        id: PART_STATES_REASON,
        articles: ['R21(2)', 'S20(3)'],
        says: '申请的数据项只同意共享一部分的，其余部分即不同意共享，应当说明理由。',
        broken: ({ context, payload }) =>
          payload.decision === 'agree' &&
          payload.reason === undefined &&
          context.application.scope.some((name) => !payload.scope.includes(name)),
      },
      {
        id: 'agreed-use-lies-ahead',
        articles: ['R20(2)'],
        says: '同意使用的时限应当晚于答复之日；申请的使用时限已过的，请申请单位撤回后重新申请。',
        broken: ({ on, payload }) => payload.decision === 'agree' && payload.until <= on,
      },
    ],
  }),
  sign: action({
    label: '签发答复',
    by: ['provider.head'],
    articles: ['R20(3)', 'S20(3)'],
    payload: note,
    final: true,
    caseRules: [
      {
        id: 'four-eyes-signing',
        articles: ['R20(3)'],
        says: '答复由经办人起草，应当由另一名负责人签发，不能自拟自签。',
        broken: ({ context, actor }) => sameHand(context.draft?.by, actor),
      },
    ],
  }),
  returnDraft: action({
    label: '退回重拟',
    by: ['provider.head'],
    articles: ['R20(3)', 'S20(3)'],
    payload: reasons,
  }),
};
