/*
 * 条例第十九条
 * 政府部门应当按照法定的职权、程序和标准规范收集政务数据。通过共享获取政务数据能够满足履行职责需要的，政府部门不得向公民、法人和其他组织重复收集。
 * 政务数据收集工作涉及多个政府部门的，政务数据共享主管部门应当明确牵头收集的政府部门并将其作为数源部门。数源部门应当加强与其他有关政府部门的协同配合、信息沟通，及时完善更新政务数据，保障政务数据的完整性、准确性和可用性，并统一提供政务数据共享服务。
 */
import { test } from 'vitest';
import { purchase } from '../purchase/procedure.ts';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as change from '../testing/catalogue-change-moves.ts';
import * as changing from '../testing/catalogue-change-stages.ts';
import * as correction from '../testing/correction-case.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as buying from '../testing/purchase-case.ts';

type Search = typeof buying.APPLICATION.search;

const SHAREABLE: Search = { conclusion: 'shareable', findings: '公安局已归集同类数据', similar: [] };
const UNNAMED: Search = { conclusion: 'unsuitable', findings: '有相近事项', similar: [] };
const NAMED: Search = { ...UNNAMED, similar: [{ item: 'crowd-flow', why: '没有时段' }] };

const buys = (search: Search) => submission(purchase, buying.purchaseCase({ intake: { search } }));
const rewrites = (search: Search) => ({
  given: () => buying.applied().after(buying.returnApplication()),
  when: buying.revise({ payload: { ...buying.APPLICATION, search } }),
});
const publishing = (content: object) =>
  change.publish({ payload: { filing: '潍数备〔2026〕12号', responsible: 'provider', ...content } });
const sourceHasCorrected = () => correction.forwarded().after(correction.sourceCorrected());

const NOT_COLLECTED_TWICE = { against: 'shareable-is-not-bought', on: ['S12(1)', 'R19(1)'] } as const;
const NAMES_SIMILAR = { against: 'similar-items-are-named', on: ['S12(1)', 'R19(1)'] } as const;
const NAMES_SOURCE = { against: 'responsible-is-named', on: ['S9(2)', 'R19(2)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '通过共享能够满足需要的，不得重复收集',
    submits: () => buys(SHAREABLE),
    follows: NOT_COLLECTED_TWICE,
  },
  { says: '修改申请时也不得重复收集', ...rewrites(SHAREABLE), follows: NOT_COLLECTED_TWICE },
  {
    says: '目录中有相近数据的，列明并逐项说明为何不能满足需要',
    submits: () => buys(UNNAMED),
    follows: NAMES_SIMILAR,
  },
  { says: '修改申请时也要列明相近数据', ...rewrites(UNNAMED), follows: NAMES_SIMILAR },
  {
    says: '确实不能满足需要的，可以报批',
    submits: () => buys(NAMED),
    follows: { leadsTo: { tasks: ['requester.head 审核采购申请'] } },
  },
  {
    says: '主管部门可以指向现有数据，不予批准',
    given: buying.endorsed,
    when: buying.pointToExisting(),
    follows: { leadsTo: { closed: true, effects: [{ type: 'citeItem', code: 'crowd-flow' }] } },
  },
  {
    says: '所指向的数据应当能够共享',
    given: buying.endorsed,
    when: buying.pointToExisting(),
    follows: { asks: 'existing-item-can-be-shared', on: ['S12(1)', 'R19(1)'] },
  },
  {
    says: '指向现有数据的通知写明目录编码和理由',
    given: buying.endorsed,
    when: buying.pointToExisting(),
    follows: { letter: '不予批准通知', saying: ['crowd-flow', '公安局已归集同类数据。'] },
  },
  {
    says: '主管部门应当明确数源部门',
    given: changing.approved,
    when: publishing({ responsible: undefined }),
    follows: NAMES_SOURCE,
  },
  {
    says: '删减目录的，不再有数源部门',
    given: () => changing.approved(catalogueChangeCase({ kind: 'delete' })),
    when: publishing({}),
    follows: NAMES_SOURCE,
  },
  {
    says: '明确参加会签的部门为数源部门的，可以',
    given: () =>
      changing.inCoSigning().after(change.agreeToDraft(), change.agreeToDraft({ by: 'civil.clerk' })),
    when: publishing({ responsible: 'civil' }),
    follows: { leadsTo: { states: ['published'] } },
  },
  {
    says: '没有参加的部门不能被定为数源部门',
    given: changing.approved,
    when: publishing({ responsible: 'civil' }),
    follows: { against: 'responsible-takes-part', on: ['S9(2)', 'R19(2)'] },
  },
  {
    says: '同一数据只有一个数源：目录中不得有同名事项',
    given: changing.approved,
    when: publishing({}),
    follows: { asks: 'one-source', on: ['S9(2)', 'S12(1)', 'R19(2)'] },
  },
  {
    says: '数据项大部分相同的，逐项核对',
    given: changing.approved,
    when: publishing({}),
    follows: { asks: 'similar-items-examined', on: ['S9(2)', 'R19(2)'] },
  },
  {
    says: '新增的事项已有数源的，并入该数源',
    given: () => changing.approved(catalogueChangeCase({ kind: 'add' })),
    when: change.mergeIntoSource(),
    follows: { leadsTo: { states: ['merged'], closed: true, told: ['provider.clerk', 'provider.head'] } },
  },
  {
    says: '错误出自数源部门的，转数源部门核实，提供部门的期限继续',
    given: correction.verifying,
    when: correction.forward(),
    follows: {
      leadsTo: {
        tasks: ['reviewer.clerk 核实数源并反馈', 'reviewer.head 核实数源并反馈'],
        due: { 'correction.verify': '2026-10-09' },
      },
    },
  },
  ...(['requester', 'provider'] as const).map(
    (unit): LawRow => ({
      says: `数源部门是第三个部门，不是${unit === 'requester' ? '需求' : '提供'}部门`,
      given: correction.verifying,
      when: correction.forward({ payload: { unit, explanation: '请核实' } }),
      follows: { against: 'source-is-a-third-department', on: ['R19(2)', 'S18(2)'] },
    }),
  ),
  {
    says: '数源部门应当及时完善更新：已更正的写明更正日期',
    given: correction.forwarded,
    when: correction.sourceCorrected({ payload: { finding: 'corrected', explanation: '已更正' } }),
    follows: { against: 'source-correction-has-its-day', on: ['R19(2)', 'S18(1)'] },
  },
  {
    says: '更正日期不能晚于反馈之日',
    given: correction.forwarded,
    when: correction.sourceCorrected({
      payload: { finding: 'corrected', explanation: '将更正', correctedOn: '2026-09-19' },
    }),
    follows: { against: 'source-correction-has-its-day', on: ['R19(2)', 'S18(1)'] },
  },
  {
    says: '数源部门已经更正的，提供部门不能反馈为无误',
    given: sourceHasCorrected,
    when: correction.reportCorrect(),
    follows: { against: 'source-finding-stands', on: ['R19(2)', 'S9(2)'] },
  },
  {
    says: '数源部门已经更正的，提供部门同步更正并反馈',
    given: sourceHasCorrected,
    when: correction.reportCorrected(),
    follows: { leadsTo: { states: ['reported'], told: ['requester.clerk'] } },
  },
];

test.for(ROWS)('条例第十九条：$says', holds);
