import type { ArticleRef } from '../../statute/citation.ts';
import { isBelowNoSharingBasis } from '../../statute/instrument-level.ts';
import type { InstrumentId } from '../../statute/instruments.ts';
import { SHARING_CLASSES } from '../facts.ts';
import type { ItemContents } from '../item-contents.ts';

/** A rule on what an item may say. It holds for the intake and for every later draft. */
interface ContentRule {
  readonly id: string;
  readonly articles: readonly ArticleRef[];
  readonly says: string;
  broken(contents: ItemContents, under: InstrumentId): boolean;
}

/** The attribute rules of 办法 第十九条 and 条例 第十四条、第十五条. */
export const contentRules: readonly ContentRule[] = [
  {
    id: 'class-cites-basis',
    articles: ['S19', 'R15(2)'],
    says: `属于${SHARING_CLASSES.conditional}类或者${SHARING_CLASSES['not-shared']}类的，应当在目录中注明法律、法规、规章等依据。`,
    broken: ({ sharing, basis }) => sharing !== 'unconditional' && basis.length === 0,
  },
  {
    id: 'no-sharing-basis-level',
    articles: ['R14(三)', 'R15(2)'],
    says: '适用条例的，不予共享只能以法律、行政法规以及国务院决定的明确规定为依据，地方性法规、规章和规范性文件不足以为据。',
    broken: ({ sharing, basis }, under) =>
      under === 'regulation-809' &&
      sharing === 'not-shared' &&
      basis.every(({ level }) => isBelowNoSharingBasis(level)),
  },
  {
    id: 'no-sharing-states-reason',
    articles: ['R15(2)'],
    says: '适用条例的，不予共享应当在目录中列明理由。',
    broken: ({ sharing, reason }, under) =>
      under === 'regulation-809' && sharing === 'not-shared' && reason === null,
  },
  {
    id: 'conditional-lists-conditions',
    articles: ['S19', 'R15(2)'],
    says: `属于${SHARING_CLASSES.conditional}类的，应当列明申请条件，包括共享范围、使用用途。`,
    broken: ({ sharing, conditions }) => sharing === 'conditional' && conditions.length === 0,
  },
  {
    id: 'only-conditional-has-conditions',
    articles: ['R15(1)', 'S19'],
    says: `不得擅自增设条件：只有${SHARING_CLASSES.conditional}类可以列明共享条件。`,
    broken: ({ sharing, conditions }) => sharing !== 'conditional' && conditions.length > 0,
  },
];
