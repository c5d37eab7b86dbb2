/*
 * 办法第十八条
 * 各级公共管理和服务机构应建立数据质量校核机制,对采集的公共数据进行电子化、结构化、标准化处理,应按照公共数据资源目录中的更新周期对本单位的共享和开放数据进行更新,保障公共数据的真实性、可靠性、完整性、可用性和时效性。
 * 数据使用方对共享或者开放获取的公共数据有疑义或者发现错误的,应当及时反馈数据提供方予以校核,必要时由大数据主管部门协调解决。
 */
import { test } from 'vitest';
import { correction } from '../correction/procedure.ts';
import * as of from '../testing/correction-case.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as share from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

type Said = Parameters<typeof of.correctionCase>[0];
const MEASURES = { under: 'weifang-measures' } as const;
const submits = (said: Said) => () => submission(correction, of.correctionCase(said));
const result = (content: object) =>
  of.reportCorrected({ payload: { finding: 'corrected', explanation: '已按最新区划更正', ...content } });
const OTHER_ITEM = { dataItem: '籍贯', records: '2026年8月批次', problem: '有误' };
const NO_CASE = { shareCase: undefined } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '本单位的数据由本单位保障准确，自行更正',
    submits: submits({ parties: { requester: ['provider'], provider: ['provider'], bureau: ['bureau'] } }),
    follows: { against: 'own-data', on: ['R26(2)', 'S18(1)'] },
  },
  {
    says: '有疑义或者发现错误的反馈提供方，由提供方校核',
    submits: submits(MEASURES),
    follows: { leadsTo: { states: ['handling.received'], tasks: ['provider.clerk 签收校核申请'] } },
  },
  {
    says: '及时校核：没有规定日数',
    submits: submits(MEASURES),
    follows: { leadsTo: { due: {} } },
  },
  {
    says: '及时校核：主管部门定有内部时限的按内部时限计算',
    submits: submits({ ...MEASURES, settings: { 'internal-targets': { 'correction.verify': 5 } } }),
    follows: { leadsTo: { due: { 'correction.verify': '2026-09-24' } } },
  },
  {
    says: '通过有条件共享获取的数据，写明共享案件',
    submits: submits({ intake: NO_CASE }),
    follows: { against: 'names-how-it-was-had', on: ['R26(2)', 'S18(2)'] },
  },
  {
    says: '通过无条件共享获取的数据，没有共享案件',
    submits: submits({ intake: NO_CASE, item: { sharing: 'unconditional' } }),
    follows: { leadsTo: { states: ['handling.received'] } },
  },
  {
    says: '通过无条件开放获取的数据，没有共享案件',
    submits: submits({ intake: NO_CASE, item: { opening: 'unconditional' } }),
    follows: { leadsTo: { states: ['handling.received'] } },
  },
  {
    says: '通过有条件开放获取的数据，写明开放案件',
    submits: submits({
      intake: { shareCase: '潍数开放〔2026〕1号' },
      item: { sharing: 'not-shared', opening: 'conditional' },
    }),
    follows: { leadsTo: { states: ['handling.received'] } },
  },
  {
    says: '社会主体没有账号：其疑义由大数据主管部门登记提出',
    submits: submits({
      intake: NO_CASE,
      item: { opening: 'unconditional' },
      parties: { requester: ['bureau'], provider: ['provider'], bureau: ['bureau'] },
    }),
    follows: { leadsTo: { states: ['handling.received'] } },
  },
  {
    says: '疑义针对获取的数据项',
    submits: submits({ intake: { doubts: [OTHER_ITEM] } }),
    follows: { against: 'doubts-within-item', on: ['R26(2)', 'S18(2)'] },
  },
  {
    says: '没有写明疑义的不立案',
    submits: submits({ intake: { doubts: [] } }),
    follows: { lacks: ['doubts'] },
  },
  {
    says: '提供方校核后反馈数据使用方',
    given: () => of.verifying(of.correctionCase(MEASURES)),
    when: of.reportCorrected(),
    follows: {
      letter: '校核结果反馈书',
      saying: ['《潍坊市公共数据管理办法》第十八条第二款', '有误，已更正', '申请大数据主管部门协调解决'],
    },
  },
  {
    says: '数据使用方不能代替提供方校核',
    given: of.verifying,
    when: of.reportCorrected({ by: 'requester.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '已经更正的写明更正日期',
    given: of.verifying,
    when: result({}),
    follows: { against: 'correction-has-its-day', on: ['R26(2)', 'S18(2)'] },
  },
  {
    says: '将要更正的不是已经更正',
    given: of.verifying,
    when: result({ correctedOn: '2026-09-19' }),
    follows: { against: 'correction-has-its-day', on: ['R26(2)', 'S18(2)'] },
  },
  {
    says: '错误出自其他部门的转数源部门，提供方仍应当反馈',
    given: of.verifying,
    when: of.forward(),
    follows: {
      leadsTo: {
        states: ['handling.forwarded'],
        tasks: ['reviewer.clerk 核实数源并反馈', 'reviewer.head 核实数源并反馈'],
        due: { 'correction.verify': '2026-10-09' },
      },
    },
  },
  {
    says: '数源部门是双方以外的部门：不能转回使用方',
    given: of.verifying,
    when: of.forward({ payload: { unit: 'requester', explanation: '请自行核实' } }),
    follows: { against: 'source-is-a-third-department', on: ['R19(2)', 'S18(2)'] },
  },
  {
    says: '数源部门保障数据准确：已经更正的写明更正日期',
    given: of.forwarded,
    when: of.sourceCorrected({ payload: { finding: 'corrected', explanation: '已更正' } }),
    follows: { against: 'source-correction-has-its-day', on: ['R19(2)', 'S18(1)'] },
  },
  {
    says: '使用方可以接受校核结果',
    given: of.reported,
    when: of.accept(),
    follows: { leadsTo: { states: ['settled'], closed: true } },
  },
  {
    says: '必要时由大数据主管部门协调解决',
    given: of.reported,
    when: of.askForCoordination(),
    follows: {
      leadsTo: {
        states: ['coordinating'],
        tasks: ['bureau.clerk 协调校核疑义', 'bureau.head 协调校核疑义'],
        due: {},
      },
    },
  },
  {
    says: '请求协调的应当说明不同意的理由',
    given: of.reported,
    when: of.askForCoordination({ payload: { objection: '' } }),
    follows: { lacks: ['objection'] },
  },
  {
    says: '提供方不能自己协调',
    given: of.coordinating,
    when: of.resultStands({ by: 'provider.head' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '协调结果书面通知双方',
    given: of.coordinating,
    when: of.mustCorrect(),
    follows: {
      letter: '协调结果通知',
      saying: ['《潍坊市公共数据管理办法》第十八条第二款', '应当更正', '入户记录可信'],
    },
  },
  {
    says: '协调认定应当更正的，提供方更正并反馈',
    given: of.coordinating,
    when: of.mustCorrect(),
    follows: {
      leadsTo: { states: ['correcting'], tasks: ['provider.clerk 更正并反馈', 'provider.head 更正并反馈'] },
    },
  },
  {
    says: '协调认定应当更正的，提供方不能再认为无误',
    given: () => of.coordinating().after(of.mustCorrect()),
    when: of.reportCorrect(),
    follows: { against: 'coordination-binds', on: ['S18(2)'] },
  },
  {
    says: '刚收到的共享数据有问题的，直接反馈提供单位重新提供',
    given: stages.delivered,
    when: share.reportProblem(),
    follows: { leadsTo: { states: ['delivering'], told: ['provider.clerk'] } },
  },
];

test.for(ROWS)('办法第十八条：$says', holds);
