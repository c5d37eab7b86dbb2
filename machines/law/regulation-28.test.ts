/*
 * 条例第二十八条
 * 政务数据共享主管部门应当建立健全政务数据共享争议解决处理机制。
 * 同级政务数据需求部门、政务数据提供部门发生政务数据共享争议的，应当协商解决；协商不成的，应当按照程序向同级政务数据共享主管部门申请协调处理。跨层级、跨地域的政务数据共享发生争议的，由共同的上级政务数据共享主管部门协调处理。经政务数据共享主管部门协调处理仍未达成一致意见的，报政务数据共享主管部门的本级人民政府决定。
 */
import { test } from 'vitest';
import { dispute as disputing } from '../dispute/procedure.ts';
import { shareRequest } from '../share-request/procedure.ts';
import { disputeCase, raised } from '../testing/dispute-case.ts';
import * as moves from '../testing/dispute-moves.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';

const disputes = (said: object) => submission(disputing, { ...disputeCase(), ...said });
const about = (scope: readonly string[]) => ({
  intake: { item: 'case-files', scope, need: '因履行社会救助职责确需使用。' },
});
const proposed = () => raised().after(moves.proposeTerms());
const takenUp = () => raised().after(moves.declareFailed(), moves.takeUp());
const answering = () => raised().after(...moves.TO_ANSWER);
const unresolved = () => raised().after(...moves.TO_UNRESOLVED);
const ruling = () => unresolved().after(moves.submitToGovernment());
/** An outcome in part that names what is not in dispute. */
const BEYOND = { payload: { ...moves.PART, scope: ['案由'] } };
const WITHIN_DISPUTE = { against: 'part-names-its-scope', on: ['S20(4)', 'R28(2)'] } as const;
const OTHER_SIDE = { against: 'other-side-answers', on: ['S20(4)', 'R28(1)'] } as const;
const ANSWER_ONCE = { against: 'answer-once', on: ['S20(4)', 'R28(2)'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '不予共享类没有共享申请可拒绝，直接提起争议',
    submits: () => submission(shareRequest, shareRequestCase({ item: { sharing: 'not-shared' } })),
    follows: { against: 'item-is-not-shared', on: ['S20(4)', 'R28(2)'] },
  },
  {
    says: '同级的应当先协商，没有规定期限',
    submits: () => disputes({}),
    follows: { leadsTo: { states: ['negotiation.talking'], due: {} } },
  },
  {
    says: '争议在需求部门和提供部门之间：自己的数据没有争议',
    submits: () =>
      disputes({ parties: { requester: ['provider'], provider: ['provider'], bureau: ['bureau'] } }),
    follows: { against: 'own-data', on: ['S20(4)', 'R28(2)'] },
  },
  {
    says: '争议针对目录中的数据项',
    submits: () => disputes(about(['籍贯'])),
    follows: { against: 'scope-within-item', on: ['S20(4)', 'R28(2)'] },
  },
  {
    says: '只记录已经进行的协商',
    given: raised,
    when: moves.recordMeeting({ payload: { heldOn: '2026-09-19', minutes: '约定协商。' } }),
    follows: { against: 'meeting-was-held', on: ['S20(4)', 'R28(1)'] },
  },
  {
    says: '协商方案由另一方接受',
    given: proposed,
    when: moves.acceptTerms({ by: 'requester.head' }),
    follows: OTHER_SIDE,
  },
  {
    says: '协商方案由另一方拒绝',
    given: proposed,
    when: moves.rejectTerms({ by: 'requester.head' }),
    follows: OTHER_SIDE,
  },
  {
    says: '部分共享的方案只能写争议的数据项',
    given: raised,
    when: moves.proposeTerms(BEYOND),
    follows: WITHIN_DISPUTE,
  },
  {
    says: '协商达成一致的，争议解决',
    given: proposed,
    when: moves.acceptTerms(),
    follows: { leadsTo: { closed: true } },
  },
  { says: '未经协商不得协调', given: raised, when: moves.takeUp(), follows: { refusedBy: 'state' } },
  {
    says: '协商不成应当有协商记录',
    given: raised,
    when: moves.declareFailed({ payload: { statement: '协商未果。' } }),
    follows: { against: 'failure-needs-minutes', on: ['S20(4)', 'R28(2)'] },
  },
  {
    says: '协商不成的申请同级主管部门协调处理',
    given: raised,
    when: moves.declareFailed(),
    follows: {
      leadsTo: {
        states: ['coordination.received'],
        tasks: ['bureau.clerk 受理协调申请', 'bureau.head 受理协调申请'],
        due: {},
      },
    },
  },
  {
    says: '跨层级的由共同的上级主管部门协调，不经协商',
    given: () => raised({ across: true }),
    when: moves.takeUp(),
    follows: { leadsTo: { states: ['coordination.hearing'] } },
  },
  {
    says: '跨层级的没有协商这一步',
    given: () => raised({ across: true }),
    when: moves.proposeTerms(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '跨层级而名录中没有共同的上级主管部门的，先补全名录',
    submits: () => {
      const { parties, ...opening } = disputeCase({ across: true });
      const { bureau: _, ...others } = parties;
      return submission(disputing, { ...opening, parties: others });
    },
    follows: { against: 'common-bureau', on: ['R28(2)'] },
  },
  {
    says: '部分共享的协调意见只能写争议的数据项',
    given: takenUp,
    when: moves.recordOpinion(BEYOND),
    follows: WITHIN_DISPUTE,
  },
  {
    says: '协调由主管部门进行，当事部门不能',
    given: takenUp,
    when: moves.recordOpinion({ by: 'provider.clerk' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '对协调意见只答复一次：接受后不能再接受',
    given: () => answering().after(moves.acceptOpinion()),
    when: moves.acceptOpinion(),
    follows: ANSWER_ONCE,
  },
  {
    says: '对协调意见只答复一次：接受后不能再拒绝',
    given: () => answering().after(moves.acceptOpinion()),
    when: moves.rejectOpinion({ by: 'requester.head' }),
    follows: ANSWER_ONCE,
  },
  {
    says: '双方接受协调意见的，争议解决',
    given: () => answering().after(moves.acceptOpinion()),
    when: moves.acceptOpinion({ by: 'provider.head' }),
    follows: { leadsTo: { closed: true } },
  },
  {
    says: '协调仍未达成一致的报本级人民政府决定，不必经共同审议',
    given: unresolved,
    when: moves.submitToGovernment(),
    follows: {
      leadsTo: {
        states: ['ruling.drafting'],
        told: ['government.clerk', 'requester.clerk', 'provider.clerk'],
      },
    },
  },
  {
    says: '由主管部门报，当事部门不能直接报',
    given: unresolved,
    when: moves.submitToGovernment({ by: 'requester.head' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '未经协调不得报本级人民政府',
    given: takenUp,
    when: moves.submitToGovernment(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '本机关设置为不进行共同审议的，直接报本级人民政府',
    given: () =>
      raised({ settings: { 'dispute.joint-review-under-regulation': 'not-held' } }).after(
        ...moves.TO_UNRESOLVED,
      ),
    when: moves.callJointReview(),
    follows: { against: 'joint-review-not-held', on: ['R28(2)'] },
  },
  {
    says: '部分共享的审议结论只能写争议的数据项',
    given: () => raised().after(...moves.TO_CONCLUSION),
    when: moves.concludeReview(BEYOND),
    follows: WITHIN_DISPUTE,
  },
  {
    says: '部分共享的决定只能写争议的数据项',
    given: ruling,
    when: moves.draftRuling(BEYOND),
    follows: WITHIN_DISPUTE,
  },
  {
    says: '决定由起草人以外的负责人签发',
    given: () => ruling().after(moves.draftRuling()),
    when: { ...moves.signRuling(), by: { person: 'government-clerk', unit: 'government', role: 'head' } },
    follows: { against: 'four-eyes-ruling', on: ['S20(4)', 'R28(2)'] },
  },
  {
    says: '决定对双方有约束力，争议终结',
    given: () => ruling().after(moves.draftRuling()),
    when: moves.signRuling(),
    follows: { leadsTo: { closed: true } },
  },
];

test.for(ROWS)('条例第二十八条：$says', holds);
