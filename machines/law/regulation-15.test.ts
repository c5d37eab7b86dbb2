/*
 * 条例第十五条
 * 政府部门应当科学合理确定政务数据共享属性，不得通过擅自增设条件等方式阻碍、影响政务数据共享。
 * 对属于有条件共享类的政务数据，政府部门应当在政务数据目录中列明共享范围、使用用途等共享使用条件。对属于不予共享类的政务数据，政府部门应当在政务数据目录中列明理由，并明确相应的法律、行政法规以及国务院决定依据。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as change from '../testing/catalogue-change-moves.ts';
import * as changing from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as share from '../testing/share-request-moves.ts';
import * as sharing from '../testing/share-request-stages.ts';

const notShared = { ...CONTENTS, sharing: 'not-shared' as const, conditions: [], reason: '依法不能提供。' };
const catalogues = (contents: Partial<typeof CONTENTS>) =>
  submission(catalogueChange, catalogueChangeCase({ contents }));
const drafts = (contents: Partial<typeof CONTENTS>) => ({
  given: changing.submitted,
  when: change.submitContents({ ...CONTENTS, ...contents }),
});
const refusal = (content: object) => share.draftRefusal({ payload: { ...share.REFUSAL, ...content } });

const NO_CONDITIONS_OF_ONES_OWN = {
  against: 'only-conditional-has-conditions',
  on: ['R15(1)', 'S19'],
} as const;
const LISTS_CONDITIONS = { against: 'conditional-lists-conditions', on: ['S19', 'R15(2)'] } as const;
const CITES_BASIS = { against: 'class-cites-basis', on: ['S19', 'R15(2)'] } as const;
const STATES_REASON = { against: 'no-sharing-states-reason', on: ['R15(2)'] } as const;
const LEVEL = { against: 'no-sharing-basis-level', on: ['R14(三)', 'R15(2)'] } as const;
const BY_LOCAL_RULES = {
  ...notShared,
  basis: [{ instrument: '山东省大数据发展促进条例', level: '地方性法规' as const, article: null }],
};
const CITES_LAW = { against: 'refusal-cites-law', on: ['S20(3)', 'R15(2)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '不得擅自增设条件：无条件共享类不列条件',
    submits: () => catalogues({ sharing: 'unconditional' }),
    follows: NO_CONDITIONS_OF_ONES_OWN,
  },
  {
    says: '不得擅自增设条件：编制中也不得给无条件共享类加条件',
    ...drafts({ sharing: 'unconditional' }),
    follows: NO_CONDITIONS_OF_ONES_OWN,
  },
  {
    says: '有条件共享类应当列明共享范围、使用用途等条件',
    submits: () => catalogues({ conditions: [] }),
    follows: LISTS_CONDITIONS,
  },
  {
    says: '有条件共享类在编制中也不得删去条件',
    ...drafts({ conditions: [] }),
    follows: LISTS_CONDITIONS,
  },
  {
    says: '不予共享类应当列明理由',
    submits: () => catalogues({ ...notShared, reason: null }),
    follows: STATES_REASON,
  },
  {
    says: '不予共享类在编制中也应当列明理由',
    ...drafts({ ...notShared, reason: null }),
    follows: STATES_REASON,
  },
  {
    says: '不予共享类应当明确法律、行政法规以及国务院决定依据',
    submits: () => catalogues({ ...notShared, basis: [] }),
    follows: CITES_BASIS,
  },
  {
    says: '不予共享类在编制中也应当有依据',
    ...drafts({ ...notShared, basis: [] }),
    follows: CITES_BASIS,
  },
  {
    says: '不予共享类以地方性法规为依据的，不是相应的依据',
    submits: () => catalogues(BY_LOCAL_RULES),
    follows: LEVEL,
  },
  { says: '编制中也不得改以地方性法规为依据', ...drafts(BY_LOCAL_RULES), follows: LEVEL },
  {
    says: '理由和依据齐全的，可以定为不予共享类',
    submits: () => catalogues(notShared),
    follows: { leadsTo: { tasks: ['provider.clerk 评估并编制目录'] } },
  },
  {
    says: '不同意共享没有依据的，是擅自设障',
    given: sharing.reviewed,
    when: refusal({ citation: undefined }),
    follows: CITES_LAW,
  },
  {
    says: '不同意共享应当写明属于何种事由',
    given: sharing.reviewed,
    when: refusal({ ground: undefined }),
    follows: CITES_LAW,
  },
];

test.for(ROWS)('条例第十五条：$says', holds);
