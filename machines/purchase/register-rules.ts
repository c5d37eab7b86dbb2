import type { RuleText } from '../action.ts';

/** Hangs on the catalogue, which no case knows: the commit asks it, in the transaction of the step. */
export const itemServes: RuleText = {
  id: 'existing-item-can-be-shared',
  articles: ['S12(1)', 'R19(1)'],
  says: '所指向的现有数据应当在现行目录中，且不属于不予共享类，请填写现行目录事项的编码。',
};
