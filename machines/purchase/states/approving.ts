import { callSupervisor, supervision, tell } from '../../edges.ts';
import { withdrawal } from '../edges.ts';
import { chart } from '../setup.ts';

/** 审批, with the bureau. No number of days is written; a target of the authority may be set. */
export const approving = chart.createStateConfig({
  meta: {
    label: '待批准',
    articles: ['S13', 'S12(1)'],
    tasks: [
      {
        label: '审批社会数据采购',
        by: ['bureau.head'],
        actions: ['approve', 'pointToExisting', 'refuse', 'sendBack'],
        period: 'purchase.approval',
      },
    ],
  },
  after: { 'purchase.approval': callSupervisor('社会数据采购申请逾期未审批') },
  on: {
    approve: {
      target: 'purchasing',
      actions: ['rememberApproved', tell(['requester.clerk', 'requester.head'], '采购申请已批准')],
    },
    pointToExisting: {
      target: 'existing',
      actions: [
        'citeExisting',
        tell(['requester.clerk', 'requester.head'], '现有数据可以共享，采购申请未获批准'),
      ],
    },
    refuse: {
      target: 'refused',
      actions: tell(['requester.clerk', 'requester.head'], '采购申请未获批准'),
    },
    sendBack: {
      target: 'applying.revision',
      actions: tell(['requester.clerk'], '采购申请退回补充修改'),
    },
    ...withdrawal,
    ...supervision,
  },
});
