/*
 * 办法第十一条
 * 各级公共管理和服务机构应当建立公共数据资源目录动态调整机制,有关法律、法规作出修订或者职能发生变更的,应当在15个工作日内更新公共数据资源目录。涉及删减、修改目录的,需报本级大数据主管部门同意并备案。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

/** A water company, for which 办法 alone governs. The function changed on Monday 2026-09-14. */
const water = (said: Parameters<typeof catalogueChangeCase>[0] = {}) =>
  catalogueChangeCase({ under: 'weifang-measures', ...said });
const atLevel = (said: Parameters<typeof catalogueChangeCase>[0] = {}) =>
  stages.approved(water({ county: true, ...said }));
/** Whoever drafted it, with an office in the bureau besides. */
const drafterAs = (role: string) => ({ person: 'provider-clerk', unit: role, role: 'head' }) as const;
const FOUR_EYES = { against: 'four-eyes-review', on: ['S11', 'R17(2)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '职能发生变更的，15个工作日内更新目录',
    submits: () => submission(catalogueChange, water()),
    follows: { leadsTo: { due: { 'catalogue.update': '2026-10-10' } } },
  },
  {
    says: '法律、法规作出修订的，15个工作日内更新目录',
    submits: () => submission(catalogueChange, water({ trigger: { kind: 'law-amended' } })),
    follows: { leadsTo: { due: { 'catalogue.update': '2026-10-10' } } },
  },
  {
    says: '其他原因的变更没有规定期限',
    submits: () => submission(catalogueChange, water({ trigger: { kind: 'opening-demand' } })),
    follows: { leadsTo: { due: {} } },
  },
  {
    says: '法规尚未修订、职能尚未变更的，不是更新目录的原因',
    submits: () => submission(catalogueChange, water({ trigger: { on: '2026-09-19' } })),
    follows: { against: 'trigger-has-happened', on: ['S11', 'R17(2)'] },
  },
  {
    says: '期限计算至发布：审核不停止计算，退回也不重新计算',
    given: () => atLevel(),
    when: moves.sendBack(),
    follows: { leadsTo: { due: { 'catalogue.update': '2026-10-10' } } },
  },
  {
    says: '逾期的由大数据主管部门督办，更新仍应当完成',
    given: () => stages.submitted(water()),
    when: { expires: 'catalogue.update' },
    follows: {
      leadsTo: {
        states: ['updating.change.drafting', 'updating.extension.none'],
        tasks: ['provider.clerk 评估并编制目录', 'bureau.supervisor 督办逾期：更新目录'],
      },
    },
  },
  {
    says: '逾期更新的记录逾期天数',
    given: () => stages.approved(water()).after({ expires: 'catalogue.update' }),
    when: moves.publish({ on: '2026-10-13' }),
    follows: { leadsTo: { closed: true, late: [['catalogue.update', 2]] } },
  },
  {
    says: '办法没有规定期限可以延长',
    given: () => stages.submitted(water()),
    when: moves.askForExtension(),
    follows: { against: 'extension-only-under-regulation', on: ['R17(2)', 'S11'] },
  },
  {
    says: '修改目录的，报本级大数据主管部门同意并备案',
    given: () => atLevel(),
    when: moves.consentAndFile(),
    follows: { letter: '同意备案通知', saying: ['《潍坊市公共数据管理办法》第十一条', '寿数备〔2026〕3号'] },
  },
  {
    says: '删减目录的，报本级大数据主管部门同意并备案',
    given: () => atLevel({ kind: 'delete' }),
    when: moves.consentAndFile(),
    follows: { letter: '同意备案通知', saying: ['《潍坊市公共数据管理办法》第十一条', '删减'] },
  },
  {
    says: '同意的应当备案：没有备案编号的不能同意',
    given: () => atLevel(),
    when: moves.consentAndFile({ payload: {} }),
    follows: { lacks: ['filing'] },
  },
  {
    says: '市级单位的由市大数据主管部门同意并备案：没有备案编号的不能发布',
    given: () => stages.approved(water({ kind: 'delete' })),
    when: moves.publishDeletion({ payload: {} }),
    follows: { lacks: ['filing'] },
  },
  {
    says: '未经本级大数据主管部门同意，不能直接发布',
    given: () => atLevel({ kind: 'delete' }),
    when: moves.publishDeletion(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '本级大数据主管部门可以不同意，应当说明理由',
    given: () => atLevel(),
    when: moves.refuse({ payload: { reasons: '' } }),
    follows: { lacks: ['reasons'] },
  },
  {
    says: '不同意的书面告知理由，现行目录继续有效',
    given: () => atLevel(),
    when: moves.refuse(),
    follows: { letter: '不同意变更通知', saying: ['职能没有变更。', '现行目录继续有效'] },
  },
  {
    says: '编制目录的人员不能再以主管部门的身份同意',
    given: () => atLevel(),
    when: { ...moves.consentAndFile(), by: drafterAs('bureau') },
    follows: FOUR_EYES,
  },
  {
    says: '编制目录的人员不能再以主管部门的身份不同意',
    given: () => atLevel(),
    when: { ...moves.refuse(), by: drafterAs('bureau') },
    follows: FOUR_EYES,
  },
  {
    says: '编制目录的人员不能再以市级主管部门的身份发布',
    given: () => stages.approved(water()),
    when: { ...moves.publish(), by: drafterAs('cityBureau') },
    follows: FOUR_EYES,
  },
  {
    says: '编制目录的人员不能再以市级主管部门的身份不同意',
    given: () => stages.approved(water()),
    when: { ...moves.refuseByCity(), by: drafterAs('cityBureau') },
    follows: FOUR_EYES,
  },
  {
    says: '编制目录的人员不能再以市级主管部门的身份并入数源',
    given: () => stages.approved(water({ kind: 'add' })),
    when: { ...moves.mergeIntoSource(), by: drafterAs('cityBureau') },
    follows: FOUR_EYES,
  },
  {
    says: '删减目录的，不填写新的内容',
    given: () => stages.submitted(water({ kind: 'delete' })),
    when: moves.submitContents(CONTENTS),
    follows: { against: 'deletion-has-no-contents', on: ['S11'] },
  },
  {
    says: '删减、修改目录的，尚有共享授权或者在办案件的先办结',
    given: () => stages.approved(water({ kind: 'delete' })),
    when: moves.publishDeletion(),
    follows: { asks: 'item-is-in-use', on: ['R27(3)', 'S11'] },
  },
  {
    says: '动态调整：同一事项同时只有一件变更',
    given: () => stages.submitted(water()),
    when: moves.submitDraft(),
    follows: { leadsTo: { effects: [{ type: 'holdItem', kind: 'modify', code: 'household' }] } },
  },
];

test.for(ROWS)('办法第十一条：$says', holds);
