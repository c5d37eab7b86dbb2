import { stateIn } from 'xstate';
import { tell } from '../../edges.ts';
import { withdrawal } from '../edges.ts';
import { chart } from '../setup.ts';

/** 使用协议, before anything is handed over. */
export const agreement = chart.createStateConfig({
  meta: {
    label: '待签使用协议',
    articles: ['S25(2)', 'S26'],
    tasks: [{ label: '签订并登记使用协议', by: ['provider.clerk'], actions: ['recordAgreement'] }],
  },
  on: { recordAgreement: 'providing', ...withdrawal },
});

export const providing = chart.createStateConfig({
  meta: {
    label: '提供数据',
    articles: ['S25(3)', 'S31(1)'],
    tasks: [{ label: '提供数据并登记', by: ['provider.clerk'], actions: ['recordDelivery'] }],
  },
  on: {
    recordDelivery: { target: 'inUse', actions: tell(['bureau.clerk'], '数据已提供，请告知申请人') },
    ...withdrawal,
  },
});

/** The use, until its time is over (办法 第二十六条). */
export const inUse = chart.createStateConfig({
  meta: { label: '使用中', articles: ['S26'] },
  initial: 'using',
  after: {
    'opening.use': [
      {
        // The use ends all the same; what was reported must not be lost with it.
        guard: stateIn('#opening-request.inUse.misuseReported'),
        target: 'ended',
        actions: tell(['bureau.head', 'provider.clerk'], '使用时限已到，违规使用报告尚未处置，请另行处理'),
      },
      { target: 'ended', actions: tell(['bureau.clerk', 'provider.clerk'], '使用时限已到') },
    ],
  },
  states: {
    using: {
      meta: {
        label: '使用中',
        articles: ['S26'],
        waits: '使用时限届满，或者登记使用结束、报告违规使用',
      },
      on: {
        endUse: '#opening-request.ended',
        reportMisuse: { target: 'misuseReported', actions: tell(['bureau.head'], '收到违规使用报告') },
      },
    },
    misuseReported: {
      meta: {
        label: '违规待处置',
        articles: ['S36'],
        tasks: [{ label: '处置违规使用报告', by: ['bureau.head'], actions: ['stopUse', 'dismissReport'] }],
      },
      on: {
        dismissReport: 'using',
        stopUse: {
          target: '#opening-request.stopped',
          actions: tell(['provider.clerk', 'bureau.clerk'], '已停止提供数据'),
        },
      },
    },
  },
});
