import { tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** After a refusal (办法 第二十条第四款, 条例 第二十八条). */
export const refused = chart.createStateConfig({
  meta: {
    label: '不同意共享',
    articles: ['R21(2)', 'S20(3)'],
    tasks: [
      {
        label: '处理不同意共享的答复',
        by: ['requester.clerk', 'requester.head'],
        actions: ['acceptRefusal', 'raiseDispute'],
      },
    ],
  },
  on: {
    acceptRefusal: 'notShared',
    raiseDispute: {
      target: 'disputed',
      actions: ['startDispute', tell(['bureau.clerk', 'provider.clerk'], '已提起共享争议')],
    },
  },
});

export const disputed = chart.createStateConfig({
  meta: {
    label: '争议中',
    articles: ['S20(4)', 'R28(2)'],
    waits: '争议处理的结果',
  },
  on: {
    settled: [
      {
        guard: 'ordersSharing',
        description: '共享、部分共享',
        target: 'delivering',
        actions: ['rememberOrdered', tell(['provider.clerk', 'requester.clerk'], '争议处理结果：共享')],
      },
      {
        guard: 'deniesSharing',
        description: '不予共享',
        target: 'notShared',
        actions: tell(['requester.clerk'], '争议处理结果：不予共享'),
      },
      { description: '撤回争议', target: 'refused' },
    ],
    // Whoever does not want the data any more need not see the dispute through.
    withdraw: {
      target: 'withdrawn',
      actions: [
        { type: 'releaseCases', params: {} },
        tell(['provider.clerk', 'bureau.clerk'], '申请已撤回，争议随之终结'),
      ],
    },
  },
});
