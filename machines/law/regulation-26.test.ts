/*
 * 条例第二十六条
 * 国务院政务数据共享主管部门应当统筹建立政务数据校核纠错制度。
 * 政府部门应当依照本部门职责，建立政务数据校核纠错规则，提供纠错渠道。政务数据需求部门应当记录政务数据使用状态，发现政务数据不准确或者不完整的，应当及时向政务数据提供部门提出政务数据校核申请。政务数据提供部门应当自收到政务数据校核申请之日起10个工作日内予以核实、更正并反馈校核处理结果。
 */
import { test } from 'vitest';
import { correction } from '../correction/procedure.ts';
import * as of from '../testing/correction-case.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';

const reports = (said: Parameters<typeof of.correctionCase>[0]) =>
  submission(correction, of.correctionCase(said));
const TEN_DAYS = { 'correction.verify': '2026-10-09' };
const HAS_ITS_DAY = { against: 'correction-has-its-day', on: ['R26(2)', 'S18(2)'] } as const;
const result = (content: object) =>
  of.reportCorrected({ payload: { finding: 'corrected', explanation: '已更正', ...content } });

const ROWS: readonly LawRow[] = [
  {
    says: '需求部门发现不准确或者不完整的，向提供部门提出校核申请',
    submits: () => reports({}),
    follows: { leadsTo: { tasks: ['provider.clerk 签收校核申请'], told: ['provider.clerk'], due: TEN_DAYS } },
  },
  {
    says: '申请写明疑义所在',
    submits: () => reports({ intake: { doubts: [] } }),
    follows: { lacks: ['doubts'] },
  },
  {
    says: '疑义只能是该目录的数据项',
    submits: () => reports({ intake: { doubts: [{ dataItem: '指纹', records: '第3行', problem: '缺失' }] } }),
    follows: { against: 'doubts-within-item', on: ['R26(2)', 'S18(2)'] },
  },
  {
    says: '由使用该数据的部门提出：写明取得数据的共享案件',
    submits: () => {
      const { shareCase: _, ...intake } = of.correctionCase().intake;
      return submission(correction, { ...of.correctionCase(), intake });
    },
    follows: { against: 'names-how-it-was-had', on: ['R26(2)', 'S18(2)'] },
  },
  {
    says: '无条件共享的数据没有共享案件，也可以提出',
    submits: () => {
      const opening = of.correctionCase({ item: { sharing: 'unconditional' } });
      const { shareCase: _, ...intake } = opening.intake;
      return submission(correction, { ...opening, intake });
    },
    follows: { leadsTo: { due: TEN_DAYS } },
  },
  {
    says: '提供部门自己的数据，自行更正',
    submits: () => reports({ parties: { requester: ['provider'], provider: ['provider'] } }),
    follows: { against: 'own-data', on: ['R26(2)', 'S18(1)'] },
  },
  {
    says: '自收到之日起10个工作日，不因签收而重新起算',
    given: of.received,
    when: of.signIn({ on: '2026-09-21' }),
    follows: { leadsTo: { due: TEN_DAYS } },
  },
  {
    says: '核实、更正、反馈都在这10个工作日内：转数源部门期间继续计算',
    given: of.verifying,
    when: of.forward({ on: '2026-09-30' }),
    follows: { leadsTo: { due: TEN_DAYS } },
  },
  {
    says: '由提供部门反馈，需求部门不能代为反馈',
    given: of.verifying,
    when: of.reportCorrected({ by: 'requester.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '更正了才能反馈已更正：写明更正日期',
    given: of.verifying,
    when: result({}),
    follows: HAS_ITS_DAY,
  },
  {
    says: '将要更正的，还不能反馈',
    given: of.verifying,
    when: result({ correctedOn: '2026-09-19' }),
    follows: HAS_ITS_DAY,
  },
  {
    says: '部分更正的，同样写明更正日期',
    given: of.verifying,
    when: result({ finding: 'corrected-in-part' }),
    follows: HAS_ITS_DAY,
  },
  {
    says: '反馈处理结果，期限停止',
    given: of.verifying,
    when: of.reportCorrected(),
    follows: {
      leadsTo: { states: ['reported'], due: {}, late: [['correction.verify', 0]], told: ['requester.clerk'] },
    },
  },
  {
    says: '反馈书写明核实和更正的情况',
    given: of.verifying,
    when: of.reportCorrected(),
    follows: {
      letter: '校核结果反馈书',
      saying: ['第二十六条第二款', '有误，已更正。', '已按最新区划更正。', '更正日期：2026年9月18日。'],
    },
  },
  {
    says: '逾期未反馈的交督办，仍要反馈',
    given: of.verifying,
    when: { expires: 'correction.verify' },
    follows: {
      leadsTo: {
        states: ['handling.verifying'],
        tasks: [
          'provider.clerk 核实、更正并反馈',
          'provider.head 核实、更正并反馈',
          'bureau.supervisor 督办逾期：核实、更正并反馈',
        ],
      },
    },
  },
  {
    says: '逾期反馈的，记录逾期天数',
    given: () => of.verifying().after({ expires: 'correction.verify' }),
    when: of.reportCorrect({ on: '2026-10-12' }),
    follows: { leadsTo: { late: [['correction.verify', 2]] } },
  },
];

test.for(ROWS)('条例第二十六条：$says', holds);
