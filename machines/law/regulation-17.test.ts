/*
 * 条例第十七条
 * 政务数据目录实行动态更新。
 * 因法律、行政法规、国务院决定调整或者政府部门职责变化导致政务数据目录需要相应更新的，政府部门应当自调整、变化发生之日起10个工作日内对政务数据目录完成更新，并报送同级政务数据共享主管部门审核。因特殊原因需要延长更新期限的，经同级政务数据共享主管部门同意，可以延长5个工作日。
 * 政务数据共享主管部门应当自收到更新后的政务数据目录之日起2个工作日内完成审核并发布。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { person } from '../testing/cast.ts';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

// The function changed on Monday 2026-09-14. Sunday 09-20 and Saturday 10-10 are worked, 09-25 to 09-27 and 10-01 to
// 10-07 are off.
const TEN_DAYS = { 'catalogue.update': '2026-09-28' };
const extensionOf = (workingDays: number) =>
  moves.askForExtension({ payload: { workingDays, reasons: '业务系统正在改造。' } });
const asked = () => stages.submitted().after(moves.askForExtension());
/** Whoever drafted or asked, who works in the bureau too. */
const asBureauHead = (unit: string) => ({ ...person('provider.clerk'), unit, role: 'head' }) as const;
const FOUR_EYES = { against: 'four-eyes-review', on: ['S11', 'R17(2)'] } as const;
const AFTER_DUE = { against: 'extension-before-due', on: ['R17(2)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '动态更新：同一事项的变更占住该事项',
    given: stages.submitted,
    when: moves.submitDraft(),
    follows: { leadsTo: { effects: [{ type: 'holdItem', kind: 'modify', code: 'household' }] } },
  },
  {
    says: '部门职责变化的，自变化发生之日起10个工作日',
    submits: () => submission(catalogueChange, catalogueChangeCase()),
    follows: { leadsTo: { due: TEN_DAYS } },
  },
  {
    says: '法律、行政法规调整的，自调整发生之日起10个工作日',
    submits: () => submission(catalogueChange, catalogueChangeCase({ trigger: { kind: 'law-amended' } })),
    follows: { leadsTo: { due: TEN_DAYS } },
  },
  {
    says: '其他原因的变更没有法定期限',
    submits: () => submission(catalogueChange, catalogueChangeCase({ trigger: { kind: 'opening-demand' } })),
    follows: { leadsTo: { due: {} } },
  },
  {
    says: '调整、变化尚未发生的，不能起算',
    submits: () => submission(catalogueChange, catalogueChangeCase({ trigger: { on: '2026-09-19' } })),
    follows: { against: 'trigger-has-happened', on: ['S11', 'R17(2)'] },
  },
  {
    says: '期限届满不发生任何效力：交督办，更新仍要完成',
    given: stages.submitted,
    when: { expires: 'catalogue.update' },
    follows: {
      leadsTo: {
        states: ['updating.change.drafting', 'updating.extension.none'],
        tasks: ['provider.clerk 评估并编制目录', 'bureau.supervisor 督办逾期：更新目录'],
        told: ['bureau.supervisor'],
      },
    },
  },
  {
    says: '延长须经同级主管部门同意：同意之前期限不变',
    given: stages.submitted,
    when: moves.askForExtension(),
    follows: { leadsTo: { due: TEN_DAYS, told: ['bureau.clerk'] } },
  },
  {
    says: '延长须写明特殊原因',
    given: stages.submitted,
    when: moves.askForExtension({ payload: { workingDays: 5 } }),
    follows: { lacks: ['reasons'] },
  },
  {
    says: '经同意延长5个工作日',
    given: asked,
    when: moves.consentToExtension(),
    follows: { leadsTo: { due: { 'catalogue.update': '2026-10-10' }, told: ['provider.clerk'] } },
  },
  {
    says: '不同意的，期限不变',
    given: asked,
    when: moves.refuseExtension(),
    follows: { leadsTo: { due: TEN_DAYS, told: ['provider.clerk'] } },
  },
  {
    says: '由主管部门同意，申请的部门不能自己同意',
    given: asked,
    when: moves.consentToExtension({ by: 'provider.head' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '申请延期的人即使也在主管部门任职，也不能同意',
    given: asked,
    when: { ...moves.consentToExtension(), by: asBureauHead('cityBureau') },
    follows: { against: 'four-eyes-extension', on: ['R17(2)'] },
  },
  {
    says: '一次不得延长6个工作日',
    given: stages.submitted,
    when: extensionOf(6),
    follows: { against: 'extension-cap', on: ['R17(2)'] },
  },
  {
    says: '分次延长的，累计不得超过5个工作日',
    given: () => stages.submitted().after(extensionOf(3), moves.consentToExtension()),
    when: extensionOf(3),
    follows: { against: 'extension-cap', on: ['R17(2)'] },
  },
  {
    says: '分次延长的，累计不超过5个工作日的可以',
    given: () => stages.submitted().after(extensionOf(3), moves.consentToExtension(), extensionOf(2)),
    when: moves.consentToExtension(),
    follows: { leadsTo: { due: { 'catalogue.update': '2026-10-10' } } },
  },
  {
    says: '期限届满后不能再申请延长',
    given: () => stages.submitted().after({ expires: 'catalogue.update' }),
    when: moves.askForExtension(),
    follows: AFTER_DUE,
  },
  {
    says: '期限届满后不能再同意延长',
    given: () => asked().after({ expires: 'catalogue.update' }),
    when: moves.consentToExtension(),
    follows: AFTER_DUE,
  },
  {
    says: '没有法定期限的变更，无须延长',
    given: () => stages.submitted(catalogueChangeCase({ trigger: { kind: 'purchase' } })),
    when: moves.askForExtension(),
    follows: { against: 'extension-needs-a-period', on: ['R17(2)'] },
  },
  {
    says: '不适用本条例的机构，没有延长的规定',
    given: () => stages.submitted(catalogueChangeCase({ under: 'weifang-measures' })),
    when: moves.askForExtension(),
    follows: { against: 'extension-only-under-regulation', on: ['R17(2)', 'S11'] },
  },
  {
    says: '主管部门自收到之日起2个工作日内审核并发布',
    given: stages.drafted,
    when: moves.approveDraft(),
    follows: { leadsTo: { due: { ...TEN_DAYS, 'catalogue.publish': '2026-09-21' } } },
  },
  {
    says: '县级单位的目录，本级和市级审核合用这2个工作日',
    given: stages.atLevelReview,
    when: moves.consentAndFile({ on: '2026-09-20' }),
    follows: { leadsTo: { due: { ...TEN_DAYS, 'catalogue.publish': '2026-09-21' } } },
  },
  {
    says: '退回重报的，自重新收到之日起算',
    given: () => stages.approved().after(moves.sendBackByCity(), moves.submitDraft({ on: '2026-09-21' })),
    when: moves.approveDraft(),
    follows: {
      leadsTo: {
        states: ['updating.change.reviewing.city', 'updating.extension.none'],
        due: { ...TEN_DAYS, 'catalogue.publish': '2026-09-23' },
      },
    },
  },
  {
    says: '逾期未审核发布的交督办，记录逾期天数',
    given: () => stages.approved().after({ expires: 'catalogue.publish' }),
    when: moves.publish({ on: '2026-09-23' }),
    follows: {
      leadsTo: {
        late: [
          ['catalogue.update', 0],
          ['catalogue.publish', 2],
        ],
      },
    },
  },
  {
    says: '报送审核：编制目录的人不能作为主管部门的人同意',
    given: stages.atLevelReview,
    when: { ...moves.consentAndFile(), by: asBureauHead('bureau') },
    follows: FOUR_EYES,
  },
  ...[moves.publish(), moves.mergeIntoSource(), moves.refuseByCity()].map(
    (move): LawRow => ({
      says: `报送审核：编制目录的人不能作为主管部门的人审核（${move.type}）`,
      given: stages.approved,
      when: { ...move, by: asBureauHead('cityBureau') },
      follows: FOUR_EYES,
    }),
  ),
  {
    says: '报送审核：编制目录的人不能作为主管部门的人不同意',
    given: stages.atLevelReview,
    when: { ...moves.refuse(), by: asBureauHead('bureau') },
    follows: FOUR_EYES,
  },
];

test.for(ROWS)('条例第十七条：$says', holds);
