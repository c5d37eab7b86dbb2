import { addDays } from '../../../../calendar/iso-date.ts';
import { deedsOf, type Story, type Telling } from '../../story.ts';
import { cast, REVIEWED } from './cast.ts';

const deed = deedsOf<'opening-request'>();

/** An application to use data that is opened under conditions, from the formal check to the end of the use. */
export function used({ today }: Telling): Story {
  const until = addDays(today, 365);
  const scope = ['单位名称', '监测因子', '监测时间', '达标情况'];
  return {
    title: '公共数据开放申请：数据使用申请',
    opening: {
      says: '一家企业在开放平台申请使用污染源自动监测数据。案卷里只有登记号，没有任何个人信息。',
      submission: {
        procedure: 'opening-request',
        actor: cast.bureau,
        intake: {
          kind: 'use',
          applicant: { kind: 'legal-person', reference: 'KF-2026-0301' },
          channel: 'platform',
          item: 'wf-sthjj-002',
          purpose: '绿色供应链评价',
          papers: [],
          scope,
          until,
        },
      },
    },
    scenes: [
      deed(
        '受理人员想直接不予受理：规则不允许，应当先一次性告知补正。',
        cast.bureau,
        { type: 'rejectApplication', payload: { reasons: '缺少安全承诺书。' } },
        { refusedBy: 'supplement-before-rejection' },
      ),
      deed('一次性告知需要补充的材料。', cast.bureau, {
        type: 'askForSupplement',
        payload: { missing: ['公共数据安全承诺书'] },
      }),
      deed('申请人补正，登记材料。', cast.bureau, {
        type: 'recordSupplement',
        payload: { papers: ['公共数据安全承诺书'] },
      }),
      deed('受理，转数据提供单位审查。“及时”没有法定天数，不设期限。', cast.bureau, {
        type: 'acceptApplication',
        payload: {},
      }),
      deed('生态环境局就排污单位的商业秘密征求第三方意见。', cast.environment, {
        type: 'consultThirdParty',
        payload: { rights: '排污单位的生产负荷可能由监测数据推断' },
      }),
      deed('第三方没有答复：沉默不产生决定，登记后继续审查。', cast.environment, {
        type: 'recordThirdPartyOpinion',
        payload: { opinion: 'silent', summary: '期满未答复' },
      }),
      deed('安全审查通过。', cast.environment, REVIEWED),
      deed('拟同意使用的决定，写明范围、时限和条件。', cast.environment, {
        type: 'draftDecision',
        payload: { decision: 'open', scope, until, conditions: '仅用于供应链评价，不得公布单个企业的排名。' },
      }),
      deed('负责人签发。', cast.environmentHead, { type: 'sign', payload: {} }),
      deed('与申请人签订使用协议。', cast.environment, {
        type: 'recordAgreement',
        payload: { document: '开放使用协议 KF-XY-0051', terms: '用途、安全措施和使用后的处置' },
      }),
      deed('提供数据，开始使用，使用时限开始计算。', cast.environment, {
        type: 'recordDelivery',
        payload: { credential: '开放平台接口授权 KFJK-0090' },
      }),
      deed('使用结束，数据已处置，办结。', cast.bureau, {
        type: 'endUse',
        payload: { disposal: '申请人提交销毁说明，接口授权已收回。' },
      }),
    ],
  };
}
