import { z } from 'zod';
import type { CaseRule } from '../../action.ts';
import { note, reasons, text } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import type { PurchaseContext } from '../context.ts';
import { itemServes } from '../register-rules.ts';
import { action } from './common.ts';

/** A bureau buys data, too: whoever wrote or endorsed the application does not decide on it. */
const fourEyes: CaseRule<PurchaseContext> = {
  id: 'four-eyes-approval',
  articles: ['S13'],
  says: '提出或者审核采购申请的人员，不能再作为大数据主管部门的人员审批该申请。',
  broken: ({ context, actor }) => sameHand([...context.writtenBy, ...(context.endorsedBy ?? [])], actor),
};

/** 审批, by the bureau of the department's level (办法 第十三条). */
export const approving = {
  approve: action({
    label: '批准采购',
    by: ['bureau.head'],
    articles: ['S13'],
    payload: note,
    caseRules: [fourEyes],
  }),
  pointToExisting: action({
    label: '不批准，指向现有目录数据',
    by: ['bureau.head'],
    articles: ['S12(1)', 'R19(1)'],
    payload: z.strictObject({
      /** Code of the item that serves. */
      item: text('现有数据的目录编码', 100),
      reasons: text('现有数据能够满足需要的理由'),
    }),
    final: true,
    caseRules: [fourEyes],
    registerRules: [itemServes],
  }),
  refuse: action({
    label: '不批准采购',
    by: ['bureau.head'],
    articles: ['S13'],
    payload: reasons,
    final: true,
    caseRules: [fourEyes],
  }),
  sendBack: action({
    label: '退回补充修改',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S13'],
    payload: reasons,
    caseRules: [fourEyes],
  }),
};
