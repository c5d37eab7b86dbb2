/*
 * 条例第十三条
 * 政府部门编制政务数据目录，应当依法开展保密风险、个人信息保护影响等评估，并经部门负责人审核同意。
 * 政务数据目录应当明确数据目录名称、数据项、提供单位、数据格式、数据更新频率以及共享属性、共享方式、使用条件、数据分类分级等信息。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { person } from '../testing/cast.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

/** 编制目录的经办人 who also stands as a head of the department. */
const drafterAsHead = { ...person('provider.clerk'), role: 'head' } as const;

/** A catalogue that says nothing of what the article demands. */
const withoutContents = () => submission(catalogueChange, { ...catalogueChangeCase(), intake: bare() });
const bare = () => {
  const {
    securityLevel: _l,
    name: _n,
    dataItems: _d,
    format: _f,
    updateCycle: _u,
    sharing: _s,
    ...rest
  } = CONTENTS;
  return { ...catalogueChangeCase().intake, contents: rest };
};

const ROWS: readonly LawRow[] = [
  {
    says: '应当开展保密风险、个人信息保护影响等评估：没有评估的不能报审',
    given: stages.submitted,
    when: moves.submitDraft({ payload: {} }),
    follows: { lacks: ['assessments'] },
  },
  {
    says: '两项评估缺一不可，并写明评估情况',
    given: stages.submitted,
    when: moves.submitDraft({ payload: { assessments: { secrecy: 'no-secrets' } } }),
    follows: { lacks: ['assessments.personalInformation', 'assessments.findings'] },
  },
  {
    says: '个人信息保护影响评估未通过的不能编入目录',
    given: stages.submitted,
    when: moves.submitAssessed({ personalInformation: 'unlawful' }),
    follows: { against: 'personal-information-is-protected', on: ['R13(1)', 'S31(2)'] },
  },
  {
    says: '评估通过的，报部门负责人审核',
    given: stages.submitted,
    when: moves.submitDraft(),
    follows: { leadsTo: { tasks: ['provider.head 审核目录'], told: ['provider.head'] } },
  },
  {
    says: '未经部门负责人审核同意，不得报主管部门',
    given: stages.drafted,
    when: moves.publish(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '由部门负责人审核同意，经办人不能审核',
    given: stages.drafted,
    when: moves.approveDraft({ by: 'provider.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '编制目录的人不能审核同意自己编制的目录',
    given: stages.drafted,
    when: { ...moves.approveDraft(), by: drafterAsHead },
    follows: { against: 'four-eyes-draft', on: ['R13(1)'] },
  },
  {
    says: '部门负责人审核同意后，报主管部门审核',
    given: stages.drafted,
    when: moves.approveDraft(),
    follows: { leadsTo: { told: ['cityBureau.clerk', 'cityBureau.head'] } },
  },
  {
    says: '退回后重新编制的，重新评估、重新审核',
    given: () => stages.drafted().after(moves.returnDraft(), moves.submitDraft()),
    when: moves.publish(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '目录应当明确名称、数据项、数据格式、更新频率、共享属性、数据分类分级',
    submits: withoutContents,
    follows: {
      lacks: ['name', 'dataItems', 'format', 'updateCycle', 'sharing', 'securityLevel'].map(
        (field) => `contents.${field}`,
      ),
    },
  },
  {
    says: '目录应当明确使用条件',
    submits: () => submission(catalogueChange, catalogueChangeCase({ contents: { conditions: [] } })),
    follows: { against: 'conditional-lists-conditions', on: ['S19', 'R15(2)'] },
  },
];

test.for(ROWS)('条例第十三条：$says', holds);
