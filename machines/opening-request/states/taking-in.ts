import { tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** 纳入开放: the catalogue changes first (办法 第二十四条). */
export const takingIn = chart.createStateConfig({
  meta: { label: '纳入开放', articles: ['S24(1)', 'S24(2)', 'S25(2)'] },
  initial: 'preparing',
  on: {
    recordWithdrawal: {
      target: 'withdrawn',
      actions: [{ type: 'releaseCases', params: {} }, tell(['provider.clerk'], '申请人已撤回数据需求申请')],
    },
  },
  states: {
    preparing: {
      meta: {
        label: '待启动目录变更',
        articles: ['S24(1)', 'S24(2)'],
        tasks: [{ label: '启动目录变更', by: ['provider.clerk'], actions: ['startChange'] }],
      },
      on: {
        startChange: { target: 'changing', actions: 'startChange' },
        reconsider: { target: '#opening-request.decidingDemand', actions: 'forgetDecision' },
      },
    },
    changing: {
      meta: {
        label: '目录变更中',
        articles: ['S24(1)', 'S24(2)'],
        waits: '目录变更的结果',
      },
      on: {
        settled: [
          {
            guard: 'isPublished',
            description: '目录已发布',
            target: '#opening-request.opened',
            actions: tell(['bureau.clerk', 'provider.clerk'], '数据已纳入开放，请告知申请人'),
          },
          {
            description: '目录变更未成',
            target: 'preparing',
            actions: [
              'rememberChangeFailed',
              tell(['provider.clerk', 'provider.head'], '目录变更未成，请重新办理'),
            ],
          },
        ],
      },
    },
  },
});
