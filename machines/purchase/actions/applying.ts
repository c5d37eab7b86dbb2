import type { PayloadRule } from '../../action.ts';
import { note, reasons } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import { type Application, application, applicationRules } from '../application.ts';
import type { PurchaseContext } from '../context.ts';
import { action } from './common.ts';

/** 申请, in the department's own house, before it goes to the bureau (办法 第十三条). */
export const applying = {
  endorse: action({
    label: '审核同意，报大数据主管部门',
    by: ['requester.head'],
    articles: ['S13'],
    payload: note,
    caseRules: [
      {
        id: 'four-eyes-application',
        articles: ['S13'],
        says: '采购申请由经办人提出，应当经另一名负责人审核同意，不能自报自审。',
        broken: ({ context, actor }) => sameHand(context.writtenBy, actor),
      },
    ],
  }),
  returnApplication: action({
    label: '退回经办人',
    by: ['requester.head'],
    articles: ['S13'],
    payload: reasons,
  }),
  reviseApplication: action({
    label: '修改采购申请',
    by: ['requester.clerk'],
    articles: ['S13'],
    payload: application,
    payloadRules: applicationRules.map(
      ({ id, articles, says, broken }): PayloadRule<PurchaseContext, Application> => ({
        id,
        articles,
        says,
        broken: ({ payload }) => broken(payload),
      }),
    ),
  }),
  withdraw: action({
    label: '撤回采购申请',
    by: ['requester.clerk', 'requester.head'],
    articles: ['S13'],
    payload: reasons,
    final: true,
  }),
};
