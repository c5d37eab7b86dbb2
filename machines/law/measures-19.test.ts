/*
 * 办法第十九条
 * 公共数据按共享类型分为无条件共享、有条件共享、不予共享三种类型。可提供给所有公共管理和服务机构共享使用的公共数据属于无条件共享类。可提供给部分公共管理和服务机构共享使用或仅能够部分提供给公共管理和服务机构共享使用的公共数据属于有条件共享类。不宜提供给其他公共管理和服务机构共享使用的公共数据属于不予共享类。各级公共管理和服务机构认为本单位的公共数据属于有条件共享类或者不予共享类的,应当在本单位编制的公共数据资源目录中注明相关法律、法规和规章等依据,其中有条件共享类公共数据应由数据提供单位列明申请条件。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import type { ItemContents } from '../item-contents.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

/** A water company, for which 办法 alone governs. */
const water = (contents: Partial<ItemContents> = {}) =>
  catalogueChangeCase({ under: 'weifang-measures', contents });

const UNCONDITIONAL: Partial<ItemContents> = { sharing: 'unconditional', basis: [], conditions: [] };
const NOT_SHARED: Partial<ItemContents> = {
  sharing: 'not-shared',
  conditions: [],
  reason: '涉及用户用水信息。',
};
const basis = (level: '地方性法规' | '规章') => ({
  basis: [{ instrument: '山东省大数据发展促进条例', level, article: '第二十条' }],
});
const CITES = { against: 'class-cites-basis', on: ['S19', 'R15(2)'] } as const;
const LISTS = { against: 'conditional-lists-conditions', on: ['S19', 'R15(2)'] } as const;
const ONLY = { against: 'only-conditional-has-conditions', on: ['R15(1)', 'S19'] } as const;
const TAKEN = { leadsTo: { states: ['updating.change.drafting', 'updating.extension.none'] } } as const;

/** What an article says of the contents holds when a change is submitted, and for every later draft. */
const both = (
  says: string,
  contents: Partial<ItemContents>,
  follows: typeof CITES | typeof LISTS | typeof ONLY,
): LawRow[] => [
  {
    says: `${says}：不立案`,
    submits: () => submission(catalogueChange, water(contents)),
    follows,
  },
  {
    says: `${says}：修改后的稿子也不行`,
    given: () => stages.submitted(water()),
    when: moves.submitContents({ ...CONTENTS, ...contents }),
    follows,
  },
];

const ROWS: readonly LawRow[] = [
  {
    says: '分为三种类型：没有注明共享类型的不立案',
    submits: () => submission(catalogueChange, water({ sharing: undefined } as object)),
    follows: { lacks: ['contents.sharing'] },
  },
  {
    says: '无条件共享的不须注明依据',
    submits: () => submission(catalogueChange, water(UNCONDITIONAL)),
    follows: TAKEN,
  },
  ...both('有条件共享的应当注明依据', { basis: [] }, CITES),
  ...both('不予共享的应当注明依据', { ...NOT_SHARED, basis: [] }, CITES),
  ...both('有条件共享的应当列明申请条件', { conditions: [] }, LISTS),
  ...both('无条件共享的没有申请条件', { ...UNCONDITIONAL, conditions: ['限于本系统'] }, ONLY),
  ...both('不予共享的没有申请条件', { ...NOT_SHARED, conditions: ['限于本系统'] }, ONLY),
  {
    says: '有条件共享的依据可以是规章',
    submits: () => submission(catalogueChange, water(basis('规章'))),
    follows: TAKEN,
  },
  {
    says: '不予共享的依据可以是地方性法规',
    submits: () => submission(catalogueChange, water({ ...NOT_SHARED, ...basis('地方性法规') })),
    follows: TAKEN,
  },
  {
    says: '适用条例的从其规定：地方性法规不足以不予共享',
    submits: () =>
      submission(
        catalogueChange,
        catalogueChangeCase({ contents: { ...NOT_SHARED, ...basis('地方性法规') } }),
      ),
    follows: { against: 'no-sharing-basis-level', on: ['R14(三)', 'R15(2)'] },
  },
  {
    says: '发布的目录写明共享属性和申请条件',
    given: () => stages.approved(water()),
    when: moves.publish(),
    follows: { letter: '发布通知', saying: ['共享属性：有条件共享', '共享条件：限于社会救助核对'] },
  },
];

test.for(ROWS)('办法第十九条：$says', holds);
