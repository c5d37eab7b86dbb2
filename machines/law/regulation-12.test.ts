/*
 * 条例第十二条
 * 政务数据实行统一目录管理。国务院政务数据共享主管部门制定政务数据目录编制标准规范，组织编制国家政务数据目录。县级以上地方人民政府政务数据共享主管部门组织编制本行政区域内的政务数据目录。
 * 政府部门应当依照本部门职责，按照政务数据目录编制标准规范，编制本部门政务数据目录。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

const ofAnother = { provider: 'civil' } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '政府部门编制本部门的目录，由其经办人提出',
    submits: () => submission(catalogueChange, catalogueChangeCase({ kind: 'add' })),
    follows: { leadsTo: { tasks: ['provider.clerk 评估并编制目录'] } },
  },
  {
    says: '不得修改其他部门的目录',
    submits: () => submission(catalogueChange, catalogueChangeCase({ item: ofAnother })),
    follows: { against: 'own-item', on: ['S9(1)', 'R12(2)'] },
  },
  {
    says: '不得删减其他部门的目录',
    submits: () => submission(catalogueChange, catalogueChangeCase({ kind: 'delete', item: ofAnother })),
    follows: { against: 'own-item', on: ['S9(1)', 'R12(2)'] },
  },
  {
    says: '本部门以外的人员不得编制',
    given: stages.submitted,
    when: moves.submitDraft({ by: 'cityBureau.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '统一目录管理：县级单位的目录经本级审核后还须经市级审核，才编入目录',
    given: stages.atLevelReview,
    when: moves.consentAndFile(),
    follows: {
      leadsTo: { states: ['updating.change.reviewing.city', 'updating.extension.none'], effects: [] },
    },
  },
  {
    says: '编入目录的事项由编制目录的部门提供',
    given: stages.approved,
    when: moves.publish(),
    follows: {
      leadsTo: {
        states: ['published'],
        effects: [
          {
            type: 'publishItem',
            kind: 'modify',
            item: {
              ...{ code: 'household', replaces: 2, provider: 'provider', responsible: 'provider' },
              contents: CONTENTS,
            },
            distinct: [],
          },
          { type: 'settleCase', outcome: { result: 'published', item: 'household' } },
        ],
      },
    },
  },
];

test.for(ROWS)('条例第十二条：$says', holds);
