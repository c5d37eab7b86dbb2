import type { IsoDate } from '../../calendar/iso-date.ts';
import type { InstrumentId } from '../../statute/instruments.ts';
import type { Opening } from '../procedure.ts';
import type { Intake } from '../supervision/intake.ts';
import { supervision } from '../supervision/procedure.ts';
import { BEGINS, person, unit } from './cast.ts';
import { move } from './move.ts';
import { ruleSetOf } from './rule-set.ts';
import { given, type Story } from './story.ts';

interface Said {
  /** 办法 alone governs when 条例 does not cover the unit; 条例, with 办法 in its gaps, when nothing is said. */
  readonly under?: InstrumentId;
  /** The day of the notice; the Friday of the tests when nothing is said. */
  readonly on?: IsoDate;
  readonly intake?: Partial<Intake>;
  readonly respondent?: Partial<Opening['units'][number]>;
}

/** What the supervisor finds: the police were late with an answer. */
const NOTICE = {
  violation: 'R39(四)',
  facts: '共享申请逾期12个工作日未答复，无正当理由。',
  demands: '立即答复，并说明逾期原因。',
  rectifyBy: '2026-10-16',
} as const;

/** The bureau's supervisor opens a rectification on an overdue share request. */
export function supervisionCase(said: Said = {}): Opening<Intake> {
  const { on = BEGINS } = said;
  const covered = said.under !== 'weifang-measures';
  const respondent = unit('respondent', covered ? '公安局' : '供水公司', covered);
  return {
    caseId: 'case-1',
    submittedBy: person('bureau.supervisor'),
    on,
    intake: {
      unit: 'respondent',
      trigger: 'overdue',
      originCase: '潍数共享〔2026〕1号',
      ...NOTICE,
      ...(!covered && { violation: 'S35(二)' }),
      ...said.intake,
    },
    parties: { bureau: ['bureau'] },
    units: [unit('bureau', '大数据局', true), { ...respondent, ...said.respondent }],
    item: null,
    ruleSet: ruleSetOf('supervision', { covered, on }),
  };
}

// Every action, with a content that stands; a test replaces what it is about.
export const issue = move('issueNotice', 'bureau.head');
export const returnNotice = move('returnNotice', 'bureau.head', { reasons: '事实不清' });
export const revise = move('reviseNotice', 'bureau.supervisor', { ...NOTICE, facts: '逾期12个工作日。' });
export const drop = move('dropCase', 'bureau.head', { reasons: '经查已在期限内答复' });
export const report = move('reportRectification', 'respondent.clerk', {
  kind: 'rectified',
  measures: '已答复，并调整了内部流程。',
});
export const explain = move('reportRectification', 'respondent.clerk', {
  kind: 'explained',
  measures: '业务系统故障，有故障记录。',
});
export const confirm = move('confirmRectification', 'bureau.supervisor');
export const reject = move('rejectRectification', 'bureau.supervisor', {
  reasons: '仍未说明原因',
  rectifyBy: '2026-11-30',
});
export const extend = move('extendRectification', 'bureau.supervisor', {
  reasons: '系统改造需要时间',
  rectifyBy: '2026-10-30',
});
export const refer = move('refer', 'bureau.head', {
  ground: 'serious',
  facts: '多次逾期，影响救助发放。',
  authority: '市纪委监委机关',
  document: '潍数函〔2026〕1号',
});
export const referForRefusal = move('refer', 'bureau.head', {
  ground: 'refuses-to-rectify',
  facts: '期限已过，未整改也未报告。',
  authority: '市纪委监委机关',
  document: '潍数函〔2026〕2号',
});
export const supervise = move('supervise', 'bureau.supervisor', { measure: '请立即报告整改情况。' });

export const drafted = (opening: Opening = supervisionCase()): Story => given(supervision, opening);
export const served = (opening?: Opening): Story => drafted(opening).after(issue());
export const reported = (opening?: Opening): Story => served(opening).after(report());
