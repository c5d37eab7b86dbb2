import { z } from 'zod';
import { choice } from '../../choice.ts';
import { day, note, reasons, text } from '../../fields.ts';
import { action } from './common.ts';

/** 校核处理结果 (条例 第二十六条第二款). */
export const RESULTS = {
  corrected: '有误，已更正',
  'corrected-in-part': '部分有误，已更正',
  correct: '经核实无误',
} as const;

const result = z.strictObject({
  finding: choice('校核处理结果', RESULTS),
  explanation: text('核实和更正情况'),
  correctedOn: day('更正日期').optional(),
});
export type Result = z.infer<typeof result>;

/** The provider's house: verify, correct and feed back, in one period (条例 第二十六条第二款). */
export const verifying = {
  signIn: action({ label: '签收', by: ['provider.clerk'], articles: ['R26(2)', 'S18(2)'], payload: note }),
  reportResult: action({
    label: '反馈校核处理结果',
    by: ['provider.clerk', 'provider.head'],
    articles: ['R26(2)', 'S18(2)'],
    payload: result,
    payloadRules: [
      {
        id: 'correction-has-its-day',
        articles: ['R26(2)', 'S18(2)'],
        says: '已经更正的，应当写明更正日期，且不晚于反馈之日；尚未更正的，请更正后再反馈。',
        broken: ({ payload: { finding, correctedOn }, on }) =>
          finding !== 'correct' && (correctedOn === undefined || correctedOn > on),
      },
      {
        id: 'source-finding-stands',
        articles: ['R19(2)', 'S9(2)'],
        says: '数源部门已经认定有误并更正，提供单位应当同步更正，不能反馈为无误。',
        broken: ({ context, payload }) =>
          payload.finding === 'correct' && context.sourceFinding?.finding === 'corrected',
      },
      {
        id: 'coordination-binds',
        articles: ['S18(2)'],
        says: '大数据主管部门协调后认定应当更正，不能再反馈为无误。',
        broken: ({ context, payload }) => payload.finding === 'correct' && context.ordered,
      },
    ],
  }),
  withdraw: action({
    label: '撤回校核申请',
    by: ['requester.clerk', 'requester.head'],
    articles: ['R26(2)', 'S18(2)'],
    payload: reasons,
    final: true,
  }),
};
