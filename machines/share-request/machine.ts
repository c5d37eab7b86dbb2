import * as remember from './memory.ts';
import { chart } from './setup.ts';
import { ended, notShared, terminated, withdrawn } from './states/ends.ts';
import { handling } from './states/handling.ts';
import { preparing } from './states/preparing.ts';
import { confirming, delivering } from './states/providing.ts';
import { disputed, refused } from './states/refusal.ts';
import { suspended } from './states/suspended.ts';
import { inUse, useOver } from './states/use.ts';

/**
 * 有条件共享申请: 办法 第十九条至第二十一条, 条例 第二十条至第二十二条、第二十五条、第二十七条.
 * Who may take an action, and under which rules, stands with the action; here stands what leads where.
 */
export const machine = chart.createMachine({
  id: 'share-request',
  context: ({ input }) => remember.begin(input),
  initial: 'preparing',
  states: {
    preparing,
    handling,
    delivering,
    confirming,
    inUse,
    useOver,
    suspended,
    refused,
    disputed,
    ended,
    notShared,
    withdrawn,
    terminated,
  },
});
