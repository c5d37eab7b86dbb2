import { stateIn } from 'xstate';
import { tell } from '../../edges.ts';
import { endOfUse, hearsOfRectification, misuseRectification } from '../edges.ts';
import { chart } from '../setup.ts';

const endingTakenBack = {
  withdrawEnding: {
    target: 'using',
    actions: tell(['requester.clerk', 'requester.head'], '提供单位不再要求终止共享服务'),
  },
} as const;

/** The grant in use, until it ends (条例 第二十五条、第二十七条). */
export const inUse = chart.createStateConfig({
  meta: { label: '使用中', articles: ['S21(1)', 'R25(1)'] },
  initial: 'using',
  after: {
    'share.use': [
      {
        // The grant ends all the same; what was reported must not be lost with it.
        guard: stateIn('#share-request.inUse.misuseReported'),
        target: 'useOver',
        actions: [
          tell(['requester.clerk'], '使用时限已到，请处置数据'),
          tell(['bureau.head', 'provider.head'], '使用时限已到，违规使用报告尚未处置，请另行督办'),
        ],
      },
      { target: 'useOver', actions: tell(['requester.clerk'], '使用时限已到，请处置数据') },
    ],
  },
  on: { suspend: { target: 'suspended', actions: 'rememberSuspended' }, ...hearsOfRectification },
  states: {
    using: {
      meta: {
        label: '使用中',
        articles: ['S21(1)', 'R25(1)'],
        waits: '使用时限届满，或者当事一方提出结束、报告违规使用',
      },
      on: {
        askToEnd: {
          target: 'endingNegotiation',
          actions: tell(['requester.clerk', 'requester.head'], '提供单位拟终止共享服务，请协商'),
        },
        reportMisuse: { target: 'misuseReported', actions: 'rememberMisuseReported' },
        ...endOfUse,
      },
    },
    endingNegotiation: {
      meta: {
        label: '终止协商',
        articles: ['R27(3)'],
        tasks: [
          {
            label: '答复终止服务的协商',
            by: ['requester.clerk', 'requester.head'],
            actions: ['agreeToEnd', 'objectToEnd'],
          },
        ],
      },
      on: {
        agreeToEnd: { target: 'endingFiling', actions: tell(['bureau.clerk'], '终止服务，请备案') },
        objectToEnd: { target: 'using', actions: tell(['provider.clerk'], '使用单位不同意终止') },
        ...endingTakenBack,
        ...endOfUse,
      },
    },
    endingFiling: {
      meta: {
        label: '终止待备案',
        articles: ['R27(3)'],
        tasks: [{ label: '终止服务备案', by: ['bureau.clerk'], actions: ['fileEnding'] }],
      },
      on: {
        fileEnding: {
          target: '#share-request.ended',
          actions: tell(['requester.clerk', 'provider.clerk'], '终止服务已备案，共享终结'),
        },
        ...endingTakenBack,
        ...endOfUse,
      },
    },
    misuseReported: {
      meta: {
        label: '违规待处置',
        articles: ['R27(2)'],
        tasks: [
          {
            label: '处置违规使用报告',
            by: ['bureau.head', 'provider.head'],
            actions: ['suspend', 'dismissReport'],
          },
        ],
      },
      entry: tell(['bureau.head', 'provider.head'], '收到违规使用报告'),
      on: { dismissReport: 'using', ...misuseRectification },
    },
  },
});

export const useOver = chart.createStateConfig({
  meta: {
    label: '到期待处置',
    articles: ['R27(1)'],
    tasks: [{ label: '处置到期数据', by: ['requester.clerk'], actions: ['endUse'] }],
  },
  entry: { type: 'setGrantStatus', params: { status: 'ended' } },
  on: { ...endOfUse, ...hearsOfRectification },
});
