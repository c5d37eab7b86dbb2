import type { Days, Plot } from '../../plot.ts';
import { meet, step } from './steps.ts';

/** Disputes between the two sides alone: being talked over, with terms on the table, agreed, and let go. */
export const negotiating = ({ ago }: Days): readonly Plot<'dispute'>[] => [
  {
    key: 'sealed-records-for-kindergartens',
    submitter: 'wf-jyj',
    intake: {
      item: 'wf-gaj-006',
      scope: ['案件编号', '判决日期', '封存决定日期'],
      need: '幼儿园教职员工准入查询反馈“有记录不可用”时，需要知道记录是否已经封存，避免误拒应聘人员。',
    },
    submitted: 8,
    happened: [
      meet(
        4,
        ago(5),
        '公安局认为封存信息除司法机关办案需要外不得提供；教育局说明只需要是否封存的结论。双方同意再研究以结论方式核验的可能。',
      ),
    ],
    stands: ['negotiation.talking'],
  },
  {
    key: 'records-for-county-hospital-beds',
    submitter: 'zc-wjj',
    intake: {
      item: 'wf-yy-001',
      scope: ['住院号', '入院日期', '出院日期', '诊断'],
      need: '测算诸城市转诊到市里住院的病种和床日，安排县域医共体床位，需要按次的住院记录。',
    },
    submitted: 6,
    happened: [],
    stands: ['negotiation.talking'],
  },
  {
    key: 'adoptions-for-enrolment',
    submitter: 'wf-jyj',
    intake: {
      item: 'wf-mzj-006',
      scope: ['收养人姓名', '收养人证件号码', '被收养人姓名', '登记日期'],
      need: '收养家庭的子女报名入学时核验监护关系，家长不再提交收养登记证原件。',
    },
    submitted: 10,
    happened: [
      meet(5, ago(6), '民政局提出收养秘密受法律保护；教育局同意不获取送养人信息，并在核验后不留存。'),
      step(2, 'provider.clerk', {
        type: 'proposeTerms',
        payload: {
          outcome: 'share-in-part',
          scope: ['被收养人姓名', '登记日期'],
          reasons: '入学核验只需确认收养登记是否存在，收养人由家长当场出示证件，不必通过共享提供。',
          document: '市教育局、市民政局协商方案第2稿',
        },
      }),
    ],
    stands: ['negotiation.proposed'],
  },
  {
    key: 'complaints-for-licence-checks',
    submitter: 'wf-xzspj',
    intake: {
      item: 'wf-scjgj-007',
      scope: ['被举报单位', '举报内容', '举报日期'],
      need: '对告知承诺制办理的许可开展事后核查，需要知道哪些单位被投诉举报。',
    },
    submitted: 20,
    happened: [
      step(14, 'provider.clerk', {
        type: 'proposeTerms',
        payload: {
          outcome: 'share-in-part',
          scope: ['被举报单位', '举报日期'],
          reasons: '举报内容可能暴露举报人，只提供被举报单位和日期即可满足核查选户。',
          document: '市市场监管局关于举报信息共享的复函',
        },
      }),
      step(12, 'requester.head', { type: 'acceptTerms', payload: {} }),
    ],
    stands: ['settled'],
  },
  {
    key: 'census-for-investment-promotion',
    submitter: 'zb-gwh',
    intake: {
      item: 'wf-tjj-002',
      scope: ['单位名称', '行业代码', '营业收入'],
      need: '梳理产业链上下游企业，确定招商目录。',
    },
    submitted: 18,
    happened: [
      step(11, 'requester.clerk', {
        type: 'withdraw',
        payload: { reasons: '统计法规定单个单位的资料不得用于统计以外的目的，改用公开的分行业汇总数据。' },
      }),
    ],
    stands: ['withdrawn'],
  },
];
