import { tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** 编制: assessments, and the contents as they are to be (条例 第十三条). */
export const drafting = chart.createStateConfig({
  meta: {
    label: '编制',
    articles: ['R13(1)', 'S9(1)'],
    tasks: [
      {
        label: '评估并编制目录',
        by: ['provider.clerk'],
        actions: ['submitDraft', 'withdraw'],
        period: 'catalogue.update',
      },
    ],
  },
  on: {
    submitDraft: {
      target: 'approval',
      actions: ['takeItem', 'rememberDraft', tell(['provider.head'], '目录已编制，请审核')],
    },
  },
});

export const approval = chart.createStateConfig({
  meta: {
    label: '部门负责人审核',
    articles: ['R13(1)', 'S9(1)'],
    tasks: [
      {
        label: '审核目录',
        by: ['provider.head'],
        actions: ['approveDraft', 'returnDraft'],
        period: 'catalogue.update',
      },
    ],
  },
  on: {
    approveDraft: [
      {
        guard: 'coSigned',
        description: '基础、主题数据资源目录',
        target: 'coSigning',
        actions: ['rememberApproved', tell(['reviewer.clerk'], '目录变更请会签')],
      },
      {
        guard: 'underCityBureau',
        description: '市级单位的目录',
        target: 'reviewing.city',
        actions: ['rememberApproved', tell(['cityBureau.clerk', 'cityBureau.head'], '收到目录变更，请审核')],
      },
      {
        description: '县（市、区）单位的目录',
        target: 'reviewing.level',
        actions: ['rememberApproved', tell(['bureau.clerk', 'bureau.head'], '收到目录变更，请审核')],
      },
    ],
    returnDraft: { target: 'drafting', actions: tell(['provider.clerk'], '目录退回修改') },
  },
});
