import type { Days, Plot } from '../../plot.ts';
import { agree, from, granted, putToUse, refuse, step } from './steps.ts';

/** Applications to use data that were decided: agreed on, provided, in use, reported, over, and refused. */
export const used = ({ ago, ahead }: Days): readonly Plot<'opening-request'>[] => [
  {
    key: 'wage-accounts-for-building-index',
    submitter: 'wf-dsjj',
    intake: {
      ...from('other', 'KF-2026-0168'),
      kind: 'use',
      item: 'wf-rsj-005',
      purpose: '高校研究所编制建筑业用工景气指数',
      papers: ['公共数据安全承诺书', '研究项目立项书'],
      scope: ['项目名称', '当月应发金额', '当月实发金额', '实名制人数'],
      until: ahead(300),
    },
    submitted: 15,
    happened: granted(14, '项目名称以编号代替，发布的成果不得列出单个项目。'),
    stands: ['agreement'],
  },
  {
    key: 'water-use-for-leak-research',
    submitter: 'wf-dsjj',
    intake: {
      ...from('legal-person', 'KF-2026-0161'),
      kind: 'use',
      item: 'wf-gs-001',
      purpose: '管网漏损模型的训练，使用按街道汇总的用水量',
      papers: ['公共数据安全承诺书'],
      scope: ['用水性质', '抄表年月', '用水量'],
      until: ahead(365),
    },
    submitted: 18,
    happened: [
      ...granted(17, '用水量按街道汇总，居民用水不少于五十户才提供。'),
      agree(8, '开放使用协议 KF-XY-0037'),
    ],
    stands: ['providing'],
  },
  {
    key: 'outlets-for-green-finance',
    submitter: 'wf-dsjj',
    intake: {
      ...from('legal-person', 'KF-2026-0098'),
      kind: 'use',
      item: 'wf-sthjj-002',
      purpose: '银行对排污单位的绿色信贷评价',
      papers: ['公共数据安全承诺书'],
      scope: ['单位名称', '统一社会信用代码', '监测因子', '达标情况'],
      until: ahead(150),
    },
    submitted: 60,
    happened: putToUse(58, '开放使用协议 KF-XY-0018', '开放平台接口授权 KFJK-0061'),
    stands: ['inUse.using'],
  },
  {
    key: 'projects-for-recruiters',
    submitter: 'wf-dsjj',
    intake: {
      ...from('legal-person', 'KF-2026-0105'),
      kind: 'use',
      item: 'wf-xzspj-003',
      purpose: '人力资源企业预测重点项目的用工需求',
      papers: ['公共数据安全承诺书'],
      scope: ['项目名称', '项目单位', '建设地点', '审批阶段'],
      until: ahead(90),
    },
    submitted: 52,
    happened: [
      ...putToUse(50, '开放使用协议 KF-XY-0022', '开放平台接口授权 KFJK-0066'),
      step(2, 'bureau.clerk', {
        type: 'reportMisuse',
        payload: {
          misuse: 'S36(一)',
          facts: '接口返回的项目清单出现在付费招标信息网站上，与申请的用途不符。',
        },
      }),
    ],
    stands: ['inUse.misuseReported'],
  },
  {
    key: 'lifts-for-elderly-survey',
    submitter: 'wf-dsjj',
    intake: {
      ...from('other', 'KF-2026-0077'),
      kind: 'use',
      item: 'wf-scjgj-006',
      purpose: '社会组织调查老旧小区加装电梯的情况',
      papers: ['公共数据安全承诺书'],
      scope: ['设备类别', '使用地点', '使用状态'],
      until: ago(4),
    },
    submitted: 62,
    happened: putToUse(60, '开放使用协议 KF-XY-0011', '文件下载回执 KFWJ-0029'),
    stands: ['ended'],
  },
  {
    key: 'heating-for-marketing',
    submitter: 'wf-dsjj',
    intake: {
      ...from('legal-person', 'KF-2026-0083'),
      kind: 'use',
      item: 'wf-rl-001',
      purpose: '节能改造企业评估小区的供热面积',
      papers: ['公共数据安全承诺书'],
      scope: ['供热面积', '采暖季', '报停状态'],
      until: ahead(60),
    },
    submitted: 58,
    happened: [
      ...putToUse(56, '开放使用协议 KF-XY-0014', '文件下载回执 KFWJ-0031'),
      step(20, 'provider.clerk', {
        type: 'reportMisuse',
        payload: { misuse: 'S36(二)', facts: '将供热数据与购得的联系方式比对后电话推销，侵犯用户权益。' },
      }),
      step(17, 'bureau.head', {
        type: 'stopUse',
        payload: {
          misuse: 'S36(二)',
          facts: '经查属实，推销电话逾千次。',
          measures: '停用下载权限，责令删除数据，线索移送网信和公安部门。',
        },
      }),
    ],
    stands: ['stopped'],
  },
  {
    key: 'taxes-for-credit-raters',
    submitter: 'wf-dsjj',
    intake: {
      ...from('legal-person', 'KF-2026-0119'),
      kind: 'use',
      item: 'wf-swj-003',
      purpose: '征信机构为中小企业评级',
      papers: ['公共数据安全承诺书'],
      scope: ['纳税人名称', '应纳税额', '欠税金额'],
      until: ahead(365),
    },
    submitted: 40,
    happened: refuse(
      38,
      'S23(三)',
      '逐户的申报金额属于纳税人的商业秘密，开放会损害其合法权益；评级可以由纳税人自行授权查询。',
    ),
    stands: ['refused'],
  },
];
