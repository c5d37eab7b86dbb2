import { z } from 'zod';
import { choice } from '../../choice.ts';
import { note, text } from '../../fields.ts';
import { action } from './common.ts';

/** Outcomes of a dispute, as they bind the request. */
const DISPUTE_OUTCOMES = {
  share: '共享',
  'share-in-part': '部分共享',
  'not-share': '不予共享',
  withdrawn: '撤回争议',
} as const;

/** After a refusal: accept it, or raise a dispute (办法 第二十条第四款, 条例 第二十八条). */
export const refusal = {
  acceptRefusal: action({
    label: '接受不同意共享的答复',
    by: ['requester.clerk', 'requester.head'],
    articles: ['R21(2)', 'S20(3)'],
    payload: note,
    final: true,
  }),
  raiseDispute: action({
    label: '提起争议',
    by: ['requester.clerk', 'requester.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: z.strictObject({ need: text('因履行职责确需使用的说明') }),
  }),
  recordDisputeOutcome: action({
    label: '记录争议处理结果',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: z.strictObject({
      outcome: choice('处理结果', DISPUTE_OUTCOMES),
      document: text('文书及文号', 200),
      scope: z.array(text('数据项', 100)).default([]).meta({ title: '部分共享的范围' }),
    }),
    final: true,
    payloadRules: [
      {
        id: 'part-names-its-scope',
        articles: ['S20(4)', 'R28(2)'],
        says: '部分共享的，应当写明共享的数据项，且不超出申请的使用范围。',
        broken: ({ context, payload }) =>
          payload.outcome === 'share-in-part' &&
          (payload.scope.length === 0 ||
            payload.scope.some((name) => !context.application.scope.includes(name))),
      },
    ],
  }),
};
