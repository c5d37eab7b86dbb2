import { callSupervisor, tell } from '../../edges.ts';
import { chart } from '../setup.ts';

const refusal = {
  target: '#catalogue-change.refused',
  actions: tell(['provider.clerk', 'provider.head'], '目录变更未获同意'),
} as const;

const sendingBack = {
  target: '#catalogue-change.updating.change.drafting',
  actions: tell(['provider.clerk'], '目录变更退回修改'),
} as const;

/** 审核并发布: two working days from receipt under 条例 (第十七条第三款); under 办法 there is no number. */
export const reviewing = chart.createStateConfig({
  meta: { label: '审核', articles: ['S9(2)', 'R17(3)'] },
  initial: 'level',
  after: { 'catalogue.publish': callSupervisor('逾期未审核发布目录') },
  states: {
    level: {
      meta: {
        label: '本级审核',
        articles: ['S9(1)', 'S11', 'R16(1)'],
        tasks: [
          {
            label: '审核目录变更',
            by: ['bureau.clerk', 'bureau.head'],
            actions: ['consentAndFile', 'sendBack', 'refuse'],
            period: 'catalogue.publish',
          },
        ],
      },
      on: {
        consentAndFile: {
          target: 'city',
          actions: tell(['cityBureau.clerk', 'cityBureau.head'], '目录变更报市级审核'),
        },
        sendBack: sendingBack,
        refuse: refusal,
      },
    },
    city: {
      meta: {
        label: '市级审核汇总',
        articles: ['S9(2)', 'S11', 'R16(1)'],
        tasks: [
          {
            label: '按一数一源审核并发布目录',
            by: ['cityBureau.clerk', 'cityBureau.head'],
            actions: ['publish', 'mergeIntoSource', 'sendBackByCity', 'refuseByCity'],
            period: 'catalogue.publish',
          },
        ],
      },
      on: {
        publish: {
          target: '#catalogue-change.published',
          actions: [
            'putIntoCatalogue',
            tell(['provider.clerk', 'provider.head', 'bureau.clerk', 'reviewer.clerk'], '目录变更已发布'),
          ],
        },
        mergeIntoSource: {
          target: '#catalogue-change.merged',
          actions: tell(['provider.clerk', 'provider.head'], '目录事项已并入已有数源'),
        },
        sendBackByCity: sendingBack,
        refuseByCity: refusal,
      },
    },
  },
});
