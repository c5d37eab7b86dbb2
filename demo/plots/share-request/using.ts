import type { Days } from '../../plot.ts';
import { putToUse, type SharePlot, step } from './steps.ts';

/** Grants in use: quiet, about to end, being ended, reported, and over. */
export const using = ({ ago, ahead }: Days): readonly SharePlot[] => [
  {
    key: 'relief-for-medical-aid',
    submitter: 'wf-ybj',
    intake: {
      item: 'wf-mzj-002',
      basis: '《中华人民共和国社会救助法》第二十四条、第四十二条；《医疗保障基金使用监督管理条例》第二十四条',
      scene: '低保、特困人员住院时直接结算医疗救助，出院不再垫付。',
      scope: ['姓名', '公民身份号码', '救助类别', '保障户号', '认定日期', '停止日期'],
      method: 'interface',
      until: ahead(400),
    },
    submitted: 70,
    happened: putToUse(70, 48, '接口授权书 JK-MZJ-0102'),
    stands: ['inUse.using'],
  },
  {
    key: 'residents-for-health-records',
    submitter: 'zc-wjj',
    intake: {
      item: 'wf-gaj-001',
      basis: '《中华人民共和国基本医疗卫生与健康促进法》；《中华人民共和国个人信息保护法》第三十四条',
      scene: '核对诸城市居民电子健康档案中的姓名和身份号码，合并重复档案。',
      scope: ['姓名', '公民身份号码', '性别', '出生日期', '户口状态'],
      method: 'batch',
      until: ahead(12),
    },
    submitted: 90,
    happened: putToUse(90, 66, '共享平台交换任务回执 PC-GAJ-0233'),
    stands: ['inUse.using'],
  },
  {
    key: 'shareholders-for-investment',
    submitter: 'gx-gwh',
    intake: {
      item: 'wf-scjgj-002',
      basis: '《中华人民共和国市场主体登记管理条例》第七条',
      scene: '兑现招商引资政策时核对企业股东和实缴出资。',
      scope: ['企业名称', '统一社会信用代码', '股东姓名或者名称', '认缴出资额', '实缴出资额', '出资日期'],
      method: 'interface',
      until: ahead(220),
    },
    submitted: 80,
    happened: [
      ...putToUse(80, 60, '接口授权书 JK-SCJGJ-0077'),
      step(3, 'provider.clerk', {
        type: 'askToEnd',
        payload: {
          justification: '原登记系统下月停止运行，相同数据由省级法人库统一提供。',
          negotiation: '建议自新接口联调完成之日起停用旧接口，过渡期不少于10个工作日。',
        },
      }),
    ],
    stands: ['inUse.endingNegotiation'],
  },
  {
    key: 'lifts-for-licensing',
    submitter: 'wf-xzspj',
    intake: {
      item: 'wf-scjgj-006',
      basis: '《中华人民共和国行政许可法》第三十三条',
      scene: '办理特种设备使用登记变更时核对在用设备。',
      scope: ['设备代码', '设备类别', '使用单位名称', '统一社会信用代码', '使用状态'],
      method: 'interface',
      until: ahead(160),
    },
    submitted: 75,
    happened: [
      ...putToUse(75, 55, '接口授权书 JK-SCJGJ-0081'),
      step(6, 'provider.head', {
        type: 'askToEnd',
        payload: {
          justification: '登记职责已划回本局，审批环节不再需要调用。',
          negotiation: '在办件办结后停用接口，已获取的数据由使用单位删除。',
        },
      }),
      step(2, 'requester.head', { type: 'agreeToEnd', payload: { note: '在办件均已办结，同意终止。' } }),
    ],
    stands: ['inUse.endingFiling'],
  },
  {
    key: 'projects-for-zone',
    submitter: 'bh-gwh',
    intake: {
      item: 'wf-xzspj-003',
      basis: '《优化营商环境条例》第三十七条',
      scene: '跟踪区内重点项目的审批进度，协调用地、用水等要素保障。',
      scope: ['项目代码', '项目名称', '项目单位', '建设地点', '总投资', '审批阶段'],
      method: 'interface',
      until: ahead(130),
    },
    submitted: 62,
    happened: [
      ...putToUse(62, 44, '接口授权书 JK-SPJ-0029'),
      step(1, 'provider.clerk', {
        type: 'reportMisuse',
        payload: {
          kind: 'third-party',
          facts: '接口日志显示，有来自园区招商服务公司的固定地址调用，疑似把接口密钥提供给了第三方。',
        },
      }),
    ],
    stands: ['inUse.misuseReported'],
  },
  {
    key: 'jobseekers-for-survey',
    submitter: 'wf-tjj',
    intake: {
      item: 'wf-rsj-003',
      basis: '《中华人民共和国统计法》第二十五条第一款',
      scene: '核对月度劳动力调查的样本框，调查结束后删除。',
      scope: ['姓名', '公民身份号码', '登记类别', '登记日期'],
      method: 'file',
      until: ago(3),
    },
    submitted: 58,
    happened: putToUse(58, 40, '文件下载回执 WJ-RSJ-0009'),
    stands: ['useOver'],
  },
  {
    key: 'projects-for-statistics',
    submitter: 'wf-tjj',
    intake: {
      item: 'wf-xzspj-003',
      basis: '《中华人民共和国统计法》第二十五条第一款',
      scene: '固定资产投资统计入库前核对新开工项目。',
      scope: ['项目代码', '项目名称', '项目单位', '总投资', '批复文号'],
      method: 'file',
      until: ahead(30),
    },
    submitted: 52,
    happened: [
      ...putToUse(52, 34, '文件下载回执 WJ-SPJ-0011'),
      step(4, 'requester.clerk', {
        type: 'endUse',
        payload: { disposal: '入库核对已完成，下载的文件和中间表已删除，删除记录留存备查。' },
      }),
    ],
    stands: ['ended'],
  },
];
