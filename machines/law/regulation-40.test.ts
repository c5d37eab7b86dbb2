/*
 * 条例第四十条
 * 政务数据需求部门违反本条例规定，有下列情形之一的，由同级政务数据共享主管部门责令改正；拒不改正或者情节严重的，对负有责任的领导人员和直接责任人员依法给予处分：
 * （一）重复收集可以通过共享获取的政务数据；
 * （二）擅自超出使用范围、共享目的使用通过共享获取的政务数据；
 * （三）擅自将通过共享获取的政务数据提供给第三方；
 * （四）共享目的已实现、无法实现或者为实现共享目的不再必要，未按照要求妥善处置通过共享获取的政务数据；
 * （五）未按照规定保存通过共享获取的政务数据有关记录；
 * （六）未对通过共享获取的政务数据履行安全管理责任；
 * （七）违反本条例规定的其他情形。
 */
import { test } from 'vitest';
import { supervision } from '../supervision/procedure.ts';
import { person } from '../testing/cast.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { rectifyMisuse, startRectification } from '../testing/rectification-moves.ts';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';
import * as of from '../testing/supervision-case.ts';

const reported = () => stages.inUse().after(moves.reportMisuse());
const NOTICE = { facts: '调用日志超出用途。', demands: '立即停止。', rectifyBy: '2028-03-31' };
const rectifies = (violation: string) => rectifyMisuse({ payload: { ...NOTICE, violation } });
const NOT_A_MISUSE = { against: 'violation-is-a-misuse', on: ['S35', 'R40'] } as const;
const notConfirmed = () =>
  stages
    .delivered(shareRequestCase({ settings: { 'internal-targets': { 'share.confirm': 5 } } }))
    .after(moves.expires('share.confirm'));

const ARTICLES = ['S35', 'R39', 'R40'];
const against = (rule: string) => ({ against: rule, on: ARTICLES });
const DATE_AHEAD = against('rectification-date-lies-ahead');
/** 整改 of a requester who has passed the data on. */
const passedOn = (said: Parameters<typeof of.supervisionCase>[0] = {}) =>
  of.supervisionCase({ ...said, intake: { violation: 'R40(三)', ...said.intake } });
const unrectified = () => stages.suspended().after(moves.expires('share.rectify'));
const onRectify = startRectification('share.rectify', 'requester', 'R40(三)');

const ROWS: readonly LawRow[] = [
  ...(['R40(二)', 'R40(三)', 'R40(四)', 'R40(六)', 'R40(七)'] as const).map(
    (violation): LawRow => ({
      says: `使用中的违规，责令需求部门改正（${violation}）`,
      given: reported,
      when: rectifies(violation),
      follows: {
        leadsTo: {
          effects: [
            {
              type: 'startCase' as const,
              ...{ procedure: 'supervision', link: 'supervision' },
              intake: { unit: 'requester', trigger: 'misuse', violation, ...NOTICE },
              by: person('bureau.supervisor'),
            },
          ],
        },
      },
    }),
  ),
  {
    says: '（一）重复收集不是使用共享数据中的违规，另行立案',
    given: reported,
    when: rectifies('R40(一)'),
    follows: NOT_A_MISUSE,
  },
  {
    says: '提供部门的违规不能算在需求部门身上',
    given: reported,
    when: rectifies('R39(四)'),
    follows: NOT_A_MISUSE,
  },
  {
    says: '责令改正不替代对权限的处置：报告仍待处置',
    given: reported,
    when: rectifyMisuse(),
    follows: {
      leadsTo: {
        states: ['inUse.misuseReported'],
        tasks: ['bureau.head 处置违规使用报告', 'provider.head 处置违规使用报告'],
      },
    },
  },
  {
    says: '同一违规已立案的，不重复立案',
    given: () => reported().after(rectifyMisuse()),
    when: rectifyMisuse(),
    follows: { against: 'one-rectification-at-a-time', on: ['S35', 'R40'] },
  },
  {
    says: '由主管部门立案，提供部门不能责令改正',
    given: reported,
    when: { ...rectifyMisuse(), by: person('provider.head') },
    follows: { refusedBy: 'actor' },
  },
  {
    says: '没有报告违规的，不立案',
    given: stages.inUse,
    when: rectifyMisuse(),
    follows: { refusedBy: 'state' },
  },
  {
    says: '暂停后逾期未整改的，责令改正',
    given: unrectified,
    when: onRectify,
    follows: { leadsTo: { states: ['suspended.rectifying'] } },
  },
  {
    says: '逾期未整改的是需求部门，不责令提供部门改正',
    given: unrectified,
    when: startRectification('share.rectify', 'provider', 'R40(三)'),
    follows: { against: 'respondent-had-to-keep-it', on: ['S35', 'R39', 'R40'] },
  },
  {
    says: '（七）超过内部时限仍未确认收到的，属于其他情形',
    given: notConfirmed,
    when: startRectification('share.confirm', 'requester', 'R40(七)'),
    follows: { leadsTo: { states: ['confirming'] } },
  },
  {
    says: '未确认收到不是擅自使用',
    given: notConfirmed,
    when: startRectification('share.confirm', 'requester', 'R40(二)'),
    follows: { against: 'violation-fits-the-period', on: ['S35', 'R39', 'R40'] },
  },
  ...(['R40(一)', 'R40(五)'] as const).map(
    (violation): LawRow => ({
      says: `其他各项由监督检查立案（${violation}）`,
      submits: () =>
        submission(supervision, of.supervisionCase({ intake: { violation, trigger: 'inspection' } })),
      follows: { leadsTo: { tasks: ['bureau.head 签发整改通知'] } },
    }),
  ),
  {
    says: '不是本条所列情形的，不能立案',
    submits: () => submission(supervision, of.supervisionCase({ intake: { violation: 'R40(八)' } })),
    follows: { lacks: ['violation'] },
  },
  {
    says: '整改期限未过的，不因逾期责令改正',
    given: stages.suspended,
    when: onRectify,
    follows: against('rectification-of-what-is-overdue'),
  },
  {
    says: '没有逾期的那一期限，不因逾期责令改正',
    given: unrectified,
    when: startRectification('share.confirm', 'requester', 'R40(七)'),
    follows: against('names-what-is-overdue'),
  },
  {
    says: '由同级主管部门责令改正',
    submits: () => submission(supervision, passedOn({ respondent: { bureau: 'other-bureau' } })),
    follows: against('competent-bureau'),
  },
  {
    says: '整改期限应当在作出之后',
    submits: () => submission(supervision, passedOn({ intake: { rectifyBy: '2026-09-18' } })),
    follows: DATE_AHEAD,
  },
  {
    says: '责令改正的通知写明是本条哪一项',
    given: () => of.drafted(passedOn()),
    when: of.issue(),
    follows: { letter: '督办（整改）通知书', saying: ['第四十条第三项', '2026年10月16日'] },
  },
  {
    says: '起草通知的人不能自己签发',
    given: () => of.drafted(passedOn()),
    when: { ...of.issue(), by: { ...person('bureau.supervisor'), role: 'head' } },
    follows: against('four-eyes-notice'),
  },
  {
    says: '整改不到位的，再定的期限应当在作出之后',
    given: () => of.reported(passedOn()),
    when: of.reject({ on: '2026-11-30' }),
    follows: DATE_AHEAD,
  },
  {
    says: '延长的整改期限应当晚于原期限',
    given: () => of.served(passedOn()),
    when: of.extend({ payload: { reasons: '取证', rectifyBy: '2026-10-16' } }),
    follows: against('extension-goes-beyond'),
  },
  {
    says: '期限内没有拒绝的，不以拒不改正提请处分',
    given: () => of.served(passedOn()),
    when: of.referForRefusal(),
    follows: { against: 'refusal-has-been-shown', on: ['R39', 'R40'] },
  },
  {
    says: '整改不到位的，可以以拒不改正提请处分',
    given: () => of.reported(passedOn()).after(of.reject()),
    when: of.referForRefusal(),
    follows: { leadsTo: { states: ['referred'], closed: true } },
  },
];

test.for(ROWS)('条例第四十条：$says', holds);
