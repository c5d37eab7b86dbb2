import type { Days } from '../../plot.ts';
import { review, type SharePlot, signedIn, step } from './steps.ts';

const REVIEWING = ['handling.reply.review', 'handling.extension.none'];

/** Requests under review at the provider: fresh, due on the day of seeding, and late. */
export const reviewing = ({ ahead }: Days): readonly SharePlot[] => [
  {
    key: 'deaths-for-pensions',
    submitter: 'wf-rsj',
    intake: {
      item: 'wf-gaj-002',
      basis: '《社会保险经办条例》第八条、第二十六条第一款',
      scene: '每月比对领取养老保险待遇人员的死亡注销信息，防止待遇冒领，减少老人到窗口认证。',
      scope: ['姓名', '公民身份号码', '死亡日期', '注销日期'],
      method: 'interface',
      until: ahead(730),
    },
    submitted: 5,
    happened: [...signedIn(4, 3), review(1, '按月批次比对，只返回命中人员；比对结果不得用于其他事项。')],
    stands: REVIEWING,
  },
  {
    key: 'residence-permits-for-schools',
    submitter: 'wf-jyj',
    intake: {
      item: 'wf-gaj-003',
      basis: '《中华人民共和国义务教育法》第十二条第二款',
      scene: '随迁子女报名入学时核验监护人的居住证，家长不再到派出所开具证明。',
      scope: ['姓名', '公民身份号码', '居住地址', '签发日期', '签注状态'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 11,
    happened: [...signedIn(10), review(4, '报名期内开放接口，按监护人逐一核验，期满关闭。')],
    stands: REVIEWING,
  },
  {
    key: 'property-for-water-transfer',
    submitter: 'wf-gs',
    intake: {
      item: 'wf-zrzyj-002',
      basis: '《优化营商环境条例》第二十八条第一款、第三十七条；《国务院关于在线政务服务的若干规定》第十条',
      scene: '二手房交易后同步办理用水过户，凭权利人授权调取不动产权证书电子证照。',
      scope: ['不动产权证号', '权利人', '坐落', '电子证照文件'],
      method: 'interface',
      until: ahead(365),
      papers: ['用户授权书样本', '数据安全承诺书'],
    },
    submitted: 11,
    happened: [...signedIn(10, 9), review(2, '逐户凭授权调取，不得批量下载；证照文件办结后即时删除。')],
    stands: REVIEWING,
  },
  {
    key: 'drivers-for-hazardous-freight',
    submitter: 'wf-jtj',
    intake: {
      item: 'wf-gaj-005',
      basis: '《中华人民共和国道路运输条例》第五十三条',
      scene: '核验危险货物运输驾驶人的准驾车型和驾驶证状态，及时清退不符合条件的人员。',
      scope: ['姓名', '证件号码', '准驾车型', '有效期截止日期', '驾驶证状态', '累积记分'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 12,
    happened: [...signedIn(11, 9)],
    stands: REVIEWING,
  },
  {
    key: 'relief-for-legal-aid',
    submitter: 'wf-sfj',
    intake: {
      item: 'wf-mzj-002',
      basis: '《中华人民共和国法律援助法》第四十一条第二款、第四十二条',
      scene: '受理法律援助申请时查询申请人是否为社会救助对象，免予核查经济困难状况。',
      scope: ['姓名', '公民身份号码', '救助类别', '认定日期', '停止日期'],
      method: 'interface',
      until: ahead(540),
    },
    submitted: 14,
    happened: [
      ...signedIn(13, 12),
      step(1, 'bureau.supervisor', {
        type: 'supervise',
        payload: { measure: '已电话催办，请市民政局于两个工作日内答复，并说明逾期原因。' },
      }),
    ],
    stands: REVIEWING,
  },
];
