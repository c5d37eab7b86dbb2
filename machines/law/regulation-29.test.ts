/*
 * 条例第二十九条
 * 政务数据共享主管部门应当对政务数据共享情况进行监督检查，并可以对违反本条例规定的行为予以通报。
 * 政务数据需求部门应当对共享政务数据的使用场景、使用过程、应用成效、存储情况、销毁情况等进行记录，有关记录保存期限不少于3年。政务数据共享主管部门和政务数据提供部门可以查阅政务数据需求部门有关记录。法律、行政法规另有规定的，从其规定。
 */
import { expect, test } from 'vitest';
import { supervision } from '../supervision/procedure.ts';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as change from '../testing/catalogue-change-moves.ts';
import * as changing from '../testing/catalogue-change-stages.ts';
import * as correction from '../testing/correction-case.ts';
import { raised } from '../testing/dispute-case.ts';
import * as dispute from '../testing/dispute-moves.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as opening from '../testing/opening-request-case.ts';
import * as purchase from '../testing/purchase-case.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';
import * as rectifying from '../testing/supervision-case.ts';

const ONLY_WHAT_IS_OVERDUE = { against: 'only-what-is-overdue', on: ['R29(1)', 'S35'] } as const;
const opens = (trigger: 'overdue' | 'misuse' | 'inspection' | 'complaint') => {
  const { originCase: _, ...intake } = rectifying.supervisionCase({ intake: { trigger } }).intake;
  return submission(supervision, { ...rectifying.supervisionCase(), intake });
};

const ROWS: readonly LawRow[] = [
  {
    says: '主管部门监督检查：逾期未答复的，由督办人员督办，答复仍要作出',
    given: () => stages.inReview().after(moves.expires('share.reply')),
    when: moves.supervise(),
    follows: {
      leadsTo: {
        tasks: ['provider.clerk 审查并拟答复'],
        states: ['handling.reply.review', 'handling.extension.none'],
      },
    },
  },
  {
    says: '督办由主管部门进行，不由当事部门进行',
    given: () => stages.inReview().after(moves.expires('share.reply')),
    when: moves.supervise({ by: 'provider.head' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '督办须写明意见',
    given: () => stages.inReview().after(moves.expires('share.reply')),
    when: moves.supervise({ payload: {} }),
    follows: { lacks: ['measure'] },
  },
  {
    says: '已经督办的，同一逾期不再督办',
    given: () => stages.inReview().after(moves.expires('share.reply'), moves.supervise()),
    when: moves.supervise(),
    follows: ONLY_WHAT_IS_OVERDUE,
  },
  {
    says: '没有逾期的共享申请不督办',
    given: stages.inReview,
    when: moves.supervise(),
    follows: ONLY_WHAT_IS_OVERDUE,
  },
  {
    says: '没有逾期的目录变更不督办',
    given: () => changing.submitted(catalogueChangeCase()),
    when: change.supervise({ by: 'bureau.supervisor' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '没有逾期的目录变更，本级主管部门也不督办',
    given: changing.submitted,
    when: change.supervise(),
    follows: ONLY_WHAT_IS_OVERDUE,
  },
  {
    says: '没有逾期的开放申请不督办',
    given: opening.use,
    when: opening.supervise(),
    follows: ONLY_WHAT_IS_OVERDUE,
  },
  { says: '没有逾期的争议不督办', given: raised, when: dispute.supervise(), follows: ONLY_WHAT_IS_OVERDUE },
  {
    says: '没有逾期的校核不督办',
    given: correction.verifying,
    when: correction.supervise(),
    follows: ONLY_WHAT_IS_OVERDUE,
  },
  {
    says: '没有逾期的整改不督办',
    given: rectifying.served,
    when: rectifying.supervise(),
    follows: ONLY_WHAT_IS_OVERDUE,
  },
  {
    says: '没有逾期的采购报批不督办',
    given: purchase.endorsed,
    when: purchase.supervise(),
    follows: ONLY_WHAT_IS_OVERDUE,
  },
  {
    says: '监督检查中发现的，可以立案督办',
    submits: () => opens('inspection'),
    follows: { leadsTo: { tasks: ['bureau.head 签发整改通知'] } },
  },
  ...(['overdue', 'misuse'] as const).map(
    (trigger): LawRow => ({
      says: `因案件督办的，写明来源案件（${trigger}）`,
      submits: () => opens(trigger),
      follows: { against: 'names-its-origin', on: ['R29(1)', 'S35'] },
    }),
  ),
  {
    says: '督办立案后查明没有违规的，可以撤销，写明理由',
    given: rectifying.drafted,
    when: rectifying.drop({ payload: {} }),
    follows: { lacks: ['reasons'] },
  },
  {
    says: '结束使用时，销毁等处置情况记入案卷',
    given: stages.inUse,
    when: moves.endUse({ payload: { disposal: ' ' } }),
    follows: { lacks: ['disposal'] },
  },
];

test.for(ROWS)('条例第二十九条：$says', holds);

test('使用记录的保存期限不少于3年，不适用本条例的没有这一期限', () => {
  const { periods } = shareRequestCase().ruleSet;
  expect(periods['use-record.retention']).toMatchObject({
    ...{ basis: 'statutory', amount: 3, unit: 'year', wording: '不少于3年', articles: ['R29(2)'] },
  });
  expect(
    shareRequestCase({ under: 'weifang-measures' }).ruleSet.periods['use-record.retention'],
  ).toBeUndefined();
});
