import type { IsoDate } from '../../calendar/iso-date.ts';
import type { DisputeOutcome } from '../dispute/outcome.ts';
import { move } from './move.ts';
import type { Expiry, Told } from './story.ts';

/** A period goes by: 期限届满. */
export const expires = (period: string): Expiry => ({ expires: period });

/** Law and facts of a refusal that stands. */
export const REFUSAL = {
  decision: 'refuse',
  ground: 'statutory',
  reason: '该数据项依法不得提供给其他部门。',
  citation: { instrument: '中华人民共和国居民身份证法', level: '法律', article: '第六条' },
} as const;

/** An agreement to all that the tests' request asks for. */
export const AGREEMENT = {
  decision: 'agree',
  scope: ['姓名', '住址'],
  until: '2028-06-30',
  method: 'interface',
} as const;

const MISUSE = { kind: 'third-party', facts: '将数据提供给第三方公司。', rectifyBy: '2027-12-31' };

// Every action of a share request, with a content that stands; a test replaces what it is about.
export const approve = move('approveApplication', 'requester.head');
export const returnApplication = move('returnApplication', 'requester.head', { reasons: '使用场景不清。' });
export const resubmit = move('resubmitApplication', 'requester.clerk', {
  basis: '《社会救助暂行办法》第十七条',
  scene: '低保家庭经济状况核对，每月一次',
  scope: ['姓名', '住址'],
  method: 'interface',
  until: '2028-06-30',
});
export const withdraw = move('withdraw', 'requester.clerk', { reasons: '不再需要。' });
export const signIn = move('signIn', 'provider.clerk');
export const askForSupplement = move('askForSupplement', 'provider.clerk', { missing: ['核对授权书'] });
export const supply = move('supply', 'requester.clerk', { papers: ['核对授权书'] });
export const recordSecurityReview = move('recordSecurityReview', 'provider.clerk', {
  conclusion: 'passed-with-measures',
  measures: '仅返回核验所需的数据项。',
});
export const failSecurityReview = move('recordSecurityReview', 'provider.clerk', {
  conclusion: 'not-passed',
  measures: '接口没有访问控制。',
});
export const draftAgreement = move('draftReply', 'provider.clerk', AGREEMENT);
export const draftRefusal = move('draftReply', 'provider.clerk', REFUSAL);
export const sign = move('sign', 'provider.head');
export const returnDraft = move('returnDraft', 'provider.head', { reasons: '理由不充分。' });
export const askForExtension = move('askForExtension', 'provider.clerk', {
  workingDays: 5,
  reasons: '需与业务系统承建单位核实。',
});
export const consentToExtension = move('consentToExtension', 'bureau.clerk');
export const refuseExtension = move('refuseExtension', 'bureau.clerk', { reasons: '不属于特殊原因。' });
export const recordDelivery = move('recordDelivery', 'provider.clerk', {
  method: 'interface',
  credential: '接口授权 2026-001',
});
export const confirmReceipt = move('confirmReceipt', 'requester.clerk');
export const reportProblem = move('reportProblem', 'requester.clerk', { problem: '缺少住址。' });
export const askToEnd = move('askToEnd', 'provider.clerk', {
  justification: '数据来源的业务系统停用。',
  negotiation: '双方商定过渡期一个月。',
});
export const agreeToEnd = move('agreeToEnd', 'requester.clerk');
export const objectToEnd = move('objectToEnd', 'requester.clerk', { reasons: '仍需每月核对。' });
export const withdrawEnding = move('withdrawEnding', 'provider.clerk');
export const fileEnding = move('fileEnding', 'bureau.clerk');
export const endUse = move('endUse', 'requester.clerk', { disposal: '数据已销毁，销毁记录留存。' });
export const reportMisuse = move('reportMisuse', 'provider.clerk', {
  kind: 'third-party',
  facts: '将数据提供给第三方公司。',
});
export const dismissReport = move('dismissReport', 'bureau.head', { reasons: '经查不属实。' });
export const suspend = move('suspend', 'bureau.head', MISUSE);
export const reportRectification = move('reportRectification', 'requester.clerk', {
  measures: '已收回数据并停用账号。',
});
export const acceptRectification = move('acceptRectification', 'bureau.clerk');
export const rejectRectification = move('rejectRectification', 'bureau.clerk', {
  reasons: '第三方仍存有数据。',
  rectifyBy: '2028-01-31',
});
export const terminate = move('terminate', 'bureau.head', { reasons: '拒不整改。' });
export const acceptRefusal = move('acceptRefusal', 'requester.clerk');
export const raiseDispute = move('raiseDispute', 'requester.clerk', { need: '因履行社会救助职责确需使用。' });
/** The dispute has ended and tells what it came to. */
export const outcome = (said: DisputeOutcome['outcome'], on: IsoDate = '2026-09-18'): Told => {
  const scope = said === 'share' ? ['姓名', '住址'] : said === 'share-in-part' ? ['姓名'] : [];
  const payload: DisputeOutcome = { outcome: said, scope, rung: 'ruling', document: '潍政办字〔2026〕1号' };
  return { tells: { type: 'settled', link: 'dispute', caseNumber: '潍数争议〔2026〕1号', payload, on } };
};
export const supervise = move('supervise', 'bureau.supervisor', { measure: '请立即办理。' });
