/*
 * 办法第二十条
 * 潍坊市政务信息资源共享交换平台(以下简称“共享平台”)依托全市统一的大数据平台建设,是全市公共数据共享统一渠道。
 * 对无条件共享类的公共数据,数据使用单位可以通过共享平台直接获取。
 * 对有条件共享类的公共数据,数据使用单位通过共享平台向数据提供单位提出共享申请,数据提供单位应当在10个工作日内予以答复。数据提供单位同意共享的,数据使用单位应当按照答复意见使用公共数据;不同意共享的,应当说明理由。非因法定事由,数据提供单位不得拒绝数据使用单位提出的数据共享申请。
 * 对不予共享类或有条件共享类中数据提供单位不同意共享的公共数据,数据使用单位因履行职责确需使用的,由数据使用单位与数据提供单位协商,协商未果的由大数据主管部门协调解决,必要时由大数据主管部门会同相关部门共同审议,共同审议仍不能解决的提请本级人民政府裁定。
 */
import { test } from 'vitest';
import { dispute as disputing } from '../dispute/procedure.ts';
import type { ItemFacts } from '../facts.ts';
import { shareRequest } from '../share-request/procedure.ts';
import { disputeCase, MEASURES, raised } from '../testing/dispute-case.ts';
import * as dispute from '../testing/dispute-moves.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const request = () => shareRequestCase({ under: 'weifang-measures' });
const refusal = (content: object) => moves.draftRefusal({ payload: { ...moves.REFUSAL, ...content } });
const requestOf = (sharing: ItemFacts['sharing']) => () =>
  submission(shareRequest, shareRequestCase({ under: 'weifang-measures', item: { sharing } }));
const disputeOver = (sharing: ItemFacts['sharing']) => () => {
  const opening = disputeCase(MEASURES);
  return submission(disputing, { ...opening, item: opening.item && { ...opening.item, sharing } });
};
const disputeAbout =
  (scope: string[], need = '因履行社会救助职责确需使用。') =>
  () =>
    submission(disputing, { ...disputeCase(MEASURES), intake: { item: 'case-files', scope, need } });
const proposed = () => raised(MEASURES).after(dispute.proposeTerms());
const answering = () => raised(MEASURES).after(...dispute.TO_ANSWER);
const reviewing = () => raised(MEASURES).after(...dispute.TO_REVIEW);
const ruling = () =>
  raised(MEASURES).after(
    ...dispute.TO_CONCLUSION,
    dispute.concludeUnresolved(),
    dispute.submitToGovernment(),
  );
/** An outcome in part that names what is not in dispute. */
const BEYOND = { payload: { ...dispute.PART, scope: ['案由'] } };
const S20_4 = ['S20(4)'] as const;
const S20_R28_1 = ['S20(4)', 'R28(1)'] as const;
const S20_R28_2 = ['S20(4)', 'R28(2)'] as const;

const ROWS: readonly LawRow[] = [
  {
    says: '无条件共享的直接获取，不须申请',
    submits: requestOf('unconditional'),
    follows: { against: 'item-is-unconditional', on: ['S20(2)', 'R21(1)'] },
  },
  {
    says: '无条件共享的直接获取，没有争议',
    submits: disputeOver('unconditional'),
    follows: { against: 'item-is-unconditional', on: ['S20(2)'] },
  },
  {
    says: '有条件共享的提出共享申请',
    submits: requestOf('conditional'),
    follows: { leadsTo: { states: ['preparing.approval'] } },
  },
  {
    says: '提供单位应当在10个工作日内答复',
    given: () => stages.submitted(request()),
    when: moves.approve(),
    follows: { leadsTo: { due: { 'share.reply': '2026-10-09' } } },
  },
  {
    says: '10个工作日没有规定可以延长',
    given: () => stages.inReview(request()),
    when: moves.askForExtension(),
    follows: { against: 'extension-only-under-regulation', on: ['R21(1)', 'S20(3)'] },
  },
  {
    says: '逾期未答复的督办，不视为同意或者不同意',
    given: () => stages.inReview(request()),
    when: moves.expires('share.reply'),
    follows: {
      leadsTo: {
        states: ['handling.reply.review', 'handling.extension.none'],
        closed: false,
        tasks: ['provider.clerk 审查并拟答复', 'bureau.supervisor 督办逾期：答复共享申请'],
      },
    },
  },
  {
    says: '同意的按照答复意见使用：答复写明范围和时限',
    given: () => stages.reviewed(request()).after(moves.draftAgreement()),
    when: moves.sign(),
    follows: {
      letter: '答复书',
      saying: ['《潍坊市公共数据管理办法》第二十条第三款', '姓名、住址', '2028年6月30日'],
    },
  },
  {
    says: '不同意共享的应当说明理由',
    given: () => stages.reviewed(request()),
    when: refusal({ reason: ' ' }),
    follows: { against: 'refusal-states-reason', on: ['R21(2)', 'S20(3)'] },
  },
  {
    says: '只同意共享一部分数据项的，其余部分应当说明理由',
    given: () => stages.reviewed(request()),
    when: moves.draftAgreement({ payload: { ...moves.AGREEMENT, scope: ['姓名'] } }),
    follows: { against: 'agreement-in-part-states-reason', on: ['R21(2)', 'S20(3)'] },
  },
  {
    says: '答复书写明不同意共享其余数据项的理由',
    given: () =>
      stages.reviewed(request()).after(
        moves.draftAgreement({
          payload: { ...moves.AGREEMENT, scope: ['姓名'], reason: '核对不需要住址。' },
        }),
      ),
    when: moves.sign(),
    follows: {
      letter: '答复书',
      saying: ['申请的其他数据项（住址）不在同意共享的范围内。', '理由：核对不需要住址。'],
    },
  },
  {
    says: '非因法定事由不得拒绝：须写明所依据的规定',
    given: () => stages.reviewed(request()),
    when: refusal({ citation: undefined }),
    follows: { against: 'refusal-cites-law', on: ['S20(3)', 'R15(2)'] },
  },
  {
    says: '非因法定事由不得拒绝：须写明事由',
    given: () => stages.reviewed(request()),
    when: refusal({ ground: undefined }),
    follows: { against: 'refusal-cites-law', on: ['S20(3)', 'R15(2)'] },
  },
  {
    says: '不同意共享的告知书写明理由、依据和协商、协调的途径',
    given: () => stages.reviewed(request()).after(moves.draftRefusal()),
    when: moves.sign(),
    follows: {
      letter: '不予共享告知书',
      saying: ['《潍坊市公共数据管理办法》第二十条第三款', '居民身份证法', '第二十条第四款', '与本单位协商'],
    },
  },
  {
    says: '不同意共享而确需使用的，可以提起争议',
    given: () => stages.refused(request()),
    when: moves.raiseDispute(),
    follows: { leadsTo: { states: ['disputed'], told: ['bureau.clerk', 'provider.clerk'] } },
  },
  {
    says: '因履行职责确需使用的应当说明',
    given: () => stages.refused(request()),
    when: moves.raiseDispute({ payload: { need: '' } }),
    follows: { lacks: ['need'] },
  },
  {
    says: '不予共享的不经共享申请',
    submits: requestOf('not-shared'),
    follows: { against: 'item-is-not-shared', on: S20_R28_2 },
  },
  {
    says: '不予共享而确需使用的直接进入协商',
    submits: disputeOver('not-shared'),
    follows: { leadsTo: { states: ['negotiation.talking'] } },
  },
  {
    says: '不予共享而确需使用的应当说明',
    submits: disputeAbout(['姓名'], ''),
    follows: { lacks: ['need'] },
  },
  {
    says: '有条件共享的，提供单位不同意之前没有争议',
    submits: disputeOver('conditional'),
    follows: { against: 'refusal-comes-first', on: ['S20(3)', 'S20(4)'] },
  },
  {
    says: '使用单位与提供单位之间的争议：自己的数据没有争议',
    submits: () =>
      submission(disputing, {
        ...disputeCase(MEASURES),
        parties: { requester: ['provider'], provider: ['provider'], bureau: ['bureau'] },
      }),
    follows: { against: 'own-data', on: S20_R28_2 },
  },
  {
    says: '争议针对目录中的数据项',
    submits: disputeAbout(['籍贯']),
    follows: { against: 'scope-within-item', on: S20_R28_2 },
  },
  {
    says: '协商：只记录已经进行的',
    given: () => raised(MEASURES),
    when: dispute.recordMeeting({ payload: { heldOn: '2026-09-19', minutes: '约定协商。' } }),
    follows: { against: 'meeting-was-held', on: S20_R28_1 },
  },
  {
    says: '协商在双方之间：方案由另一方接受',
    given: proposed,
    when: dispute.acceptTerms({ by: 'requester.head' }),
    follows: { against: 'other-side-answers', on: S20_R28_1 },
  },
  {
    says: '协商在双方之间：方案由另一方拒绝',
    given: proposed,
    when: dispute.rejectTerms({ by: 'requester.head' }),
    follows: { against: 'other-side-answers', on: S20_R28_1 },
  },
  {
    says: '协商达成一致的，争议解决',
    given: proposed,
    when: dispute.acceptTerms(),
    follows: { leadsTo: { closed: true } },
  },
  {
    says: '部分共享的方案只能写争议的数据项',
    given: () => raised(MEASURES),
    when: dispute.proposeTerms(BEYOND),
    follows: { against: 'part-names-its-scope', on: S20_R28_2 },
  },
  {
    says: '协商未果应当有协商记录',
    given: () => raised(MEASURES),
    when: dispute.declareFailed({ payload: { statement: '协商未果。' } }),
    follows: { against: 'failure-needs-minutes', on: S20_R28_2 },
  },
  {
    says: '协商未果的由大数据主管部门协调，没有规定期限',
    given: () => raised(MEASURES),
    when: dispute.declareFailed(),
    follows: {
      leadsTo: {
        states: ['coordination.received'],
        tasks: ['bureau.clerk 受理协调申请', 'bureau.head 受理协调申请'],
        due: {},
      },
    },
  },
  {
    says: '未经协商不得协调',
    given: () => raised(MEASURES),
    when: dispute.takeUp(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '部分共享的协调意见只能写争议的数据项',
    given: () => raised(MEASURES).after(dispute.declareFailed(), dispute.takeUp()),
    when: dispute.recordOpinion(BEYOND),
    follows: { against: 'part-names-its-scope', on: S20_R28_2 },
  },
  {
    says: '对协调意见只答复一次：接受后不能再接受',
    given: () => answering().after(dispute.acceptOpinion()),
    when: dispute.acceptOpinion(),
    follows: { against: 'answer-once', on: S20_R28_2 },
  },
  {
    says: '对协调意见只答复一次：接受后不能再拒绝',
    given: () => answering().after(dispute.acceptOpinion()),
    when: dispute.rejectOpinion({ by: 'requester.head' }),
    follows: { against: 'answer-once', on: S20_R28_2 },
  },
  {
    says: '未经共同审议不得提请裁定',
    given: () => raised(MEASURES).after(...dispute.TO_UNRESOLVED),
    when: dispute.submitToGovernment(),
    follows: { against: 'ruling-after-joint-review', on: S20_4 },
  },
  {
    says: '相关部门与争议无关：不能指定争议一方',
    given: () => raised(MEASURES).after(...dispute.TO_UNRESOLVED),
    when: dispute.callJointReview({ payload: { reviewers: ['provider'], question: '能否共享。' } }),
    follows: { against: 'reviewer-has-no-part', on: S20_4 },
  },
  {
    says: '相关部门与争议无关：另行指定也不能指定争议一方',
    given: reviewing,
    when: dispute.replaceReviewer({ payload: { from: 'secrecy', to: 'requester', reasons: '回避。' } }),
    follows: { against: 'reviewer-has-no-part', on: S20_4 },
  },
  {
    says: '会同相关部门：每个部门都要提出审议意见',
    given: () => reviewing().after(dispute.giveOpinion('justice')),
    when: dispute.concludeReview(),
    follows: { against: 'all-opinions-in', on: S20_4 },
  },
  {
    says: '每个部门提出一次审议意见',
    given: () => reviewing().after(dispute.giveOpinion('justice')),
    when: dispute.giveOpinion('justice'),
    follows: { against: 'opinion-once', on: S20_4 },
  },
  {
    says: '已经提出审议意见的部门不能替换',
    given: () => reviewing().after(dispute.giveOpinion('secrecy')),
    when: dispute.replaceReviewer(),
    follows: { against: 'replace-before-opinion', on: S20_4 },
  },
  {
    says: '部分共享的审议结论只能写争议的数据项',
    given: () => raised(MEASURES).after(...dispute.TO_CONCLUSION),
    when: dispute.concludeReview(BEYOND),
    follows: { against: 'part-names-its-scope', on: S20_R28_2 },
  },
  {
    says: '共同审议解决的，争议终结',
    given: () => raised(MEASURES).after(...dispute.TO_CONCLUSION),
    when: dispute.concludeReview(),
    follows: { leadsTo: { closed: true } },
  },
  {
    says: '共同审议仍不能解决的提请本级人民政府裁定',
    given: () => raised(MEASURES).after(...dispute.TO_CONCLUSION, dispute.concludeUnresolved()),
    when: dispute.submitToGovernment(),
    follows: { leadsTo: { states: ['ruling.drafting'] } },
  },
  {
    says: '由大数据主管部门提请，使用单位不能提请',
    given: () => raised(MEASURES).after(...dispute.TO_CONCLUSION, dispute.concludeUnresolved()),
    when: dispute.submitToGovernment({ by: 'requester.head' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '部分共享的裁定只能写争议的数据项',
    given: ruling,
    when: dispute.draftRuling(BEYOND),
    follows: { against: 'part-names-its-scope', on: S20_R28_2 },
  },
  {
    says: '裁定由起草人以外的负责人签发',
    given: () => ruling().after(dispute.draftRuling()),
    when: {
      ...dispute.signRuling(),
      by: { person: 'government-clerk', unit: 'government', role: 'head' },
    },
    follows: { against: 'four-eyes-ruling', on: S20_R28_2 },
  },
  {
    says: '裁定书写明办法的规定，争议终结',
    given: () => ruling().after(dispute.draftRuling()),
    when: dispute.signRuling(),
    follows: { letter: '裁定书', saying: ['《潍坊市公共数据管理办法》第二十条第四款'] },
  },
];

test.for(ROWS)('办法第二十条：$says', holds);
