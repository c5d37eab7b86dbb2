import type { CaseRule } from '../../action.ts';
import { note, reasons } from '../../fields.ts';
import type { CatalogueChangeContext } from '../context.ts';
import { stillToCoSign } from '../memory.ts';
import { action } from './common.ts';

const once: CaseRule<CatalogueChangeContext> = {
  id: 'co-sign-once',
  articles: ['S10(1)', 'S10(2)'],
  says: '本部门已经对本稿会签，不能重复会签。',
  broken: ({ context, actor }) => !stillToCoSign(context).includes(actor.unit),
};

/** 会签 of a base or theme catalogue by the departments concerned (办法 第十条). */
export const coSigning = {
  agreeToDraft: action({
    label: '会签同意',
    by: ['reviewer.clerk', 'reviewer.head'],
    articles: ['S10(1)', 'S10(2)'],
    payload: note,
    caseRules: [once],
  }),
  objectToDraft: action({
    label: '会签提出不同意见',
    by: ['reviewer.clerk', 'reviewer.head'],
    articles: ['S10(1)', 'S10(2)'],
    payload: reasons,
    caseRules: [once],
  }),
  reviseDraft: action({
    label: '取回修改',
    by: ['provider.clerk'],
    articles: ['S10(1)', 'S10(2)'],
    payload: reasons,
    caseRules: [
      {
        id: 'revision-after-objection',
        articles: ['S10(1)', 'S10(2)'],
        says: '会签部门提出不同意见后，才取回修改。',
        broken: ({ context }) => context.coSigned.every(({ agrees }) => agrees),
      },
    ],
  }),
};
