import { z } from 'zod';
import { choice } from '../../choice.ts';
import { runningClock } from '../../clock.ts';
import { day, note, text } from '../../fields.ts';
import { RECTIFICATION_LIES_AHEAD } from '../intake.ts';
import { action } from './common.ts';

/** On what a referral may rest: 情节严重 (办法 第三十五条), 拒不改正或者情节严重 (条例 第三十九条、第四十条). */
export const REFERRAL_GROUNDS = {
  serious: '情节严重',
  'refuses-to-rectify': '拒不改正',
} as const;

const referral = z.strictObject({
  ground: choice('提请事由', REFERRAL_GROUNDS),
  facts: text('事实和理由'),
  authority: text('提请的机关', 200),
  document: text('文书及文号', 200),
});
export type Referral = z.infer<typeof referral>;

/** The bureau verifies what was reported: put right, not yet, or a matter for others. */
export const verifying = {
  confirmRectification: action({
    label: '核实整改到位，办结',
    by: ['bureau.supervisor', 'bureau.head'],
    articles: ['S35', 'R39', 'R40'],
    payload: note,
    final: true,
  }),
  rejectRectification: action({
    label: '整改不到位，限期继续整改',
    by: ['bureau.supervisor', 'bureau.head'],
    articles: ['S35', 'R39', 'R40'],
    payload: z.strictObject({ reasons: text('不到位之处'), rectifyBy: day('新的整改期限') }),
    payloadRules: [
      {
        ...RECTIFICATION_LIES_AHEAD,
        broken: ({ payload, on }) => payload.rectifyBy <= on,
      },
    ],
  }),
  extendRectification: action({
    label: '延长整改期限',
    by: ['bureau.supervisor', 'bureau.head'],
    articles: ['S35', 'R39', 'R40'],
    payload: z.strictObject({ reasons: text('延长的理由'), rectifyBy: day('新的整改期限') }),
    payloadRules: [
      {
        id: 'extension-goes-beyond',
        articles: ['S35', 'R39', 'R40'],
        says: '延长后的整改期限应当晚于原期限，也晚于作出之日。',
        broken: ({ context, payload, on }) =>
          payload.rectifyBy <= context.rectifyBy || payload.rectifyBy <= on,
      },
    ],
  }),
  refer: action({
    label: '提请追责',
    by: ['bureau.head'],
    articles: ['S35', 'R39', 'R40'],
    payload: referral,
    final: true,
    payloadRules: [
      {
        id: 'measures-refer-only-what-is-serious',
        articles: ['S35'],
        says: '适用办法的，情节严重才提请追责；拒不改正的，请写明何以情节严重。',
        broken: ({ context, payload }) =>
          payload.ground === 'refuses-to-rectify' && !context.notice.violation.startsWith('R'),
      },
      {
        id: 'refusal-has-been-shown',
        articles: ['R39', 'R40'],
        says: '以拒不改正提请追责的，须整改期限已过而未报告，或者整改报告已被认定不到位。',
        broken: ({ context, clocks, payload, on }) => {
          const unreported = runningClock(clocks, 'supervision.rectify') !== undefined;
          const letPass = unreported && on > context.rectifyBy;
          return payload.ground === 'refuses-to-rectify' && !context.fellShort && !letPass;
        },
      },
    ],
  }),
};
