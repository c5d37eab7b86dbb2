import type { Days } from '../../plot.ts';
import { received, type SharePlot, signedIn, step } from './steps.ts';

/** Requests that have not left the requester's house, or lie unread or unfinished at the provider's door. */
export const preparing = ({ ahead }: Days): readonly SharePlot[] => [
  {
    key: 'income-for-relief',
    submitter: 'wf-mzj',
    intake: {
      item: 'wf-swj-002',
      basis: '《中华人民共和国社会救助法》第四十一条、第四十二条',
      scene: '对新申请最低生活保障的家庭核对工资性收入，逐户授权、逐户核对，替代申请人自行提交收入证明。',
      scope: ['姓名', '公民身份号码', '所得项目', '税款所属期', '收入额'],
      method: 'interface',
      until: ahead(365),
      papers: ['社会救助家庭经济状况核对授权书样本'],
    },
    submitted: 1,
    happened: [],
    stands: ['preparing.approval'],
  },
  {
    key: 'insurance-for-disability-allowance',
    submitter: 'wf-cl',
    intake: {
      item: 'wf-rsj-001',
      basis: '《中华人民共和国残疾人保障法》第四十六条',
      scene: '核验申请灵活就业社会保险补贴的残疾人的参保和缴费情况。',
      scope: ['姓名', '公民身份号码', '参保险种', '参保状态', '参保单位名称', '缴费基数', '缴费起止年月'],
      method: 'interface',
      until: ahead(300),
    },
    submitted: 4,
    happened: [
      step(2, 'requester.head', {
        type: 'returnApplication',
        payload: { reasons: '补贴按月定额发放，不需要缴费基数和参保单位名称，请缩小使用范围后重新提交。' },
      }),
    ],
    stands: ['preparing.revision'],
  },
  {
    key: 'house-sales-for-deed-tax',
    submitter: 'wf-swj',
    intake: {
      item: 'wf-zjj-002',
      basis: '《中华人民共和国契税法》第十三条第一款',
      scene: '办理契税申报时核对网签合同的成交总价和建筑面积，纳税人不再提交合同复印件。',
      scope: [
        '合同编号',
        '买受人姓名或者名称',
        '买受人证件号码',
        '房屋坐落',
        '建筑面积',
        '成交总价',
        '备案日期',
      ],
      method: 'interface',
      until: ahead(730),
    },
    submitted: 1,
    happened: received(1),
    stands: ['handling.reply.received', 'handling.extension.none'],
  },
  {
    key: 'property-for-county-relief',
    submitter: 'sg-mzj',
    intake: {
      item: 'wf-zrzyj-001',
      basis: '《中华人民共和国社会救助法》第四十一条；《不动产登记暂行条例》第二十五条',
      scene: '核对寿光市低保和低保边缘家庭成员名下的房产，每季度复核一次。',
      scope: ['权利人姓名或者名称', '权利人证件号码', '坐落', '权利类型', '用途', '建筑面积', '共有情况'],
      method: 'batch',
      until: ahead(365),
      papers: ['寿光市社会救助家庭经济状况核对办理规程'],
    },
    submitted: 9,
    happened: received(8),
    stands: ['handling.reply.received', 'handling.extension.none'],
  },
  {
    key: 'land-use-for-reservoirs',
    submitter: 'wf-slj',
    intake: {
      item: 'wf-zrzyj-003',
      basis: '《中华人民共和国土地管理法》；《中华人民共和国水法》',
      scene: '划定水库管理范围时核对周边地类。',
      scope: ['图斑编号', '地类名称', '图斑面积', '图斑范围'],
      method: 'file',
      until: ahead(180),
    },
    submitted: 8,
    happened: [
      ...signedIn(8, 7),
      step(5, 'requester.clerk', {
        type: 'withdraw',
        payload: { reasons: '省水利厅已统一下发同一成果，不再需要单独申请。' },
      }),
    ],
    stands: ['withdrawn'],
  },
];
