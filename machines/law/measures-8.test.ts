/*
 * 办法第八条
 * 公共数据实行统一目录管理。
 * 市大数据主管部门应当按照国家、省政务信息资源目录编制指南要求,结合本市实际,组织制定本市公共数据资源目录编制规范、公共数据资源分类分级规范,明确数据的元数据、共享和开放属性、安全级别、使用要求、更新周期等。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

const added = () => stages.approved(catalogueChangeCase({ kind: 'add' }));

/** What the catalogue must say of an item, each by its word in the article. */
const SAID = [
  ['元数据：目录名称', 'name'],
  ['元数据：数据项', 'dataItems'],
  ['元数据：数据格式', 'format'],
  ['共享属性', 'sharing'],
  ['开放属性', 'opening'],
  ['安全级别', 'securityLevel'],
  ['更新周期', 'updateCycle'],
] as const;

const ROWS: readonly LawRow[] = [
  {
    says: '实行统一目录管理：新增的目录编码不得与现行目录重复',
    given: added,
    when: moves.publish(),
    follows: { asks: 'item-exists', on: ['S8(1)', 'S9(2)'] },
  },
  {
    says: '实行统一目录管理：本级同意后仍须由市大数据主管部门发布',
    given: stages.atLevelReview,
    when: moves.consentAndFile(),
    follows: { leadsTo: { states: ['updating.change.reviewing.city', 'updating.extension.none'] } },
  },
  {
    says: '实行统一目录管理：编制单位不能自行发布',
    given: stages.approved,
    when: moves.publish({ by: 'provider.head' }),
    follows: { refusedBy: 'actor' },
  },
  ...SAID.map(
    ([word, field]): LawRow => ({
      says: `目录应当明确${word}：提出时没有的不立案`,
      submits: () =>
        submission(catalogueChange, catalogueChangeCase({ contents: { ...CONTENTS, [field]: undefined } })),
      follows: { lacks: [`contents.${field}`] },
    }),
  ),
  ...SAID.map(
    ([word, field]): LawRow => ({
      says: `目录应当明确${word}：修改后的稿子也不能没有`,
      given: stages.submitted,
      when: moves.submitContents({ ...CONTENTS, [field]: undefined }),
      follows: { lacks: [`contents.${field}`] },
    }),
  ),
  {
    says: '目录应当明确使用要求：有条件共享的列明条件',
    submits: () => submission(catalogueChange, catalogueChangeCase({ contents: { conditions: [] } })),
    follows: { against: 'conditional-lists-conditions', on: ['S19', 'R15(2)'] },
  },
];

test.for(ROWS)('办法第八条：$says', holds);
