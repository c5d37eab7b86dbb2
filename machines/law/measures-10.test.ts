/*
 * 办法第十条
 * 基础数据资源包括人口数据、法人单位数据、自然资源和空间地理数据、电子证照数据、社会信用数据等公共数据资源。基础数据资源目录由市大数据主管部门会同相关部门编制并维护。
 * 主题数据资源是围绕经济社会发展的同一主题领域,由多部门共建形成的公共数据资源。主题数据资源目录由主题数据资源牵头部门会同相关部门编制并维护。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

const S10 = ['S10(1)', 'S10(2)'] as const;
const agreed = () => stages.inCoSigning().after(moves.agreeToDraft({ by: 'civil.clerk' }));
const objected = () => stages.inCoSigning().after(moves.objectToDraft());
const objectedAndAgreed = (said: { readonly county?: boolean } = {}) =>
  stages.inCoSigning(said).after(moves.objectToDraft(), moves.agreeToDraft());
const FILED = { filing: '潍数备〔2026〕12号', responsible: 'provider' };
const ANSWERED = { onObjections: '住址仍由公安采集，民政通过共享获取。' };
const BASE = [
  ['人口数据', 'population'],
  ['法人单位数据', 'legal-entity'],
  ['自然资源和空间地理数据', 'natural-resources'],
  ['电子证照数据', 'licence'],
  ['社会信用数据', 'credit'],
  ['主题数据', 'theme'],
] as const;

const ROWS: readonly LawRow[] = [
  ...BASE.map(
    ([word, category]): LawRow => ({
      says: `${word}的目录会同相关部门编制：没有列明会签部门的不立案`,
      submits: () => submission(catalogueChange, catalogueChangeCase({ contents: { category } })),
      follows: { against: 'co-signing-names-departments', on: S10 },
    }),
  ),
  {
    says: '基础数据资源目录会同相关部门维护：删减也要会签',
    submits: () =>
      submission(catalogueChange, catalogueChangeCase({ kind: 'delete', item: { category: '人口数据' } })),
    follows: { against: 'co-signing-names-departments', on: S10 },
  },
  {
    says: '相关部门是其他部门，不能自己会签自己',
    submits: () =>
      submission(
        catalogueChange,
        catalogueChangeCase({ contents: { category: 'theme' }, concerned: ['civil', 'provider'] }),
      ),
    follows: { against: 'co-signing-by-others', on: S10 },
  },
  {
    says: '部门业务数据不是基础、主题数据，不须会签',
    submits: () => submission(catalogueChange, catalogueChangeCase()),
    follows: { leadsTo: { states: ['updating.change.drafting', 'updating.extension.none'] } },
  },
  {
    says: '编制中改为基础、主题数据的，须重新提出并会签',
    given: stages.submitted,
    when: moves.submitContents({ ...CONTENTS, category: 'theme' }),
    follows: { against: 'co-signing-needs-a-new-case', on: S10 },
  },
  {
    says: '会同相关部门：每个部门都有会签的任务',
    given: () =>
      stages.drafted(
        catalogueChangeCase({ contents: { category: 'population' }, concerned: ['civil', 'health'] }),
      ),
    when: moves.approveDraft(),
    follows: {
      leadsTo: {
        states: ['updating.change.coSigning', 'updating.extension.none'],
        tasks: [
          'reviewer.clerk 会签目录变更',
          'reviewer.head 会签目录变更',
          'reviewer.clerk 会签目录变更',
          'reviewer.head 会签目录变更',
        ],
        told: ['reviewer.clerk'],
      },
    },
  },
  {
    says: '会同相关部门：还有部门未会签的不报审核',
    given: stages.inCoSigning,
    when: moves.agreeToDraft(),
    follows: { leadsTo: { states: ['updating.change.coSigning', 'updating.extension.none'] } },
  },
  {
    says: '会同相关部门：还有部门未会签的不能发布',
    given: agreed,
    when: moves.publish(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '相关部门对同一稿只会签一次：同意后不能再提不同意见',
    given: agreed,
    when: moves.objectToDraft(),
    follows: { against: 'co-sign-once', on: S10 },
  },
  {
    says: '相关部门对同一稿只会签一次：提出不同意见后不能再同意',
    given: objected,
    when: moves.agreeToDraft({ by: 'civil.clerk' }),
    follows: { against: 'co-sign-once', on: S10 },
  },
  {
    says: '没有列明的部门不会签',
    given: stages.inCoSigning,
    when: moves.agreeToDraft({ by: 'justice.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '不同意见应当说明理由',
    given: stages.inCoSigning,
    when: moves.objectToDraft({ payload: { reasons: '' } }),
    follows: { lacks: ['reasons'] },
  },
  {
    says: '有不同意见的，编制单位可以取回修改',
    given: objected,
    when: moves.reviseDraft(),
    follows: { leadsTo: { states: ['updating.change.drafting', 'updating.extension.none'] } },
  },
  {
    says: '没有不同意见的不取回',
    given: agreed,
    when: moves.reviseDraft(),
    follows: { against: 'revision-after-objection', on: S10 },
  },
  {
    says: '修改后的稿子重新会签',
    given: () =>
      objected().after(moves.reviseDraft(), moves.submitContents({ ...CONTENTS, category: 'population' })),
    when: moves.approveDraft(),
    follows: {
      leadsTo: {
        states: ['updating.change.coSigning', 'updating.extension.none'],
        remembers: { coSigned: [] },
      },
    },
  },
  {
    says: '全部会签后由市大数据主管部门审核',
    given: agreed,
    when: moves.agreeToDraft(),
    follows: {
      leadsTo: {
        states: ['updating.change.reviewing.city', 'updating.extension.none'],
        tasks: ['cityBureau.clerk 按一数一源审核并发布目录', 'cityBureau.head 按一数一源审核并发布目录'],
      },
    },
  },
  {
    says: '本级大数据主管部门应当处理会签的不同意见',
    given: () => objectedAndAgreed({ county: true }),
    when: moves.consentAndFile(),
    follows: { against: 'objections-are-answered', on: S10 },
  },
  {
    says: '市大数据主管部门应当处理会签的不同意见',
    given: objectedAndAgreed,
    when: moves.publish({ payload: FILED }),
    follows: { against: 'objections-are-answered', on: S10 },
  },
  {
    says: '处理了不同意见的可以发布，发布通知写明处理意见',
    given: objectedAndAgreed,
    when: moves.publish({ payload: { ...FILED, ...ANSWERED } }),
    follows: { letter: '发布通知', saying: [ANSWERED.onObjections] },
  },
];

test.for(ROWS)('办法第十条：$says', holds);
