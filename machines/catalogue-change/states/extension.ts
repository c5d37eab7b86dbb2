import { tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** 延期, beside the change (条例 第十七条第二款). */
export const extension = chart.createStateConfig({
  meta: { label: '延期', articles: ['R17(2)'] },
  initial: 'none',
  states: {
    none: {
      meta: { label: '无待批延期', articles: ['R17(2)'], silent: true },
      on: {
        askForExtension: {
          target: 'asked',
          actions: ['rememberExtensionAsked', tell(['bureau.clerk'], '申请延长目录更新期限，请审核')],
        },
      },
    },
    asked: {
      meta: {
        label: '延期待批',
        articles: ['R17(2)'],
        tasks: [
          {
            label: '审核延期申请',
            by: ['bureau.clerk', 'bureau.head'],
            actions: ['consentToExtension', 'refuseExtension'],
            period: 'catalogue.update',
          },
        ],
      },
      on: {
        consentToExtension: {
          target: 'none',
          actions: ['extendUpdate', tell(['provider.clerk'], '目录更新期限已延长')],
        },
        refuseExtension: {
          target: 'none',
          actions: ['forgetExtensionAsked', tell(['provider.clerk'], '不同意延长目录更新期限')],
        },
      },
    },
  },
});
