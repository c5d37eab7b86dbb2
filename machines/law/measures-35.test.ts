/*
 * 办法第三十五条
 * 各级公共管理和服务机构及其工作人员有下列行为之一的,由大数据主管部门督促整改;情节严重的,由大数据主管部门提请有关部门依法依规对直接负责的主管人员和其他直接责任人员追究责任。
 * (一)未按要求编制或更新公共数据资源目录的;
 * (二)未按照本办法要求向全市统一的大数据平台提供数据;向全市统一的大数据平台提供的数据与本单位所掌握数据不一致;未及时更新数据或者提供的数据不符合有关规范,无法使用的;
 * (三)将从全市统一的大数据平台获取的公共数据资源用于或者变相用于与本单位履行职能无关的用途的;
 * (四)未按照规定履行数据采集、汇聚、共享、开放和应用职责的其他行为。
 */
import { test } from 'vitest';
import { supervision } from '../supervision/procedure.ts';
import { catalogueChangeCase } from '../testing/catalogue-change-case.ts';
import * as changes from '../testing/catalogue-change-stages.ts';
import * as correction from '../testing/correction-case.ts';
import { MEASURES, raised } from '../testing/dispute-case.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as opening from '../testing/opening-request-case.ts';
import { rectifyMisuse, startRectification } from '../testing/rectification-moves.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as share from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';
import type { Story } from '../testing/story.ts';
import * as of from '../testing/supervision-case.ts';

const BOTH = ['S35', 'R39', 'R40'] as const;
const WATER = { under: 'weifang-measures' } as const;
const targets = (...periods: readonly string[]) => ({
  settings: { 'internal-targets': Object.fromEntries(periods.map((period) => [period, 5])) },
});

// Cases under 办法 in which a period is over: what was owed, by whom, and which item of the article it is not to have done it.
const lateReply = () => stages.inReview(shareRequestCase(WATER)).after({ expires: 'share.reply' });
const lateDelivery = () =>
  stages
    .agreed(shareRequestCase({ ...WATER, ...targets('share.delivery') }))
    .after({ expires: 'share.delivery' });
const lateCatalogue = () =>
  changes.submitted(catalogueChangeCase({ ...WATER, county: true })).after({ expires: 'catalogue.update' });
const lateCorrection = () =>
  correction
    .verifying(correction.correctionCase({ ...WATER, ...targets('correction.verify') }))
    .after({ expires: 'correction.verify' });
const lateOpening = () =>
  opening.useReview(opening.useCase(targets('opening.decision'))).after({ expires: 'opening.decision' });
const lateDemand = () =>
  opening
    .demandReview(opening.demandCase(targets('opening.demand-reply')))
    .after({ expires: 'opening.demand-reply' });
const lateNegotiation = () =>
  raised({ ...MEASURES, ...targets('dispute.negotiation') }).after({ expires: 'dispute.negotiation' });

const LATE: readonly (readonly [string, () => Story, string, string])[] = [
  ['（一）未按要求更新目录', lateCatalogue, 'catalogue.update', 'S35(一)'],
  ['（二）未按要求提供数据', lateDelivery, 'share.delivery', 'S35(二)'],
  ['（二）数据不一致、无法使用而未校核', lateCorrection, 'correction.verify', 'S35(二)'],
  ['（四）未履行共享职责：逾期未答复', lateReply, 'share.reply', 'S35(四)'],
  ['（四）未履行共享职责：逾期未协商', lateNegotiation, 'dispute.negotiation', 'S35(四)'],
  ['（四）未履行开放职责：使用申请逾期未决定', lateOpening, 'opening.decision', 'S35(四)'],
  ['（四）未履行开放职责：需求申请逾期未答复', lateDemand, 'opening.demand-reply', 'S35(四)'],
];

const misused = () => stages.inUse(shareRequestCase(WATER)).after(share.reportMisuse());
const misuse = (violation: string) =>
  rectifyMisuse({
    payload: { violation, facts: '用于商业推广。', demands: '立即停止。', rectifyBy: '2028-03-31' },
  });

const ITEMS = ['一', '二', '三', '四'] as const;
const submits = (said: Parameters<typeof of.supervisionCase>[0]) => () =>
  submission(supervision, of.supervisionCase(said));
const water = () => of.supervisionCase(WATER);
const originless = (trigger: 'overdue' | 'misuse' | 'inspection') => {
  const { originCase: _, ...intake } = of.supervisionCase({ intake: { trigger } }).intake;
  return { ...of.supervisionCase(), intake };
};
const LIES_AHEAD = { against: 'rectification-date-lies-ahead', on: BOTH } as const;
const REVISED = { violation: 'S35(二)', facts: '事实。', demands: '提供数据。' };

const ROWS: readonly LawRow[] = [
  ...ITEMS.map(
    (item): LawRow => ({
      says: `有第${item}项所列行为的，督促整改`,
      submits: submits({ ...WATER, intake: { violation: `S35(${item})` } }),
      follows: { leadsTo: { states: ['noticing.signing'], tasks: ['bureau.head 签发整改通知'] } },
    }),
  ),
  {
    says: '没有第五项行为',
    submits: submits({ ...WATER, intake: { violation: 'S35(五)' } }),
    follows: { lacks: ['violation'] },
  },
  {
    says: '社会主体的行为不在本条',
    submits: submits({ ...WATER, intake: { violation: 'S36(一)' } }),
    follows: { lacks: ['violation'] },
  },
  {
    says: '督促整改由本级大数据主管部门进行',
    submits: submits({ respondent: { bureau: 'other' } }),
    follows: { against: 'competent-bureau', on: BOTH },
  },
  {
    says: '因案件逾期督办的写明来源案件',
    submits: () => submission(supervision, originless('overdue')),
    follows: { against: 'names-its-origin', on: ['R29(1)', 'S35'] },
  },
  {
    says: '因违规使用报告督办的写明来源案件',
    submits: () => submission(supervision, originless('misuse')),
    follows: { against: 'names-its-origin', on: ['R29(1)', 'S35'] },
  },
  {
    says: '监督检查发现的没有来源案件',
    submits: () => submission(supervision, originless('inspection')),
    follows: { leadsTo: { states: ['noticing.signing'] } },
  },
  {
    says: '督促整改有期限，在通知之后',
    submits: submits({ ...WATER, intake: { rectifyBy: '2026-09-18' } }),
    follows: LIES_AHEAD,
  },
  {
    says: '签发时整改期限已过的，重拟',
    given: () => of.drafted(water()),
    when: of.issue({ on: '2026-10-16' }),
    follows: LIES_AHEAD,
  },
  {
    says: '重拟的通知也有期限',
    given: () => of.drafted(water()).after(of.returnNotice()),
    when: of.revise({ payload: { ...REVISED, rectifyBy: '2026-09-18' } }),
    follows: LIES_AHEAD,
  },
  {
    says: '整改通知由起草人以外的负责人签发',
    given: () => of.drafted(water()),
    when: { ...of.issue(), by: { person: 'bureau-supervisor', unit: 'bureau', role: 'head' } },
    follows: { against: 'four-eyes-notice', on: BOTH },
  },
  {
    says: '整改通知写明行为所在的项、整改要求和期限',
    given: () => of.drafted(water()),
    when: of.issue(),
    follows: {
      letter: '督办（整改）通知书',
      saying: ['《潍坊市公共数据管理办法》第三十五条第二项', '2026年10月16日', '立即答复'],
    },
  },
  {
    says: '被督办单位限期整改并报告',
    given: () => of.drafted(water()),
    when: of.issue(),
    follows: {
      leadsTo: {
        states: ['rectifying'],
        tasks: ['respondent.clerk 整改并报告', 'respondent.head 整改并报告'],
        due: { 'supervision.rectify': '2026-10-16' },
      },
    },
  },
  {
    says: '未报告的不自动办结，督办',
    given: () => of.served(water()),
    when: { expires: 'supervision.rectify' },
    follows: {
      leadsTo: {
        states: ['rectifying'],
        closed: false,
        tasks: [
          'respondent.clerk 整改并报告',
          'respondent.head 整改并报告',
          'bureau.supervisor 督办逾期：限期整改',
        ],
      },
    },
  },
  {
    says: '整改到位的办结',
    given: () => of.reported(water()),
    when: of.confirm(),
    follows: { leadsTo: { states: ['rectified'], closed: true } },
  },
  {
    says: '整改不到位的继续督促整改',
    given: () => of.reported(water()),
    when: of.reject(),
    follows: { leadsTo: { states: ['rectifying'], due: { 'supervision.rectify': '2026-11-30' } } },
  },
  {
    says: '继续整改的期限在认定之后',
    given: () => of.reported(water()),
    when: of.reject({ payload: { reasons: '仍未说明原因', rectifyBy: '2026-09-18' } }),
    follows: LIES_AHEAD,
  },
  {
    says: '延长的期限晚于原期限',
    given: () => of.served(water()),
    when: of.extend({ payload: { reasons: '系统改造', rectifyBy: '2026-10-16' } }),
    follows: { against: 'extension-goes-beyond', on: BOTH },
  },
  {
    says: '情节严重的提请有关部门追究责任',
    given: () => of.served(water()),
    when: of.refer(),
    follows: { leadsTo: { states: ['referred'], closed: true } },
  },
  {
    says: '提请追责写明行为、情节和事实',
    given: () => of.served(water()),
    when: of.refer(),
    follows: {
      letter: '提请追责函',
      saying: ['《潍坊市公共数据管理办法》第三十五条', '情节严重', '影响救助发放'],
    },
  },
  {
    says: '情节不严重的不提请：拒不改正本身不是情节严重',
    given: () => of.served(water()),
    when: of.referForRefusal({ on: '2026-10-17' }),
    follows: { against: 'measures-refer-only-what-is-serious', on: ['S35'] },
  },
  {
    says: '提请追责是大数据主管部门的职责，由负责人决定',
    given: () => of.served(water()),
    when: of.refer({ by: 'bureau.supervisor' }),
    follows: { refusedBy: 'actor' },
  },
  {
    says: '没有逾期的不督办',
    given: () => stages.inReview(shareRequestCase(WATER)),
    when: share.supervise(),
    follows: { against: 'only-what-is-overdue', on: ['R29(1)', 'S35'] },
  },
  {
    says: '逾期的可以督办',
    given: lateReply,
    when: share.supervise(),
    follows: { leadsTo: { tasks: ['provider.clerk 审查并拟答复'] } },
  },
  ...LATE.map(
    ([word, given, period, violation]): LawRow => ({
      says: `${word}的，立案督促整改`,
      given,
      when: startRectification(period, 'provider', violation),
      follows: { leadsTo: { closed: false } },
    }),
  ),
  {
    says: '违规情形与逾期的期限相符：逾期未答复不是未更新目录',
    given: lateReply,
    when: startRectification('share.reply', 'provider', 'S35(一)'),
    follows: { against: 'violation-fits-the-period', on: BOTH },
  },
  {
    says: '违规情形与逾期的期限相符：逾期未更新目录不是未提供数据',
    given: lateCatalogue,
    when: startRectification('catalogue.update', 'provider', 'S35(二)'),
    follows: { against: 'violation-fits-the-period', on: BOTH },
  },
  {
    says: '督促的是有行为的单位：申请单位不对答复负责',
    given: lateReply,
    when: startRectification('share.reply', 'requester', 'S35(四)'),
    follows: { against: 'respondent-had-to-keep-it', on: BOTH },
  },
  {
    says: '没有逾期的不立案督办',
    given: () => stages.inReview(shareRequestCase(WATER)),
    when: startRectification('share.reply', 'provider', 'S35(四)'),
    follows: { against: 'rectification-of-what-is-overdue', on: BOTH },
  },
  {
    says: '所列的期限应当是逾期的期限',
    given: lateReply,
    when: startRectification('share.delivery', 'provider', 'S35(二)'),
    follows: { against: 'names-what-is-overdue', on: BOTH },
  },
  {
    says: '（三）用于与履行职能无关的用途的，立案督促整改',
    given: misused,
    when: misuse('S35(三)'),
    follows: { leadsTo: { states: ['inUse.misuseReported'], closed: false } },
  },
  {
    says: '违规使用不是未更新目录',
    given: misused,
    when: misuse('S35(一)'),
    follows: { against: 'violation-is-a-misuse', on: ['S35', 'R40'] },
  },
  {
    says: '同一违规使用同时只立案一次',
    given: () => misused().after(misuse('S35(三)')),
    when: misuse('S35(四)'),
    follows: { against: 'one-rectification-at-a-time', on: ['S35', 'R40'] },
  },
];

test.for(ROWS)('办法第三十五条：$says', holds);
