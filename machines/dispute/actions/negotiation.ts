import { z } from 'zod';
import type { CaseRule } from '../../action.ts';
import { day, reasons, text } from '../../fields.ts';
import type { DisputeContext } from '../context.ts';
import { action, papers, partNamesItsScope, position } from './common.ts';

const BOTH_SIDES = ['requester.clerk', 'requester.head', 'provider.clerk', 'provider.head'] as const;
const HEADS = ['requester.head', 'provider.head'] as const;

/** Nobody settles a dispute with himself. */
const otherSide: CaseRule<DisputeContext> = {
  id: 'other-side-answers',
  articles: ['S20(4)', 'R28(1)'],
  says: '协商方案由提出方以外的另一方答复，不能自提自答。',
  broken: ({ context, actor }) => context.proposal?.by === actor.unit,
};

/** 协商: between the two sides, with nobody over them (办法 第二十条第四款, 条例 第二十八条). */
export const negotiation = {
  recordMeeting: action({
    label: '记录协商',
    by: BOTH_SIDES,
    articles: ['S20(4)', 'R28(1)'],
    payload: z.strictObject({ heldOn: day('协商日期'), minutes: text('协商记录'), papers }),
    payloadRules: [
      {
        id: 'meeting-was-held',
        articles: ['S20(4)', 'R28(1)'],
        says: '只能记录已经进行的协商，日期不能在今天之后。',
        broken: ({ payload, on }) => payload.heldOn > on,
      },
    ],
  }),
  proposeTerms: action({
    label: '提出协商方案',
    by: BOTH_SIDES,
    articles: ['S20(4)', 'R28(1)'],
    payload: position,
    payloadRules: [partNamesItsScope],
  }),
  acceptTerms: action({
    label: '接受协商方案',
    by: HEADS,
    articles: ['S20(4)', 'R28(1)'],
    payload: z.strictObject({}),
    final: true,
    caseRules: [otherSide],
  }),
  rejectTerms: action({
    label: '不接受协商方案',
    by: HEADS,
    articles: ['S20(4)', 'R28(1)'],
    payload: reasons,
    caseRules: [otherSide],
  }),
  declareFailed: action({
    label: '协商未果，申请协调',
    by: BOTH_SIDES,
    articles: ['S20(4)', 'R28(2)'],
    payload: z.strictObject({
      statement: text('协商未果的情况'),
      minutes: text('协商记录').optional(),
      papers,
    }),
    payloadRules: [
      {
        id: 'failure-needs-minutes',
        articles: ['S20(4)', 'R28(2)'],
        says: '协商未果的，应当附协商记录；没有记录过协商的，请写明协商记录。',
        broken: ({ context, payload }) =>
          context.opening.ruleSet.settings['dispute.negotiation-failed'] === 'minutes' &&
          context.meetings.length === 0 &&
          payload.minutes === undefined,
      },
    ],
  }),
};
