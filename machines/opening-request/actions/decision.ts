import { z } from 'zod';
import { grounds } from '../../../statute/grounds.ts';
import { choice } from '../../choice.ts';
import { day, note, reasons, text } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import { action } from './common.ts';

/** 不予开放: the five exclusions of 办法 第二十三条, and nothing else. */
export const EXCLUSIONS: { readonly [article: string]: string } = Object.fromEntries(
  grounds.notOpened.map(({ article, label }) => [article, label]),
);

const objectionAnswer = text('对第三方不同意见的处理').optional();

const openUse = z.strictObject({
  decision: z.literal('open').meta({ title: '同意使用' }),
  scope: z.array(text('数据项', 100)).min(1, '请至少选择一个数据项').meta({ title: '开放的范围' }),
  until: day('使用时限'),
  conditions: text('使用条件和安全要求'),
  objectionAnswer,
});

const takeIn = z.strictObject({
  decision: z.literal('take-in').meta({ title: '纳入开放' }),
  explanation: text('纳入开放的方式和安排'),
  objectionAnswer,
});

const refuse = z.strictObject({
  decision: z.literal('refuse').meta({ title: '不予开放' }),
  ground: choice('不予开放的情形', EXCLUSIONS),
  reason: text('理由'),
  couldBeDeidentified: z.boolean().meta({ title: '脱敏后是否具备开放条件' }),
  whyNotDeidentified: text('不以脱敏方式开放的说明').optional(),
});

export const decision = z.discriminatedUnion('decision', [openUse, takeIn, refuse]);
export type Decision = z.infer<typeof decision>;

/** The provider's decision: drafted by the clerk, signed by the head. */
export const deciding = {
  draftDecision: action({
    label: '拟办理决定',
    by: ['provider.clerk'],
    articles: ['S23', 'S25(3)'],
    payload: decision,
    caseRules: [
      {
        id: 'security-review-first',
        articles: ['S31(1)'],
        says: '对拟开放的数据应当先进行安全审查，请先记录安全审查，再拟决定。',
        broken: ({ context }) => context.securityReview === null,
      },
    ],
    payloadRules: [
      {
        id: 'decision-fits-the-application',
        articles: ['S25(2)'],
        says: '数据使用申请决定是否同意使用，数据需求申请决定是否纳入开放。',
        broken: ({ context, payload }) => {
          const { kind } = context.opening.intake;
          return payload.decision === (kind === 'use' ? 'take-in' : 'open');
        },
      },
      {
        id: 'opening-needs-passed-review',
        articles: ['S31(1)'],
        says: '安全审查不通过的，不能开放；情况变化的，请重新记录安全审查。',
        broken: ({ context, payload }) =>
          payload.decision !== 'refuse' && context.securityReview?.conclusion === 'not-passed',
      },
      {
        id: 'objection-is-answered',
        articles: ['S23(三)'],
        says: '第三方不同意的，应当说明开放不会损害其合法权益。',
        broken: ({ context, payload }) =>
          payload.decision !== 'refuse' &&
          context.thirdParty?.opinion === 'objects' &&
          payload.objectionAnswer === undefined,
      },
      {
        id: 'open-within-application',
        articles: ['S25(2)', 'S26'],
        says: '开放的范围和使用时限不能超出申请的范围和时限。',
        broken: ({ context: { opening }, payload }) => {
          if (payload.decision !== 'open' || opening.intake.kind !== 'use') return false;
          const { scope, until } = opening.intake;
          return payload.until > until || payload.scope.some((name) => !scope.includes(name));
        },
      },
      {
        id: 'use-lies-ahead',
        articles: ['S26'],
        says: '使用时限应当晚于作出决定之日。',
        broken: ({ payload, on }) => payload.decision === 'open' && payload.until <= on,
      },
      {
        id: 'deidentified-data-is-opened',
        articles: ['S24(2)'],
        says: '数据脱敏后具备开放条件的，应当及时转为开放；不以脱敏方式开放的，应当说明原因。',
        broken: ({ payload }) =>
          payload.decision === 'refuse' &&
          payload.couldBeDeidentified &&
          payload.whyNotDeidentified === undefined,
      },
    ],
  }),
  sign: action({
    label: '签发决定',
    by: ['provider.head'],
    articles: ['S23', 'S25(3)'],
    payload: note,
    final: true,
    caseRules: [
      {
        id: 'four-eyes-signing',
        articles: ['S25(3)'],
        says: '决定由经办人起草，应当由另一名负责人签发，不能自拟自签。',
        broken: ({ context, actor }) => sameHand(context.draft?.by, actor),
      },
      {
        id: 'use-lies-ahead',
        articles: ['S26'],
        says: '拟定的使用时限已经届满，请退回重拟。',
        broken: ({ context, on }) =>
          context.draft?.content.decision === 'open' && context.draft.content.until <= on,
      },
    ],
  }),
  returnDraft: action({
    label: '退回重拟',
    by: ['provider.head'],
    articles: ['S23', 'S25(3)'],
    payload: reasons,
  }),
};
