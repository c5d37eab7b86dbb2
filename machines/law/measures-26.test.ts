/*
 * 办法第二十六条
 * 社会主体使用获取的公共数据应当符合法律、法规规定,使用有条件开放的公共数据应当与申请的使用用途保持一致。
 */
import { test } from 'vitest';
import { openingRequest } from '../opening-request/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import * as of from '../testing/opening-request-case.ts';

const reviewed = () => of.useReview().after(of.securityReview());
const drafted = (until: string, on?: string) =>
  of.draftUse({
    payload: { decision: 'open', scope: ['空余泊位'], until, conditions: '不得还原经营数据' },
    ...(on !== undefined && { on }),
  });
const reported = () => of.inUse().after(of.reportMisuse());
const LIES_AHEAD = { against: 'use-lies-ahead', on: ['S26'] } as const;

const ROWS: readonly LawRow[] = [
  {
    says: '与申请的用途保持一致：没有写明用途的不立案',
    submits: () => submission(openingRequest, of.useCase({ intake: { purpose: '' as '城市停车引导服务' } })),
    follows: { lacks: ['purpose'] },
  },
  {
    says: '使用有时限：时限在申请之后',
    submits: () => submission(openingRequest, of.useCase({ intake: { until: '2026-09-18' } })),
    follows: { against: 'until-lies-ahead', on: ['S26'] },
  },
  {
    says: '同意的时限不能超出申请的时限',
    given: reviewed,
    when: drafted('2028-07-01'),
    follows: { against: 'open-within-application', on: ['S25(2)', 'S26'] },
  },
  {
    says: '同意的时限在决定之后',
    given: reviewed,
    when: drafted('2026-09-21', '2026-09-21'),
    follows: LIES_AHEAD,
  },
  {
    says: '签发时使用时限已过的，退回重拟',
    given: () => reviewed().after(drafted('2026-09-30')),
    when: of.sign({ on: '2026-09-30' }),
    follows: LIES_AHEAD,
  },
  {
    says: '答复写明只能用于申请的用途',
    given: () => reviewed().after(of.draftUse()),
    when: of.sign(),
    follows: { letter: '开放答复书', saying: ['只能用于申请的用途：城市停车引导服务。'] },
  },
  {
    says: '使用协议写明用途和违约的后果',
    given: of.agreed,
    when: of.recordAgreement(),
    follows: {
      letter: '使用协议',
      saying: [
        '《潍坊市公共数据管理办法》',
        '第二十六条',
        '城市停车引导服务',
        '未按照约定的用途使用',
        '停止提供数据',
      ],
    },
  },
  {
    says: '提供数据后计算使用时限',
    given: () => of.agreed().after(of.recordAgreement()),
    when: of.recordDelivery(),
    follows: { leadsTo: { states: ['inUse.using'], due: { 'opening.use': '2028-06-30' } } },
  },
  {
    says: '使用时限届满的使用结束',
    given: of.inUse,
    when: { expires: 'opening.use' },
    follows: { leadsTo: { states: ['ended'], closed: true, told: ['bureau.clerk', 'provider.clerk'] } },
  },
  {
    says: '使用结束的登记数据处置情况',
    given: of.inUse,
    when: of.endUse({ payload: {} }),
    follows: { lacks: ['disposal'] },
  },
  {
    says: '未按照申请用途使用的可以报告',
    given: of.inUse,
    when: of.reportMisuse(),
    follows: {
      leadsTo: { states: ['inUse.misuseReported'], tasks: ['bureau.head 处置违规使用报告'] },
    },
  },
  {
    says: '报告应当写明是哪一种危害公共数据安全的行为',
    given: of.inUse,
    when: of.reportMisuse({ payload: { misuse: 'S36(六)', facts: '用于广告推送' } }),
    follows: { lacks: ['misuse'] },
  },
  {
    says: '未按照申请用途使用的停止提供',
    given: reported,
    when: of.stopUse(),
    follows: { leadsTo: { states: ['stopped'], closed: true, told: ['provider.clerk', 'bureau.clerk'] } },
  },
  {
    says: '报告尚未处置的，使用时限届满也不遗漏',
    given: reported,
    when: { expires: 'opening.use' },
    follows: { leadsTo: { states: ['ended'], closed: true, told: ['bureau.head', 'provider.clerk'] } },
  },
  {
    says: '提供单位不能自行认定后停止提供',
    given: reported,
    when: of.stopUse({ by: 'provider.head' }),
    follows: { refusedBy: 'actor' },
  },
];

test.for(ROWS)('办法第二十六条：$says', holds);
