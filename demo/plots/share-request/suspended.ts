import type { Days } from '../../plot.ts';
import { putToUse, type SharePlot, step } from './steps.ts';

/** Grants that were suspended for misuse: being rectified too late, to be verified, and terminated. */
export const suspended = ({ ago, ahead }: Days): readonly SharePlot[] => [
  {
    key: 'property-for-rent-subsidy',
    submitter: 'wf-zjj',
    intake: {
      item: 'wf-zrzyj-001',
      basis: '《不动产登记暂行条例》第二十四条第一款；《中华人民共和国社会救助法》第二十六条',
      scene: '审核公租房租赁补贴时核对申请家庭的住房情况。',
      scope: ['权利人姓名或者名称', '权利人证件号码', '坐落', '建筑面积', '共有情况'],
      method: 'interface',
      until: ahead(260),
    },
    submitted: 78,
    happened: [
      ...putToUse(78, 58, '接口授权书 JK-ZRZY-0140'),
      step(12, 'provider.head', {
        type: 'suspend',
        payload: {
          kind: 'beyond-scope',
          facts: '近一个月查询中有三成身份号码不在补贴申请名单内，超出答复的使用范围。',
          rectifyBy: ago(2),
        },
      }),
    ],
    stands: ['suspended.rectifying'],
  },
  {
    key: 'cremations-for-care-fund',
    submitter: 'wf-wjw',
    intake: {
      item: 'wf-mzj-003',
      basis: '《中华人民共和国基本医疗卫生与健康促进法》；《中华人民共和国个人信息保护法》第三十四条',
      scene: '核对居民死亡医学登记，注销电子健康档案。',
      scope: ['逝者姓名', '逝者证件号码', '死亡日期', '火化日期'],
      method: 'batch',
      until: ahead(300),
    },
    submitted: 68,
    happened: [
      ...putToUse(68, 47, '共享平台交换任务回执 PC-MZJ-0061'),
      step(9, 'bureau.clerk', {
        type: 'reportMisuse',
        payload: { kind: 'beyond-purpose', facts: '检查发现数据被导入科研统计平台，与申请的使用场景不符。' },
      }),
      step(8, 'bureau.head', {
        type: 'suspend',
        payload: {
          kind: 'beyond-purpose',
          facts: '数据被用于科研统计，未经市民政局同意，暂停共享并限期整改。',
          rectifyBy: ahead(9),
        },
      }),
      step(1, 'requester.head', {
        type: 'reportRectification',
        payload: { measures: '已从科研统计平台删除全部数据，收回访问账号，并重新培训数据管理人员。' },
      }),
    ],
    stands: ['suspended.verifying'],
  },
  {
    key: 'relief-for-zone-visits',
    submitter: 'xs-gwh',
    intake: {
      item: 'wf-mzj-002',
      basis: '《中华人民共和国社会救助法》第四十六条第二款',
      scene: '节前走访慰问困难家庭。',
      scope: ['姓名', '救助类别', '保障人数', '所属县市区'],
      method: 'file',
      until: ahead(100),
    },
    submitted: 66,
    happened: [
      ...putToUse(66, 46, '文件下载回执 WJ-MZJ-0020'),
      step(24, 'provider.head', {
        type: 'suspend',
        payload: {
          kind: 'third-party',
          facts: '困难家庭名单被转发至商业捐赠企业的工作群，擅自提供给第三方。',
          rectifyBy: ago(14),
        },
      }),
      step(16, 'requester.clerk', {
        type: 'reportRectification',
        payload: { measures: '已要求相关企业删除名单，并约谈责任人。' },
      }),
      step(12, 'bureau.clerk', {
        type: 'rejectRectification',
        payload: { reasons: '未提交企业的删除证明，也未说明后续管理措施，整改不到位。', rectifyBy: ago(6) },
      }),
      step(5, 'bureau.head', {
        type: 'terminate',
        payload: { reasons: '整改期限已过仍未补充整改材料，依照条例第二十七条第二款终止共享。' },
      }),
    ],
    stands: ['terminated'],
  },
];
