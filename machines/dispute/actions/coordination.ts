import { z } from 'zod';
import type { CaseRule } from '../../action.ts';
import { note, reasons } from '../../fields.ts';
import type { DisputeContext } from '../context.ts';
import { action, partNamesItsScope, position } from './common.ts';

const answeredOnce: CaseRule<DisputeContext> = {
  id: 'answer-once',
  articles: ['S20(4)', 'R28(2)'],
  says: '本单位已经接受协调意见，不能再次答复。',
  broken: ({ context, actor }) => context.coordination?.accepted.includes(actor.unit) ?? false,
};

/** 协调, by the 大数据主管部门; across levels or regions by the common superior one (条例 第二十八条). */
export const coordination = {
  takeUp: action({
    label: '受理协调',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: note,
  }),
  recordOpinion: action({
    label: '提出协调意见',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: position,
    payloadRules: [partNamesItsScope],
  }),
  acceptOpinion: action({
    label: '接受协调意见',
    by: ['requester.head', 'provider.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: z.strictObject({}),
    final: true,
    caseRules: [answeredOnce],
  }),
  rejectOpinion: action({
    label: '不接受协调意见',
    by: ['requester.head', 'provider.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: reasons,
    final: true,
    caseRules: [answeredOnce],
  }),
};
