import { callSupervisor, supervision, tell } from '../edges.ts';
import { rectification } from '../rectify.ts';
import * as remember from './memory.ts';
import { chart } from './setup.ts';
import { coSigning } from './states/co-signing.ts';
import { approval, drafting } from './states/drafting.ts';
import { merged, published, refused, withdrawn } from './states/ends.ts';
import { extension } from './states/extension.ts';
import { reviewing } from './states/reviewing.ts';

/**
 * 目录变更: 办法 第八条至第十一条、第十九条, 条例 第十三条至第十七条.
 * Who may take an action, and under which rules, stands with the action; here stands what leads where.
 */
export const machine = chart.createMachine({
  id: 'catalogue-change',
  context: ({ input }) => remember.begin(input),
  initial: 'updating',
  states: {
    // From the day of the change of law or function through to publication, whoever has it on the table.
    updating: {
      meta: { label: '目录更新', articles: ['S11', 'R17(2)'] },
      type: 'parallel',
      entry: 'takeItem',
      after: { 'catalogue.update': callSupervisor('逾期未更新目录') },
      on: {
        withdraw: {
          target: 'withdrawn',
          actions: tell(['bureau.clerk', 'cityBureau.clerk', 'reviewer.clerk'], '目录变更已撤回'),
        },
        // The catalogue has to be right whatever became of the case that asked for it: the unit decides.
        originClosed: {
          actions: tell(['provider.clerk', 'provider.head'], '来源案件已办结，请核对目录是否仍需变更'),
        },
        ...supervision,
        ...rectification,
      },
      states: {
        change: {
          meta: { label: '变更', articles: ['S11', 'R17(2)'] },
          initial: 'drafting',
          states: { drafting, approval, coSigning, reviewing },
        },
        extension,
      },
    },
    published,
    merged,
    refused,
    withdrawn,
  },
});
