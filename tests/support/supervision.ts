import { addDays, isoDateInShanghai } from '../../calendar/iso-date.ts';
import type { IntakeOf } from '../../client/docket-client.ts';
import { type StepOf, stepsOf } from './carry.ts';
import { BUREAU_HEAD, POLICE_CLERK, SUPERVISOR } from './registers.ts';

const today = isoDateInShanghai(Date.now());
/** The police were late with an answer. */
export const INTAKE: IntakeOf<'supervision'> = {
  unit: 'police',
  trigger: 'overdue',
  originCase: '潍数共享〔2026〕1号',
  violation: 'R39(四)',
  facts: '共享申请逾期12个工作日未答复',
  demands: '立即答复',
  rectifyBy: addDays(today, 30),
};
const step = stepsOf<'supervision'>();

export const issue = step(BUREAU_HEAD, { type: 'issueNotice', payload: {} });
const report = step(POLICE_CLERK, {
  type: 'reportRectification',
  payload: { kind: 'rectified', measures: '已答复' },
});
const confirm = step(SUPERVISOR, { type: 'confirmRectification', payload: {} });
const reject = step(SUPERVISOR, {
  type: 'rejectRectification',
  payload: { reasons: '没有说明原因', rectifyBy: addDays(today, 60) },
});
export const refer = step(BUREAU_HEAD, {
  type: 'refer',
  payload: {
    ground: 'refuses-to-rectify',
    facts: '整改不到位',
    authority: '市纪委监委机关',
    document: '潍数函〔2026〕1号',
  },
});
const drop = step(BUREAU_HEAD, { type: 'dropCase', payload: { reasons: '经查已按时答复' } });

const returned = step(BUREAU_HEAD, { type: 'returnNotice', payload: { reasons: '事实不清' } });

/** A way into each state in which a rectification may rest. */
export const WAYS: { readonly [state: string]: readonly StepOf<'supervision'>[] } = {
  'noticing.signing': [],
  'noticing.revision': [returned],
  rectifying: [issue, report, reject],
  verifying: [issue, report],
  rectified: [issue, report, confirm],
  referred: [issue, report, reject, refer],
  dropped: [drop],
};
