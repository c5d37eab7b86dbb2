/*
 * 条例第三十九条
 * 政务数据提供部门违反本条例规定，有下列情形之一的，由同级政务数据共享主管部门责令改正；拒不改正或者情节严重的，对负有责任的领导人员和直接责任人员依法给予处分：
 * （一）未按照要求编制或者更新政务数据目录；
 * （二）通过擅自增设条件等方式阻碍、影响政务数据共享；
 * （三）未配合数源部门及时完善更新政务数据；
 * （四）未按时答复政务数据共享申请或者未按时共享政务数据，且无正当理由；
 * （五）未按照规定将业务信息系统收集和产生的下级政府行政区域内的政务数据回流至下级政府部门；
 * （六）收到政务数据校核申请后，未按时核实、更正；
 * （七）擅自终止或者变更已提供的政务数据共享服务；
 * （八）未按照规定将已建设的政务数据平台纳入全国一体化政务大数据体系；
 * （九）违反本条例规定的其他情形。
 */
import { test } from 'vitest';
import { supervision } from '../supervision/procedure.ts';
import { person } from '../testing/cast.ts';
import * as changing from '../testing/catalogue-change-stages.ts';
import * as correction from '../testing/correction-case.ts';
import { raised } from '../testing/dispute-case.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as opening from '../testing/opening-request-case.ts';
import { startRectification } from '../testing/rectification-moves.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';
import * as of from '../testing/supervision-case.ts';

const ARTICLES = ['S35', 'R39', 'R40'];
const against = (rule: string) => ({ against: rule, on: ARTICLES });
const NOTHING_OVERDUE = against('rectification-of-what-is-overdue');
const DATE_AHEAD = against('rectification-date-lies-ahead');
const NOT_YET_REFUSED = { against: 'refusal-has-been-shown', on: ['R39', 'R40'] } as const;

const lateReply = () => stages.inReview().after(moves.expires('share.reply'));
const lateUpdate = () => changing.submitted().after({ expires: 'catalogue.update' });
const onReply = startRectification('share.reply', 'provider', 'R39(四)');
/** What the case starts, and for which it does not wait. */
const starts = (period: string, violation: string) => ({
  leadsTo: {
    effects: [
      { type: 'rectifyClock' as const, period },
      {
        type: 'startCase' as const,
        ...{ procedure: 'supervision', link: 'supervision', detached: true as const },
        intake: {
          ...{ unit: 'provider', trigger: 'overdue', violation },
          facts: '期限届满后仍未办理，无正当理由。',
          demands: '立即办理，并说明逾期原因。',
          rectifyBy: '2028-03-31',
        },
        by: person('bureau.supervisor'),
      },
    ],
  },
});
const orders = (said: Parameters<typeof of.supervisionCase>[0]) =>
  submission(supervision, of.supervisionCase(said));
/** 督办人员 who also stands as a head of the bureau. */
const drafterAsHead = { ...person('bureau.supervisor'), role: 'head' } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '（四）未按时答复的，责令改正：立案督办整改，答复仍要作出',
    given: lateReply,
    when: onReply,
    follows: starts('share.reply', 'R39(四)'),
  },
  {
    says: '（四）未按时共享的，责令改正',
    given: () => stages.agreed().after(moves.expires('share.delivery')),
    when: startRectification('share.delivery', 'provider', 'R39(四)'),
    follows: starts('share.delivery', 'R39(四)'),
  },
  {
    says: '（六）未按时核实、更正的，责令改正',
    given: () => correction.verifying().after({ expires: 'correction.verify' }),
    when: startRectification('correction.verify', 'provider', 'R39(六)'),
    follows: starts('correction.verify', 'R39(六)'),
  },
  {
    says: '（一）未按照要求更新目录的，由同级主管部门责令改正',
    given: lateUpdate,
    when: {
      ...startRectification('catalogue.update', 'provider', 'R39(一)'),
      by: person('cityBureau.supervisor'),
    },
    follows: {
      leadsTo: { states: ['updating.change.drafting', 'updating.extension.none'] },
    },
  },
  {
    says: '不以不相干的一项责令改正',
    given: lateReply,
    when: startRectification('share.reply', 'provider', 'R39(一)'),
    follows: against('violation-fits-the-period'),
  },
  {
    says: '对负有办理义务的提供部门责令改正，不对需求部门',
    given: lateReply,
    when: startRectification('share.reply', 'requester', 'R39(四)'),
    follows: against('respondent-had-to-keep-it'),
  },
  {
    says: '没有逾期的那一期限不责令改正',
    given: lateReply,
    when: startRectification('share.delivery', 'provider', 'R39(四)'),
    follows: against('names-what-is-overdue'),
  },
  { says: '期限未满的共享申请不责令改正', given: stages.inReview, when: onReply, follows: NOTHING_OVERDUE },
  {
    says: '同一逾期只立案一次',
    given: () => lateReply().after(onReply),
    when: onReply,
    follows: NOTHING_OVERDUE,
  },
  {
    says: '期限未满的目录变更不责令改正',
    given: changing.submitted,
    when: {
      ...startRectification('catalogue.update', 'provider', 'R39(一)'),
      by: person('cityBureau.supervisor'),
    },
    follows: NOTHING_OVERDUE,
  },
  {
    says: '期限未满的校核不责令改正',
    given: correction.verifying,
    when: startRectification('correction.verify', 'provider', 'R39(六)'),
    follows: NOTHING_OVERDUE,
  },
  {
    says: '争议没有法定期限：没有设置内部时限的，不责令改正',
    given: raised,
    when: startRectification('dispute.negotiation', 'provider', 'R39(九)'),
    follows: NOTHING_OVERDUE,
  },
  {
    says: '开放没有法定期限：没有设置内部时限的，不责令改正',
    given: opening.useReview,
    when: startRectification('opening.decision', 'provider', 'S35(四)'),
    follows: NOTHING_OVERDUE,
  },
  {
    says: '由主管部门的督办人员立案，当事部门不能',
    given: lateReply,
    when: { ...onReply, by: person('requester.head') },
    follows: { refusedBy: 'actor' },
  },
  {
    says: '由同级主管部门责令改正，不由其他主管部门',
    submits: () => orders({ respondent: { bureau: 'other-bureau' } }),
    follows: against('competent-bureau'),
  },
  {
    says: '整改期限应当在作出之后',
    submits: () => orders({ intake: { rectifyBy: '2026-09-18' } }),
    follows: DATE_AHEAD,
  },
  {
    says: '擅自终止服务等其他各项，由监督检查立案',
    submits: () => orders({ intake: { violation: 'R39(七)', trigger: 'inspection' } }),
    follows: { leadsTo: { tasks: ['bureau.head 签发整改通知'], told: [] } },
  },
  {
    says: '责令改正由负责人签发：起草的人不能自己签发',
    given: of.drafted,
    when: { ...of.issue(), by: drafterAsHead },
    follows: against('four-eyes-notice'),
  },
  {
    says: '签发时整改期限已过的，退回重拟',
    given: of.drafted,
    when: of.issue({ on: '2026-10-16' }),
    follows: DATE_AHEAD,
  },
  {
    says: '重拟的整改期限也应当在作出之后',
    given: () => of.drafted().after(of.returnNotice()),
    when: of.revise({ on: '2026-10-16' }),
    follows: DATE_AHEAD,
  },
  {
    says: '责令改正写明条款、事实、要求和期限',
    given: of.drafted,
    when: of.issue(),
    follows: {
      letter: '督办（整改）通知书',
      saying: ['第三十九条第四项', '共享申请逾期12个工作日未答复', '立即答复', '2026年10月16日'],
    },
  },
  {
    says: '签发前被督办部门不在案中，签发后限期整改',
    given: of.drafted,
    when: of.issue(),
    follows: {
      leadsTo: {
        effects: [{ type: 'joinParty', party: 'respondent', units: ['respondent'] }],
        tasks: ['respondent.clerk 整改并报告', 'respondent.head 整改并报告'],
        told: ['respondent.clerk', 'respondent.head'],
        due: { 'supervision.rectify': '2026-10-16' },
      },
    },
  },
  {
    says: '（四）无正当理由才是违规：部门可以说明理由',
    given: of.served,
    when: of.explain(),
    follows: { leadsTo: { tasks: ['bureau.supervisor 核实整改情况', 'bureau.head 核实整改情况'] } },
  },
  {
    says: '理由正当的，撤销督办',
    given: () => of.served().after(of.explain()),
    when: of.drop(),
    follows: {
      leadsTo: { closed: true, effects: [{ type: 'settleCase', outcome: { result: 'dropped' } }] },
    },
  },
  {
    says: '延长的整改期限应当晚于原期限',
    given: of.served,
    when: of.extend({ payload: { reasons: '系统改造', rectifyBy: '2026-10-16' } }),
    follows: against('extension-goes-beyond'),
  },
  {
    says: '整改不到位的，再定的期限应当在作出之后',
    given: of.reported,
    when: of.reject({ on: '2026-11-30' }),
    follows: DATE_AHEAD,
  },
  {
    says: '期限未过、没有报告的，还不是拒不改正',
    given: of.served,
    when: of.referForRefusal(),
    follows: NOT_YET_REFUSED,
  },
  {
    says: '期限内已经报告的，不是拒不改正',
    given: of.reported,
    when: of.referForRefusal({ on: '2026-12-01' }),
    follows: NOT_YET_REFUSED,
  },
  {
    says: '拒不改正的，提请依法处分',
    given: () => of.served().after({ expires: 'supervision.rectify' }),
    when: of.referForRefusal(),
    follows: {
      leadsTo: { closed: true, effects: [{ type: 'settleCase', outcome: { result: 'referred' } }] },
    },
  },
  {
    says: '情节严重的，可以不待期限届满即提请处分',
    given: of.served,
    when: of.refer(),
    follows: { leadsTo: { states: ['referred'] } },
  },
  {
    says: '提请处分由负责人作出',
    given: of.served,
    when: of.refer({ by: 'bureau.supervisor' }),
    follows: { refusedBy: 'actor' },
  },
];

test.for(ROWS)('条例第三十九条：$says', holds);
