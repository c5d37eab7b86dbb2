import { note, reasons } from '../../fields.ts';
import { sameHand } from '../../four-eyes.ts';
import { application } from '../intake.ts';
import { action } from './common.ts';

/** The requester's own house: nothing leaves it before the head has agreed (条例 第二十条第二款). */
export const preparing = {
  approveApplication: action({
    label: '同意申请',
    by: ['requester.head'],
    articles: ['R20(2)', 'S20(3)'],
    payload: note,
    caseRules: [
      {
        id: 'four-eyes-application',
        articles: ['R20(2)'],
        says: '申请由经办人起草，应当由本部门另一名负责人审核同意，不能自拟自批。',
        broken: ({ context, actor }) => sameHand(context.applicationBy, actor),
      },
    ],
  }),
  returnApplication: action({
    label: '退回经办人',
    by: ['requester.head'],
    articles: ['R20(2)', 'S20(3)'],
    payload: reasons,
  }),
  resubmitApplication: action({
    label: '修改后重新提交',
    by: ['requester.clerk'],
    articles: ['R20(2)', 'S20(3)'],
    payload: application,
    payloadRules: [
      {
        id: 'scope-within-item',
        articles: ['R20(2)'],
        says: '使用范围含有目录中没有的数据项，请从该目录的数据项中选择。',
        broken: ({ context, payload }) =>
          payload.scope.some((name) => !context.opening.item?.dataItems.includes(name)),
      },
      {
        id: 'until-lies-ahead',
        articles: ['R20(2)'],
        says: '使用时限应当晚于提交之日。',
        broken: ({ on, payload }) => payload.until <= on,
      },
    ],
  }),
  withdraw: action({
    label: '撤回申请',
    by: ['requester.clerk', 'requester.head'],
    articles: ['R20(2)', 'S20(3)'],
    payload: reasons,
    final: true,
    caseRules: [
      {
        id: 'withdrawal-before-delivery',
        articles: ['R27(1)'],
        says: '数据已经提供，不能再撤回；不再需要的，请在确认收到后结束使用，并妥善处置数据。',
        broken: ({ context }) => context.delivered,
      },
    ],
  }),
};
