import { z } from 'zod';
import { choice } from '../../choice.ts';
import { note, text } from '../../fields.ts';
import { action } from './common.ts';

/** What the bureau concludes when user and provider do not agree (办法 第十八条第二款). */
export const CONCLUSIONS = {
  'must-correct': '应当更正',
  'result-stands': '校核处理结果成立',
} as const;

/** After the feedback: the user accepts, or the bureau coordinates (必要时, 办法 第十八条第二款). */
export const afterResult = {
  acceptResult: action({
    label: '接受校核处理结果',
    by: ['requester.clerk', 'requester.head'],
    articles: ['R26(2)', 'S18(2)'],
    payload: note,
    final: true,
  }),
  askForCoordination: action({
    label: '申请协调解决',
    by: ['requester.clerk', 'requester.head'],
    articles: ['S18(2)', 'R28(2)'],
    payload: z.strictObject({ objection: text('不同意的理由') }),
  }),
  recordCoordination: action({
    label: '记录协调结果',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S18(2)', 'R28(2)'],
    payload: z.strictObject({
      conclusion: choice('协调结果', CONCLUSIONS),
      opinion: text('协调意见和理由'),
    }),
    final: true,
  }),
};
