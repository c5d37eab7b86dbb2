import { callSupervisor, supervision, tell } from '../../edges.ts';
import { leaving } from '../edges.ts';
import { chart } from '../setup.ts';

/** 政府裁定, the last rung: 办法 第二十条第四款, 条例 第二十八条. */
export const ruling = chart.createStateConfig({
  meta: { label: '政府裁定', articles: ['S20(4)', 'R28(2)'] },
  initial: 'drafting',
  after: { 'dispute.ruling': callSupervisor('政府裁定超过内部时限') },
  on: { ...leaving, ...supervision },
  states: {
    drafting: {
      meta: {
        label: '待裁定',
        articles: ['S20(4)', 'R28(2)'],
        tasks: [
          {
            label: '拟裁定',
            by: ['government.clerk'],
            actions: ['draftRuling'],
            period: 'dispute.ruling',
          },
        ],
      },
      on: { draftRuling: { target: 'signing', actions: 'rememberDraft' } },
    },
    signing: {
      meta: {
        label: '裁定待签发',
        articles: ['S20(4)', 'R28(2)'],
        tasks: [
          {
            label: '签发裁定',
            by: ['government.head'],
            actions: ['signRuling', 'returnRuling'],
            period: 'dispute.ruling',
          },
        ],
      },
      on: {
        signRuling: {
          target: '#dispute.ruled',
          actions: [
            'settleByRuling',
            tell(['requester.clerk', 'provider.clerk', 'bureau.clerk'], '政府已作出裁定'),
          ],
        },
        returnRuling: 'drafting',
      },
    },
  },
});
