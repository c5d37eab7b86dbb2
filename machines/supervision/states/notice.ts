import { tell } from '../../edges.ts';
import { tellRespondent } from '../edges.ts';
import { chart } from '../setup.ts';

/** 整改通知, in the bureau's own house: nothing leaves it before the head has signed. */
export const noticing = chart.createStateConfig({
  meta: { label: '整改通知', articles: ['S35', 'R39', 'R40'] },
  initial: 'signing',
  on: { dropCase: 'dropped' },
  states: {
    signing: {
      meta: {
        label: '待签发',
        articles: ['S35', 'R39', 'R40'],
        tasks: [
          {
            label: '签发整改通知',
            by: ['bureau.head'],
            actions: ['issueNotice', 'returnNotice', 'dropCase'],
          },
        ],
      },
      on: {
        issueNotice: {
          target: '#supervision.rectifying',
          actions: ['joinRespondent', tellRespondent('收到整改通知，请限期整改并报告')],
        },
        returnNotice: { target: 'revision', actions: tell(['bureau.supervisor'], '整改通知退回重拟') },
      },
    },
    revision: {
      meta: {
        label: '待修改',
        articles: ['S35', 'R39', 'R40'],
        tasks: [{ label: '修改整改通知', by: ['bureau.supervisor'], actions: ['reviseNotice'] }],
      },
      on: { reviseNotice: { target: 'signing', actions: 'rememberNotice' } },
    },
  },
});
