/*
 * 办法第十三条
 * 各级政务部门依法履行职责需要购买社会数据的,应当报本级大数据主管部门批准;采购的数据应当纳入本部门公共数据资源目录并按照有关规定共享。
 */
import { test } from 'vitest';
import { purchase } from '../purchase/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as of from '../testing/purchase-case.ts';

const against = (rule: string) => ({ against: rule, on: ['S13'] }) as const;
const bought = (said: object) => of.recordPurchase({ payload: { ...of.BOUGHT, ...said } });
/** Whoever wrote or endorsed the application, with an office in the bureau besides. */
const as = (who: 'clerk' | 'head', role: 'clerk' | 'head' = 'head') =>
  ({ person: `requester-${who}`, unit: 'bureau', role }) as const;
const SELF_DECIDED = against('four-eyes-approval');

const ROWS: readonly LawRow[] = [
  {
    says: '政务部门购买社会数据的，向本级大数据主管部门报批',
    submits: () => submission(purchase, of.purchaseCase()),
    follows: { leadsTo: { states: ['applying.endorsement'], tasks: ['requester.head 审核采购申请'] } },
  },
  {
    says: '报批的是政务部门',
    submits: () => submission(purchase, of.purchaseCase({ covered: false })),
    follows: { against: 'government-departments-only', on: ['S13', 'S3(2)'] },
  },
  {
    says: '依法履行职责需要：没有写明法定职责的不立案',
    submits: () => submission(purchase, of.purchaseCase({ intake: { duty: ' ' } })),
    follows: { lacks: ['duty'] },
  },
  {
    says: '报批以部门的名义：经另一名负责人审核同意',
    given: of.applied,
    when: { ...of.endorse(), by: { person: 'requester-clerk', unit: 'requester', role: 'head' } },
    follows: against('four-eyes-application'),
  },
  {
    says: '经负责人同意的，由本级大数据主管部门的负责人批准，期限没有规定',
    given: of.applied,
    when: of.endorse(),
    follows: { leadsTo: { states: ['approving'], tasks: ['bureau.head 审批社会数据采购'], due: {} } },
  },
  {
    says: '部门自己不能批准',
    given: of.endorsed,
    when: of.approve({ by: 'requester.head' }),
    follows: { refusedBy: 'actor' },
  },
  ...(
    [
      ['批准', of.approve()],
      ['指向现有数据', of.pointToExisting()],
      ['不批准', of.refuse()],
      ['退回', of.sendBack()],
    ] as const
  ).map(
    ([word, move]): LawRow => ({
      says: `提出申请的人员不能再以主管部门的身份${word}`,
      given: of.endorsed,
      when: { ...move, by: as('clerk', word === '退回' ? 'clerk' : 'head') },
      follows: SELF_DECIDED,
    }),
  ),
  {
    says: '审核同意申请的人员不能再以主管部门的身份批准',
    given: of.endorsed,
    when: { ...of.approve(), by: as('head') },
    follows: SELF_DECIDED,
  },
  {
    says: '未报批的不得采购',
    given: of.endorsed,
    when: of.recordPurchase(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '批准的书面通知，写明用途和预算',
    given: of.endorsed,
    when: of.approve(),
    follows: {
      letter: '批准通知',
      saying: ['《潍坊市公共数据管理办法》第十三条', '节假日客流疏导', '300,000元', '编入本部门目录'],
    },
  },
  {
    says: '不批准的书面通知，写明理由',
    given: of.endorsed,
    when: of.refuse(),
    follows: { letter: '不予批准通知', saying: ['《潍坊市公共数据管理办法》第十三条', '不属于法定职责'] },
  },
  {
    says: '不批准应当说明理由',
    given: of.endorsed,
    when: of.refuse({ payload: {} }),
    follows: { lacks: ['reasons'] },
  },
  {
    says: '先报批、后采购：批准之前签订的合同不予登记',
    given: of.approved,
    when: bought({ signedOn: '2026-09-17', receivedOn: '2026-09-17' }),
    follows: against('bought-after-approval'),
  },
  {
    says: '按照批准采购：超出批准的预算不予登记',
    given: of.approved,
    when: bought({ priceYuan: 300_001 }),
    follows: against('within-approved-budget'),
  },
  {
    says: '采购的数据：收到的日期在签订合同之后',
    given: of.approved,
    when: bought({ receivedOn: '2026-09-17' }),
    follows: against('received-under-contract'),
  },
  {
    says: '采购的数据：尚未收到的不予登记',
    given: of.approved,
    when: bought({ receivedOn: '2026-09-19' }),
    follows: against('received-under-contract'),
  },
  {
    says: '采购的数据应当纳入本部门目录',
    given: of.approved,
    when: of.recordPurchase(),
    follows: { leadsTo: { states: ['purchased'], closed: false, tasks: ['requester.clerk 启动目录变更'] } },
  },
  {
    says: '采购的数据应当纳入本部门目录：已经采购的不能终止',
    given: of.purchased,
    when: of.abandon(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '采购的数据应当纳入本部门目录：已经采购的不能撤回',
    given: of.purchased,
    when: of.withdraw(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '采购的数据应当纳入本部门目录：目录变更未成的仍须办理',
    given: of.cataloguing,
    when: of.changeEnds('refused'),
    follows: { leadsTo: { states: ['purchased'], closed: false, tasks: ['requester.clerk 启动目录变更'] } },
  },
  {
    says: '纳入目录后办结',
    given: of.cataloguing,
    when: of.changeEnds('published'),
    follows: { leadsTo: { states: ['catalogued'], closed: true } },
  },
  {
    says: '按照有关规定共享：纳入目录的数据应当注明共享属性',
    given: of.purchased,
    when: of.startChange({
      payload: { ...of.ADDITION, contents: { ...of.ADDITION.contents, sharing: undefined } },
    }),
    follows: { lacks: ['contents.sharing'] },
  },
];

test.for(ROWS)('办法第十三条：$says', holds);
