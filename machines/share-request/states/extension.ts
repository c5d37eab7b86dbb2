import { tell } from '../../edges.ts';
import { REPLY } from '../actions/extension.ts';
import { chart } from '../setup.ts';

/** 延期, beside the reply (条例 第二十一条第一款). */
export const extension = chart.createStateConfig({
  meta: { label: '延期', articles: ['R21(1)'] },
  initial: 'none',
  states: {
    none: {
      meta: { label: '无待批延期', articles: ['R21(1)'], silent: true },
      on: {
        askForExtension: {
          target: 'asked',
          actions: ['rememberExtensionAsked', tell(['bureau.clerk'], '申请延长答复期限，请审核')],
        },
      },
    },
    asked: {
      meta: {
        label: '延期待批',
        articles: ['R21(1)'],
        tasks: [
          {
            label: '审核延期申请',
            by: ['bureau.clerk', 'bureau.head'],
            actions: ['consentToExtension', 'refuseExtension'],
            period: 'share.reply',
          },
        ],
      },
      on: {
        consentToExtension: {
          target: 'none',
          actions: [
            {
              type: 'extendClock',
              params: ({ context }) => ({
                period: REPLY,
                workingDays: context.extensionAsked?.workingDays ?? 0,
                countsFrom: context.opening.ruleSet.settings['share.extension.counts-from'],
              }),
            },
            'rememberExtensionGiven',
            tell(['requester.clerk', 'provider.clerk'], '答复期限已延长'),
          ],
        },
        refuseExtension: {
          target: 'none',
          actions: ['forgetExtensionAsked', tell(['provider.clerk'], '不同意延长答复期限')],
        },
      },
    },
  },
});
