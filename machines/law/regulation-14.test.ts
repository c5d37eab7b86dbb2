/*
 * 条例第十四条
 * 政务数据按照共享属性分为无条件共享、有条件共享和不予共享三类：
 * （一）可以提供给所有政府部门共享使用的政务数据属于无条件共享类；
 * （二）可以按照一定条件提供给有关政府部门共享使用的政务数据属于有条件共享类；
 * （三）法律、行政法规以及国务院决定明确规定不能提供给其他政府部门共享使用的政务数据属于不予共享类。
 */
import { test } from 'vitest';
import type { InstrumentLevel } from '../../statute/instrument-level.ts';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { shareRequest } from '../share-request/procedure.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as change from '../testing/catalogue-change-moves.ts';
import * as changing from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as share from '../testing/share-request-moves.ts';
import * as sharing from '../testing/share-request-stages.ts';

const basisOf = (level: InstrumentLevel) => ({ instrument: '某文件', level, article: '第一条' });
const notShared = (...levels: readonly InstrumentLevel[]) => ({
  ...CONTENTS,
  sharing: 'not-shared' as const,
  conditions: [],
  reason: '依法不能提供。',
  basis: levels.map(basisOf),
});
const catalogues = (contents: Partial<typeof CONTENTS>) =>
  submission(catalogueChange, catalogueChangeCase({ contents }));
const asksFor = (kind: 'unconditional' | 'conditional' | 'not-shared') =>
  submission(shareRequest, shareRequestCase({ item: { sharing: kind } }));
const NARROWER = { against: 'no-sharing-basis-level', on: ['R14(三)', 'R15(2)'] } as const;
const BEGINS = { leadsTo: { tasks: ['provider.clerk 评估并编制目录'] } } as const;

const refusalOn = (level: InstrumentLevel) =>
  share.draftRefusal({ payload: { ...share.REFUSAL, citation: basisOf(level) } });
const remembered = (level: InstrumentLevel, warnings: readonly string[]) => ({
  draft: {
    content: { ...share.REFUSAL, citation: basisOf(level) },
    by: ['provider-clerk'],
    on: '2026-09-18',
    warnings,
  },
});

const ROWS: readonly LawRow[] = [
  {
    says: '共享属性只有三类',
    submits: () =>
      submission(catalogueChange, {
        ...catalogueChangeCase(),
        intake: { ...catalogueChangeCase().intake, contents: { ...CONTENTS, sharing: 'on-approval' } },
      }),
    follows: { lacks: ['contents.sharing'] },
  },
  {
    says: '（一）无条件共享类提供给所有政府部门：不需要依据，也不附条件',
    submits: () => catalogues({ sharing: 'unconditional', basis: [], conditions: [] }),
    follows: BEGINS,
  },
  {
    says: '（一）无条件共享类不经有条件共享的申请',
    submits: () => asksFor('unconditional'),
    follows: { against: 'item-is-unconditional', on: ['S20(2)', 'R21(1)'] },
  },
  {
    says: '（二）有条件共享类按条件提供：提出申请，由本部门负责人审核',
    submits: () => asksFor('conditional'),
    follows: { leadsTo: { tasks: ['requester.head 审核共享申请'] } },
  },
  {
    says: '（三）不予共享类不能申请共享，确需使用的走争议处理',
    submits: () => asksFor('not-shared'),
    follows: { against: 'item-is-not-shared', on: ['S20(4)', 'R28(2)'] },
  },
  ...(['法律', '行政法规', '国务院决定'] as const).map(
    (level): LawRow => ({
      says: `（三）${level}明确规定的，属于不予共享类`,
      submits: () => catalogues(notShared(level)),
      follows: BEGINS,
    }),
  ),
  ...(['地方性法规', '规章', '规范性文件'] as const).map(
    (level): LawRow => ({
      says: `（三）${level}不足以定为不予共享类`,
      submits: () => catalogues(notShared(level)),
      follows: NARROWER,
    }),
  ),
  {
    says: '（三）同时有法律依据的，另列规章不影响',
    submits: () => catalogues(notShared('规章', '法律')),
    follows: BEGINS,
  },
  {
    says: '（三）编制中改为不予共享类的，依据同样要够级别',
    given: changing.submitted,
    when: change.submitContents(notShared('地方性法规')),
    follows: NARROWER,
  },
  {
    says: '有条件共享类不受第三项依据级别的限制',
    submits: () => catalogues({ basis: [basisOf('规章')] }),
    follows: BEGINS,
  },
  {
    says: '不同意共享所依据的规章低于第三项的要求：答复附提醒，由负责人签发时看到',
    given: sharing.reviewed,
    when: refusalOn('规章'),
    follows: {
      leadsTo: {
        remembers: remembered('规章', [
          '所依据文件的效力级别低于条例第十四条第三项要求的法律、行政法规、国务院决定。',
        ]),
      },
    },
  },
  {
    says: '依据行政法规不同意共享的，没有提醒',
    given: sharing.reviewed,
    when: refusalOn('行政法规'),
    follows: { leadsTo: { remembers: remembered('行政法规', []) } },
  },
];

test.for(ROWS)('条例第十四条：$says', holds);
