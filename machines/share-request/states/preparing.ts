import { chart } from '../setup.ts';

/** 申请准备, in the requester's own house (条例 第二十条第二款). */
export const preparing = chart.createStateConfig({
  meta: { label: '申请准备', articles: ['R20(2)', 'S20(3)'] },
  initial: 'approval',
  on: { withdraw: 'withdrawn' },
  states: {
    approval: {
      meta: {
        label: '待审核',
        articles: ['R20(2)', 'S20(3)'],
        tasks: [
          {
            label: '审核共享申请',
            by: ['requester.head'],
            actions: ['approveApplication', 'returnApplication'],
          },
        ],
      },
      on: { approveApplication: '#share-request.handling', returnApplication: 'revision' },
    },
    revision: {
      meta: {
        label: '待修改',
        articles: ['R20(2)', 'S20(3)'],
        tasks: [
          {
            label: '修改共享申请',
            by: ['requester.clerk'],
            actions: ['resubmitApplication', 'withdraw'],
          },
        ],
      },
      on: { resubmitApplication: { target: 'approval', actions: 'rememberApplication' } },
    },
  },
});
