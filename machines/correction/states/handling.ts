import { callSupervisor, supervision, tell } from '../../edges.ts';
import { rectification } from '../../rectify.ts';
import { withdrawal } from '../edges.ts';
import { chart } from '../setup.ts';

/** 校核, from receipt to feedback: one period for verifying, correcting and feeding back (条例 第二十六条第二款). */
export const handling = chart.createStateConfig({
  meta: { label: '校核', articles: ['R26(2)', 'S18(2)'] },
  initial: 'received',
  entry: tell(['provider.clerk'], '收到校核申请，请签收'),
  after: { 'correction.verify': callSupervisor('校核申请逾期未反馈') },
  on: { ...withdrawal, ...supervision, ...rectification },
  states: {
    received: {
      meta: {
        label: '待签收',
        articles: ['R26(2)', 'S18(2)'],
        tasks: [
          {
            label: '签收校核申请',
            by: ['provider.clerk'],
            actions: ['signIn'],
            period: 'correction.verify',
          },
        ],
      },
      on: { signIn: 'verifying' },
    },
    verifying: {
      meta: {
        label: '核实更正',
        articles: ['R26(2)', 'S18(2)'],
        tasks: [
          {
            label: '核实、更正并反馈',
            by: ['provider.clerk', 'provider.head'],
            actions: ['reportResult', 'forwardToSource'],
            period: 'correction.verify',
          },
        ],
      },
      on: {
        reportResult: {
          target: '#correction.reported',
          actions: ['rememberResult', tell(['requester.clerk'], '校核处理结果已反馈')],
        },
        forwardToSource: {
          target: 'forwarded',
          actions: ['joinSource', 'restartForSource', tell(['reviewer.clerk'], '数据疑义转请核实')],
        },
      },
    },
    forwarded: {
      meta: {
        label: '数源部门核实',
        articles: ['R19(2)', 'R26(2)', 'S18(2)'],
        tasks: [
          {
            label: '核实数源并反馈',
            by: ['reviewer.clerk', 'reviewer.head'],
            actions: ['recordSourceFinding', 'declineAsSource'],
            period: 'correction.verify',
          },
        ],
      },
      on: {
        recordSourceFinding: {
          target: 'verifying',
          actions: ['rememberSourceFinding', tell(['provider.clerk'], '数源部门已反馈核实结果')],
        },
        declineAsSource: { target: 'verifying', actions: tell(['provider.clerk'], '数源部门已退回') },
        recallFromSource: {
          target: 'verifying',
          actions: tell(['reviewer.clerk'], '数据疑义已由提供单位收回'),
        },
      },
    },
  },
});
