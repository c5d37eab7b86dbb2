import { z } from 'zod';
import type { PayloadRule } from '../../action.ts';
import { choice } from '../../choice.ts';
import { runningClock } from '../../clock.ts';
import { day, note, reasons, text } from '../../fields.ts';
import type { ShareRequestContext } from '../context.ts';
import { action } from './common.ts';

/** What suspends a grant (条例 第二十七条第二款, 办法 第二十一条第一款). */
const MISUSE_KINDS = {
  'beyond-scope': '擅自超出使用范围',
  'beyond-purpose': '擅自超出共享目的',
  'third-party': '擅自提供给第三方',
} as const;

const misuse = choice('情形', MISUSE_KINDS);
const rectifyBy = day('整改期限');

const rectifyByLiesAhead: PayloadRule<ShareRequestContext, { readonly rectifyBy: string }> = {
  id: 'rectification-date-lies-ahead',
  articles: ['R27(2)'],
  says: '整改期限应当晚于作出决定之日。',
  broken: ({ payload, on }) => payload.rectifyBy <= on,
};

/** The grant in use: its end, its misuse, its suspension (条例 第二十五条、第二十七条). */
export const use = {
  askToEnd: action({
    label: '提出终止服务',
    by: ['provider.clerk', 'provider.head'],
    articles: ['R27(3)'],
    payload: z.strictObject({ justification: text('正当理由'), negotiation: text('协商安排') }),
  }),
  agreeToEnd: action({
    label: '同意终止',
    by: ['requester.clerk', 'requester.head'],
    articles: ['R27(3)'],
    payload: note,
  }),
  objectToEnd: action({
    label: '不同意终止',
    by: ['requester.clerk', 'requester.head'],
    articles: ['R27(3)'],
    payload: reasons,
  }),
  withdrawEnding: action({
    label: '不再要求终止',
    by: ['provider.clerk', 'provider.head'],
    articles: ['R27(3)'],
    payload: note,
  }),
  fileEnding: action({
    label: '终止备案',
    by: ['bureau.clerk'],
    articles: ['R27(3)'],
    payload: note,
    final: true,
  }),
  endUse: action({
    label: '结束使用并处置数据',
    by: ['requester.clerk'],
    articles: ['R27(1)', 'R29(2)'],
    payload: z.strictObject({ disposal: text('数据处置情况') }),
    final: true,
  }),
  reportMisuse: action({
    label: '报告违规使用',
    by: [
      'provider.clerk',
      'provider.head',
      'bureau.clerk',
      'bureau.supervisor',
      'requester.clerk',
      'requester.head',
    ],
    articles: ['R25(1)', 'S21(1)'],
    payload: z.strictObject({ kind: misuse, facts: text('事实') }),
  }),
  dismissReport: action({
    label: '不予采纳报告',
    by: ['bureau.clerk', 'bureau.head', 'provider.head'],
    articles: ['R27(2)'],
    payload: reasons,
  }),
  suspend: action({
    label: '暂停共享并限期整改',
    by: ['bureau.head', 'provider.head'],
    articles: ['R27(2)'],
    payload: z.strictObject({ kind: misuse, facts: text('事实'), rectifyBy }),
    payloadRules: [rectifyByLiesAhead],
  }),
  reportRectification: action({
    label: '报告整改情况',
    by: ['requester.clerk', 'requester.head'],
    articles: ['R27(2)'],
    payload: z.strictObject({ measures: text('整改措施') }),
  }),
  acceptRectification: action({
    label: '确认整改到位，恢复使用',
    by: ['bureau.clerk', 'bureau.head', 'provider.head'],
    articles: ['R27(2)'],
    payload: note,
  }),
  rejectRectification: action({
    label: '整改不到位，继续整改',
    by: ['bureau.clerk', 'bureau.head', 'provider.head'],
    articles: ['R27(2)'],
    payload: z.strictObject({ reasons: text('理由'), rectifyBy }),
    payloadRules: [rectifyByLiesAhead],
  }),
  terminate: action({
    label: '终止共享',
    by: ['bureau.head', 'provider.head'],
    articles: ['R27(2)'],
    payload: reasons,
    final: true,
    caseRules: [
      {
        id: 'termination-after-failed-rectification',
        articles: ['R27(2)'],
        says: '拒不整改或者整改不到位的，才可以终止共享：须整改期限已过而未报告，或者整改报告已被认定不到位，或者督办整改已提请追责。',
        broken: ({ context, clocks, on }) => {
          const waiting = runningClock(clocks, 'share.rectify');
          const refusesToRectify =
            waiting !== undefined && context.rectifyBy !== null && on > context.rectifyBy;
          const referred = context.rectification?.result === 'referred';
          return !context.rectificationFellShort && !refusesToRectify && !referred;
        },
      },
    ],
  }),
};
