import { callSupervisor, supervision, tell } from '../../edges.ts';
import { rectification } from '../../rectify.ts';
import { withdrawal } from '../edges.ts';
import { chart } from '../setup.ts';

/** 提供数据 and its confirmation (条例 第二十二条). */
export const delivering = chart.createStateConfig({
  meta: {
    label: '提供数据',
    articles: ['R22(1)', 'S20(3)'],
    tasks: [
      {
        label: '提供数据并登记',
        by: ['provider.clerk'],
        actions: ['recordDelivery'],
        period: 'share.delivery',
      },
    ],
  },
  after: { 'share.delivery': callSupervisor('逾期未提供数据') },
  on: {
    recordDelivery: {
      target: 'confirming',
      actions: ['rememberDelivered', tell(['requester.clerk'], '数据已提供，请确认')],
    },
    ...withdrawal,
    ...supervision,
    ...rectification,
  },
});

export const confirming = chart.createStateConfig({
  meta: {
    label: '待确认',
    articles: ['R22(1)', 'S20(3)'],
    tasks: [
      {
        label: '确认收到数据',
        by: ['requester.clerk'],
        actions: ['confirmReceipt', 'reportProblem'],
        period: 'share.confirm',
      },
    ],
  },
  after: { 'share.confirm': callSupervisor('逾期未确认收到数据') },
  on: {
    confirmReceipt: { target: 'inUse', actions: 'grantUse' },
    reportProblem: { target: 'delivering', actions: tell(['provider.clerk'], '数据有问题，请重新提供') },
    ...supervision,
    ...rectification,
  },
});
