/*
 * 办法第九条
 * 各级公共管理和服务机构应当依据本市公共数据资源目录编制规范、公共数据资源分类分级规范,编制形成本单位的公共数据资源目录。县(市、区)大数据主管部门负责审核汇总本级形成的公共数据资源目录。
 * 市大数据主管部门对各级公共管理和服务机构编制的公共数据资源目录进行审核汇总,按照“一数一源”原则,明确数据责任部门,形成全市统一的公共数据资源目录。
 */
import { test } from 'vitest';
import { catalogueChange } from '../catalogue-change/procedure.ts';
import { CONTENTS, catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as moves from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import * as correction from '../testing/correction-case.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

const IN_CITY = ['updating.change.reviewing.city', 'updating.extension.none'];
const atCityReview = () => stages.atLevelReview().after(moves.consentAndFile());
const publish = (content: object) => moves.publish({ payload: { filing: '潍数备〔2026〕12号', ...content } });

const ROWS: readonly LawRow[] = [
  {
    says: '各机构编制本单位的目录',
    submits: () => submission(catalogueChange, catalogueChangeCase()),
    follows: { leadsTo: { tasks: ['provider.clerk 评估并编制目录'] } },
  },
  {
    says: '各机构编制本单位的目录：不能修改其他单位的目录事项',
    submits: () => submission(catalogueChange, catalogueChangeCase({ item: { provider: 'civil' } })),
    follows: { against: 'own-item', on: ['S9(1)', 'R12(2)'] },
  },
  {
    says: '各机构编制本单位的目录：不能删减其他单位的目录事项',
    submits: () =>
      submission(catalogueChange, catalogueChangeCase({ kind: 'delete', item: { provider: 'civil' } })),
    follows: { against: 'own-item', on: ['S9(1)', 'R12(2)'] },
  },
  {
    says: '县（市、区）单位的目录先由本级大数据主管部门审核',
    given: () => stages.drafted(catalogueChangeCase({ county: true })),
    when: moves.approveDraft(),
    follows: {
      leadsTo: {
        states: ['updating.change.reviewing.level', 'updating.extension.none'],
        tasks: ['bureau.clerk 审核目录变更', 'bureau.head 审核目录变更'],
      },
    },
  },
  {
    says: '本级审核可以退回修改，应当说明理由',
    given: stages.atLevelReview,
    when: moves.sendBack({ payload: { reasons: ' ' } }),
    follows: { lacks: ['reasons'] },
  },
  {
    says: '市大数据主管部门对各级目录审核汇总：本级同意的报市级',
    given: stages.atLevelReview,
    when: moves.consentAndFile(),
    follows: {
      leadsTo: {
        states: IN_CITY,
        tasks: ['cityBureau.clerk 按一数一源审核并发布目录', 'cityBureau.head 按一数一源审核并发布目录'],
      },
    },
  },
  {
    says: '市大数据主管部门对各级目录审核汇总：市级单位的直接报市级',
    given: stages.drafted,
    when: moves.approveDraft(),
    follows: { leadsTo: { states: IN_CITY } },
  },
  {
    says: '市级审核不通过的退回修改',
    given: () => stages.approved(catalogueChangeCase({ under: 'weifang-measures' })),
    when: moves.sendBackByCity(),
    follows: { letter: '退回修改通知', saying: ['《潍坊市公共数据管理办法》第九条'] },
  },
  {
    says: '按照“一数一源”原则，明确数据责任部门',
    given: stages.approved,
    when: publish({}),
    follows: { against: 'responsible-is-named', on: ['S9(2)', 'R19(2)'] },
  },
  {
    says: '删减的事项没有数据责任部门',
    given: () => stages.approved(catalogueChangeCase({ kind: 'delete' })),
    when: publish({ responsible: 'provider' }),
    follows: { against: 'responsible-is-named', on: ['S9(2)', 'R19(2)'] },
  },
  {
    says: '数据责任部门是编制单位或者会签部门',
    given: stages.approved,
    when: publish({ responsible: 'civil' }),
    follows: { against: 'responsible-takes-part', on: ['S9(2)', 'R19(2)'] },
  },
  {
    says: '全市统一的目录：新增的目录编码不得与现行目录重复',
    given: () => stages.approved(catalogueChangeCase({ kind: 'add' })),
    when: moves.publish(),
    follows: { asks: 'item-exists', on: ['S8(1)', 'S9(2)'] },
  },
  {
    says: '“一数一源”：现行目录中已有同名事项的不另行发布',
    given: () => stages.approved(catalogueChangeCase({ kind: 'add' })),
    when: moves.publish(),
    follows: { asks: 'one-source', on: ['S9(2)', 'S12(1)', 'R19(2)'] },
  },
  {
    says: '“一数一源”：数据项大部分相同的应当逐项核对',
    given: () => stages.approved(catalogueChangeCase({ kind: 'add' })),
    when: moves.publish(),
    follows: { asks: 'similar-items-examined', on: ['S9(2)', 'R19(2)'] },
  },
  {
    says: '“一数一源”：新增的可以并入已有数源',
    given: () => stages.approved(catalogueChangeCase({ kind: 'add' })),
    when: moves.mergeIntoSource(),
    follows: { leadsTo: { states: ['merged'], closed: true, told: ['provider.clerk', 'provider.head'] } },
  },
  {
    says: '“一数一源”：已在目录中的不是第二个数源，不能并入',
    given: stages.approved,
    when: moves.mergeIntoSource(),
    follows: { against: 'only-what-is-new-is-merged', on: ['S9(2)'] },
  },
  {
    says: '“一数一源”：数源部门已经更正的，提供单位不能认为无误',
    given: () => correction.forwarded().after(correction.sourceCorrected()),
    when: correction.reportCorrect(),
    follows: { against: 'source-finding-stands', on: ['R19(2)', 'S9(2)'] },
  },
  {
    says: '发布后形成全市统一的目录，并告知编制单位和本级主管部门',
    given: atCityReview,
    when: moves.publish(),
    follows: {
      leadsTo: {
        states: ['published'],
        closed: true,
        effects: [
          {
            type: 'publishItem',
            kind: 'modify',
            item: {
              code: 'household',
              replaces: 2,
              provider: 'provider',
              responsible: 'provider',
              contents: CONTENTS,
            },
            distinct: [],
          },
          { type: 'settleCase', outcome: { result: 'published', item: 'household' } },
        ],
        told: ['provider.clerk', 'provider.head', 'bureau.clerk', 'reviewer.clerk'],
      },
    },
  },
];

test.for(ROWS)('办法第九条：$says', holds);
