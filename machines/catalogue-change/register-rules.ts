import type { RuleText } from '../action.ts';

/**
 * Rules that hang on other cases and on the whole catalogue. No case can know them, so the commit asks them, in the
 * transaction of the step; what it finds is added to what the rule says.
 */
export const itemIsHeld: RuleText = {
  id: 'item-is-held',
  articles: ['S11', 'R17(1)'],
  says: '同一目录事项同时只能有一件变更在办理，该事项已有在办的变更。',
};

export const itemExists: RuleText = {
  id: 'item-exists',
  articles: ['S8(1)', 'S9(2)'],
  says: '目录实行统一管理，该目录编码已在现行目录中，请换用其他编码，或者提出修改。',
};

export const itemIsInUse: RuleText = {
  id: 'item-is-in-use',
  articles: ['R27(3)', 'S11'],
  says: '该目录事项尚有共享授权或者在办案件，不能删减，也不能缩小数据项或者收紧共享属性，请先办结或者协商。',
};

export const oneSource: RuleText = {
  id: 'one-source',
  articles: ['S9(2)', 'S12(1)', 'R19(2)'],
  says: '按照“一数一源”原则，同一数据只能有一个数源，现行目录中已有同名事项，请并入该数源；确非同一数据的，请以名称区分。',
};

export const similarItemsExamined: RuleText = {
  id: 'similar-items-examined',
  articles: ['S9(2)', 'R19(2)'],
  says: '现行目录中有数据项大部分相同的事项，请逐项核对并说明不是同一数据，或者并入该数源。',
};
