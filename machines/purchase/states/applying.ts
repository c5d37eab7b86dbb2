import { tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** 申请, in the department's own house. */
export const applying = chart.createStateConfig({
  meta: { label: '采购申请', articles: ['S13'] },
  initial: 'endorsement',
  // The bureau knows nothing of it yet, or has sent it back.
  on: { withdraw: 'withdrawn' },
  states: {
    endorsement: {
      meta: {
        label: '待负责人审核',
        articles: ['S13'],
        tasks: [
          {
            label: '审核采购申请',
            by: ['requester.head'],
            actions: ['endorse', 'returnApplication'],
          },
        ],
      },
      on: {
        endorse: {
          target: '#purchase.approving',
          actions: [
            'rememberEndorsed',
            tell(['bureau.clerk', 'bureau.head'], '收到社会数据采购申请，请审批'),
          ],
        },
        returnApplication: { target: 'revision', actions: tell(['requester.clerk'], '采购申请退回修改') },
      },
    },
    revision: {
      meta: {
        label: '待修改',
        articles: ['S13'],
        tasks: [
          {
            label: '修改采购申请',
            by: ['requester.clerk'],
            actions: ['reviseApplication', 'withdraw'],
          },
        ],
      },
      on: {
        reviseApplication: {
          target: 'endorsement',
          actions: ['rememberApplication', tell(['requester.head'], '采购申请已修改，请审核')],
        },
      },
    },
  },
});
