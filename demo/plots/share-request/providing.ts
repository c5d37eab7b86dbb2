import type { Days } from '../../plot.ts';
import { consented, deliver, type SharePlot, step } from './steps.ts';

const TERMS = '按照答复的范围和用途使用，不得提供给第三方，使用记录保存不少于3年。';

/** Requests that were agreed to: the data is awaited, due, late, or to be confirmed. */
export const providing = ({ ahead }: Days): readonly SharePlot[] => [
  {
    key: 'vehicles-for-relief',
    submitter: 'wf-mzj',
    intake: {
      item: 'wf-gaj-004',
      basis: '《中华人民共和国社会救助法》第四十一条',
      scene: '核对申请社会救助家庭名下的机动车。',
      scope: ['号牌号码', '车辆类型', '使用性质', '所有人姓名或者名称', '所有人证件号码', '登记日期'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 14,
    happened: consented(14, 5, TERMS),
    stands: ['delivering'],
  },
  {
    key: 'insured-for-rehabilitation',
    submitter: 'wf-cl',
    intake: {
      item: 'wf-ybj-001',
      basis: '《残疾预防和残疾人康复条例》',
      scene: '为残疾儿童办理康复救助时核验医疗保险参保状态，先由医保支付再由救助补足。',
      scope: ['姓名', '公民身份号码', '参保类型', '参保状态', '缴费年度'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 28,
    happened: consented(28, 20, TERMS),
    stands: ['delivering'],
  },
  {
    key: 'tax-for-enterprise-support',
    submitter: 'wf-rsj',
    intake: {
      item: 'wf-swj-003',
      basis: '《中华人民共和国税收征收管理法》第六条第一款；《优化营商环境条例》第三十七条',
      scene: '稳岗返还“免申即享”时核对企业有无欠税，经企业授权后查询。',
      scope: ['纳税人名称', '纳税人识别号', '税款所属期', '欠税金额'],
      method: 'batch',
      until: ahead(200),
    },
    submitted: 33,
    happened: consented(33, 24, TERMS),
    stands: ['delivering'],
  },
  {
    key: 'water-meters-for-groundwater',
    submitter: 'wf-slj',
    intake: {
      item: 'wf-gs-001',
      basis: '《中华人民共和国水法》第四十九条',
      scene: '核算城区公共供水量，评估自备井关停后的用水替代情况，只使用按地址汇总的水量。',
      scope: ['用水地址', '用水性质', '抄表年月', '用水量'],
      method: 'file',
      until: ahead(180),
    },
    submitted: 16,
    happened: consented(16, 8, TERMS),
    stands: ['delivering'],
  },
  {
    key: 'unemployed-for-tax-relief',
    submitter: 'wf-swj',
    intake: {
      item: 'wf-rsj-003',
      basis: '《中华人民共和国税收征收管理法》第六条第一款',
      scene: '企业招用登记失业人员享受税收优惠时核验人员身份。',
      scope: ['姓名', '公民身份号码', '登记类别', '登记日期', '就业困难人员标识'],
      method: 'batch',
      until: ahead(365),
    },
    submitted: 20,
    happened: [
      ...consented(20, 12, TERMS),
      deliver(6, '共享平台交换任务回执 PC-RSJ-0317'),
      step(3, 'requester.clerk', {
        type: 'reportProblem',
        payload: { problem: '第二批次的登记日期全部为空，无法判断享受优惠的起始时间，请重新提供。' },
      }),
    ],
    stands: ['delivering'],
  },
  {
    key: 'disabled-for-schools',
    submitter: 'wf-jyj',
    intake: {
      item: 'wf-cl-001',
      basis: '《残疾人教育条例》',
      scene: '建立适龄残疾儿童入学台账，一人一案落实就读方式。',
      scope: ['姓名', '公民身份号码', '残疾类别', '残疾等级', '证件状态', '监护人姓名'],
      method: 'batch',
      until: ahead(280),
    },
    submitted: 17,
    happened: [...consented(17, 9, TERMS), deliver(2, '共享平台交换任务回执 PC-CL-0052')],
    stands: ['confirming'],
  },
  {
    key: 'disabled-for-bus-fares',
    submitter: 'wf-gj',
    intake: {
      item: 'wf-cl-001',
      basis: '《中华人民共和国残疾人保障法》第五十条第一款、第二款',
      scene: '办理残疾人免费乘车卡时在线核验残疾人证，当场办结。',
      scope: ['姓名', '残疾人证号', '残疾类别', '证件状态'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 15,
    happened: [...consented(15, 7, TERMS), deliver(1, '接口授权书 JK-CL-0018')],
    stands: ['confirming'],
  },
];
