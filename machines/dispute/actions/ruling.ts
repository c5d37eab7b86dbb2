import { z } from 'zod';
import type { CaseRule } from '../../action.ts';
import { reasons, text } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import type { DisputeContext } from '../context.ts';
import { action, document, papers, partNamesItsScope, position } from './common.ts';

/** 办法 lets the government rule only on what the joint review could not settle; 条例 knows no joint review. */
const rulingAfterReview: CaseRule<DisputeContext> = {
  id: 'ruling-after-joint-review',
  articles: ['S20(4)'],
  says: '共同审议仍不能解决的，才提请本级人民政府裁定：请先会同相关部门共同审议。',
  broken: ({ context: { opening, reviewed } }) =>
    !reviewed &&
    (opening.ruleSet.instrument === 'weifang-measures' ||
      opening.ruleSet.settings['dispute.joint-review-under-regulation'] === 'required'),
};

const fourEyes: CaseRule<DisputeContext> = {
  id: 'four-eyes-ruling',
  articles: ['S20(4)', 'R28(2)'],
  says: '裁定由起草人以外的负责人签发，不能自拟自签。',
  broken: ({ context, actor }) => sameHand(context.draft?.by, actor),
};

/** 政府裁定 (办法), 政府决定 (条例): the bureau submits, not the requester; the government of its level rules. */
export const ruling = {
  submitToGovernment: action({
    label: '提请本级人民政府裁定',
    by: ['bureau.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: z.strictObject({ document, summary: text('争议情况和处理建议'), papers }),
    final: true,
    caseRules: [rulingAfterReview],
  }),
  draftRuling: action({
    label: '拟裁定',
    by: ['government.clerk'],
    articles: ['S20(4)', 'R28(2)'],
    payload: position,
    payloadRules: [partNamesItsScope],
  }),
  signRuling: action({
    label: '签发裁定',
    by: ['government.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: z.strictObject({}),
    final: true,
    caseRules: [fourEyes],
  }),
  returnRuling: action({
    label: '退回修改裁定',
    by: ['government.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: reasons,
  }),
};
