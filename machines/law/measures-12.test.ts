/*
 * 办法第十二条
 * 各级公共管理和服务机构应当按照“一数一源、一源多用”的原则,开展内部信息系统整合,按照法定职能采集数据,明确本单位数据采集、发布、维护的规范和程序,确保数据真实、可靠、完整、及时和可在线使用。凡可通过共享方式从其他公共管理和服务机构获取的数据,不得重复采集。
 * 采集公共数据应当包含被采集对象统一社会信用代码、身份证号等关键标识信息。
 */
import { test } from 'vitest';
import { purchase } from '../purchase/procedure.ts';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as catalogue from '../testing/catalogue-change-moves.ts';
import * as stages from '../testing/catalogue-change-stages.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as of from '../testing/purchase-case.ts';

type Search = typeof of.APPLICATION.search;

const S12 = ['S12(1)', 'R19(1)'] as const;
const SHAREABLE: Search = { conclusion: 'shareable', findings: '公安局已归集同类数据', similar: [] };
const UNNAMED: Search = { conclusion: 'unsuitable', findings: '有相近事项', similar: [] };
const NAMED: Search = { ...UNNAMED, similar: [{ item: 'crowd-flow', why: '没有小时级的时段' }] };
const NOTHING_BUT_NAMED: Search = { ...NAMED, conclusion: 'nothing' };
const UNEXPLAINED = { ...UNNAMED, similar: [{ item: 'crowd-flow', why: '' }] };

const submits = (search: Search) => () => submission(purchase, of.purchaseCase({ intake: { search } }));
const revise = (search: Search) => of.revise({ payload: { ...of.APPLICATION, search } });
const returned = () => of.applied().after(of.returnApplication());

const ROWS: readonly LawRow[] = [
  {
    says: '凡可通过共享方式获取的数据，不得重复采集：不立案',
    submits: submits(SHAREABLE),
    follows: { against: 'shareable-is-not-bought', on: S12 },
  },
  {
    says: '凡可通过共享方式获取的数据，不得重复采集：修改申请也不行',
    given: returned,
    when: revise(SHAREABLE),
    follows: { against: 'shareable-is-not-bought', on: S12 },
  },
  {
    says: '有相近数据的应当列明',
    submits: submits(UNNAMED),
    follows: { against: 'similar-items-are-named', on: S12 },
  },
  {
    says: '有相近数据的应当列明：修改申请也要列明',
    given: returned,
    when: revise(UNNAMED),
    follows: { against: 'similar-items-are-named', on: S12 },
  },
  {
    says: '列明了相近数据的，不能说没有相近数据',
    submits: submits(NOTHING_BUT_NAMED),
    follows: { against: 'similar-items-are-named', on: S12 },
  },
  {
    says: '相近数据应当逐项说明为何不能满足需要',
    given: returned,
    when: revise(UNEXPLAINED),
    follows: { lacks: ['search.similar.0.why'] },
  },
  {
    says: '相近数据确实不能满足需要的可以采购',
    submits: submits(NAMED),
    follows: { leadsTo: { states: ['applying.endorsement'] } },
  },
  {
    says: '没有检索目录的不立案',
    submits: () =>
      submission(purchase, {
        ...of.purchaseCase(),
        intake: { ...of.APPLICATION, search: undefined },
      }),
    follows: { lacks: ['search'] },
  },
  {
    says: '大数据主管部门发现可以共享的，不批准采购，指向现有数据',
    given: of.endorsed,
    when: of.pointToExisting(),
    follows: { leadsTo: { states: ['existing'], closed: true, told: ['requester.clerk', 'requester.head'] } },
  },
  {
    says: '指向现有数据的，写明目录编码和理由',
    given: of.endorsed,
    when: of.pointToExisting(),
    follows: {
      letter: '不予批准通知',
      saying: ['不得重复采集', '目录编码：crowd-flow', '公安局已归集同类数据', '第十二条第一款'],
    },
  },
  {
    says: '指向的数据应当在现行目录中，且可以共享',
    given: of.endorsed,
    when: of.pointToExisting(),
    follows: { asks: 'existing-item-can-be-shared', on: S12 },
  },
  {
    says: '“一数一源、一源多用”：目录中已有数源的不另立数源',
    given: () => stages.approved(catalogueChangeCase({ kind: 'add', trigger: { kind: 'purchase' } })),
    when: catalogue.publish(),
    follows: { asks: 'one-source', on: ['S9(2)', 'S12(1)', 'R19(2)'] },
  },
  {
    says: '“一数一源、一源多用”：并入已有数源的，通过共享使用',
    given: () => stages.approved(catalogueChangeCase({ kind: 'add' })),
    when: catalogue.mergeIntoSource(),
    follows: { letter: '并入已有数源通知', saying: ['一数一源', 'residents', '通过共享获取'] },
  },
];

test.for(ROWS)('办法第十二条：$says', holds);
