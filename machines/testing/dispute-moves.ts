import { move } from './move.ts';
import type { Move, Told } from './story.ts';

const position = (outcome: string, scope: readonly string[] = []) => ({
  outcome,
  scope,
  reasons: '兼顾履职需要和数据安全。',
  document: '潍数协〔2026〕1号',
});

const SHARE = position('share');
export const PART = position('share-in-part', ['姓名']);
export const NOT_SHARE = position('not-share');

// Every action of a dispute, with a content that stands; a test replaces what it is about.
export const recordMeeting = move('recordMeeting', 'requester.clerk', {
  heldOn: '2026-09-18',
  minutes: '双方就共享范围交换了意见。',
});
export const proposeTerms = move('proposeTerms', 'requester.clerk', PART);
export const acceptTerms = move('acceptTerms', 'provider.head');
export const rejectTerms = move('rejectTerms', 'provider.head', { reasons: '仍有顾虑。' });
export const declareFailed = move('declareFailed', 'requester.clerk', {
  statement: '协商两次，未达成一致。',
  minutes: '双方各执己见。',
});
export const takeUp = move('takeUp', 'bureau.clerk');
export const recordOpinion = move('recordOpinion', 'bureau.clerk', SHARE);
export const acceptOpinion = move('acceptOpinion', 'requester.head');
export const rejectOpinion = move('rejectOpinion', 'provider.head', { reasons: '不符合保密要求。' });
export const callJointReview = move('callJointReview', 'bureau.head', {
  reviewers: ['justice', 'secrecy'],
  question: '该数据能否提供给社会救助使用。',
});
export const giveOpinion = (by: 'justice' | 'secrecy' | 'audit'): Move =>
  move('giveOpinion', `${by}.clerk`, { opinion: 'share', reasons: '于法有据。' })();
export const replaceReviewer = move('replaceReviewer', 'bureau.clerk', {
  from: 'secrecy',
  to: 'audit',
  reasons: '该部门请求回避。',
});
export const concludeReview = move('concludeReview', 'bureau.head', SHARE);
export const concludeUnresolved = move('concludeReview', 'bureau.head', position('unresolved'));
export const submitToGovernment = move('submitToGovernment', 'bureau.head', {
  document: '潍数呈〔2026〕1号',
  summary: '协调和审议均未能解决。',
});
export const draftRuling = move('draftRuling', 'government.clerk', SHARE);
export const signRuling = move('signRuling', 'government.head');
export const returnRuling = move('returnRuling', 'government.head', { reasons: '理由还要写清。' });
export const withdraw = move('withdraw', 'requester.clerk', { reasons: '不再需要。' });
export const supervise = move('supervise', 'bureau.supervisor', { measure: '请尽快办理。' });

/** The request that the dispute came from has closed. */
export const originClosed = (on = '2026-09-18'): Told => ({
  tells: { type: 'originClosed', caseNumber: '潍数共享〔2026〕1号', on },
});

// Ways from rung to rung.
export const TO_ANSWER = [declareFailed(), takeUp(), recordOpinion()];
export const TO_UNRESOLVED = [...TO_ANSWER, rejectOpinion()];
export const TO_REVIEW = [...TO_UNRESOLVED, callJointReview()];
export const TO_CONCLUSION = [...TO_REVIEW, giveOpinion('justice'), giveOpinion('secrecy')];
