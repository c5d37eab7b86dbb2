import type { Days } from '../../plot.ts';
import { refuse, type SharePlot, step } from './steps.ts';

/** Requests that were refused: to be answered, in dispute, and accepted. A dispute is a case of its own. */
export const refused = ({ ago, ahead }: Days): readonly SharePlot[] => [
  {
    key: 'patients-for-boarding-schools',
    submitter: 'wf-jyj',
    intake: {
      item: 'wf-wjw-003',
      basis: '《中华人民共和国未成年人保护法》',
      scene: '了解寄宿制学校学生家庭中的监护风险。',
      scope: ['患者编号', '所属县市区', '管理状态', '风险等级'],
      method: 'file',
      until: ahead(180),
    },
    submitted: 12,
    happened: refuse(11, 3, {
      ground: 'statutory',
      reason:
        '所申请的数据能够推断出精神障碍患者的身份，依法应当保密，且不属于教育部门依法履行职责必须公开的情形。',
      citation: { instrument: '中华人民共和国精神卫生法', level: '法律', article: '第四条第三款' },
    }),
    stands: ['refused'],
  },
  {
    key: 'home-buyers-for-bonded-zone',
    submitter: 'zb-gwh',
    intake: {
      item: 'wf-zjj-002',
      basis: '《优化营商环境条例》第三十七条',
      scene: '分析区内企业职工的购房意愿，配套建设人才公寓。',
      scope: ['买受人姓名或者名称', '买受人证件号码', '房屋坐落', '成交总价'],
      method: 'file',
      until: ahead(90),
    },
    submitted: 15,
    happened: refuse(14, 6, {
      ground: 'not-necessary',
      reason:
        '意愿分析用汇总数据即可满足，不需要逐人的姓名、证件号码和成交价；可以另行申请按区域汇总的数据。',
      citation: { instrument: '潍坊市公共数据管理办法', level: '规范性文件', article: '第二十一条第一款' },
    }),
    stands: ['refused'],
  },
  {
    key: 'bills-for-disability-subsidy',
    submitter: 'wf-cl',
    intake: {
      item: 'wf-ybj-002',
      basis: '《残疾预防和残疾人康复条例》',
      scene: '计算残疾人康复补贴时扣除医保已经支付的部分。',
      scope: ['姓名', '公民身份号码', '就医类别', '费用总额', '基金支付金额', '个人负担金额'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 21,
    happened: [
      ...refuse(20, 11, {
        ground: 'statutory',
        reason: '医疗费用属于工作中获取的当事人信息，不得用于医疗保障基金使用监督管理以外的其他目的。',
        citation: { instrument: '医疗保障基金使用监督管理条例', level: '行政法规', article: '第三十二条' },
      }),
      step(5, 'requester.head', {
        type: 'raiseDispute',
        payload: {
          need: '不核对医保支付就无法扣除重复补贴，补贴资金监管要求逐人核算；愿意只取支付金额汇总，不取就医明细。',
        },
      }),
    ],
    stands: ['disputed'],
  },
  {
    key: 'patients-for-emergency-room',
    submitter: 'wf-yy',
    intake: {
      item: 'wf-wjw-003',
      basis: '《中华人民共和国精神卫生法》',
      scene: '急诊接诊时识别在管患者，联系监护人和随访医生。',
      scope: ['患者编号', '管理状态', '最近随访日期', '监护人联系情况'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 23,
    happened: [
      ...refuse(22, 14, {
        ground: 'statutory',
        reason:
          '医疗健康信息属于敏感个人信息，申请未说明取得患者或者监护人单独同意的方式，也未说明严格保护措施。',
        citation: { instrument: '中华人民共和国个人信息保护法', level: '法律', article: '第二十八条第二款' },
      }),
      step(9, 'requester.clerk', {
        type: 'raiseDispute',
        payload: { need: '急诊抢救时无法等待人工查询，确需在线核对是否为在管患者，可以只返回是或者否。' },
      }),
    ],
    started: {
      happened: [
        {
          by: 'wf-yy.clerk',
          action: {
            type: 'declareFailed',
            payload: {
              statement: '卫生健康委要求先取得每名患者的同意，急诊无法做到。',
              minutes: '医院提出只返回是或者否；卫生健康委认为返回结果仍是健康信息。',
            },
          },
        },
        { by: 'wf-dsjj.clerk', action: { type: 'takeUp', payload: {} } },
      ],
      stands: ['coordination.hearing'],
    },
    stands: ['disputed'],
  },
  {
    key: 'insurance-for-legal-aid',
    submitter: 'wf-sfj',
    intake: {
      item: 'wf-rsj-001',
      basis: '《中华人民共和国法律援助法》第四十一条第二款',
      scene: '核查法律援助申请人的经济困难状况。',
      scope: ['姓名', '公民身份号码', '参保状态', '缴费基数', '缴费起止年月'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 36,
    happened: [
      ...refuse(35, 26, {
        ground: 'statutory',
        reason: '缴费基数属于用人单位和个人的保密信息，申请人可以以个人诚信承诺代替查询。',
        citation: { instrument: '中华人民共和国社会保险法', level: '法律', article: '第八十一条' },
      }),
      step(22, 'requester.head', {
        type: 'raiseDispute',
        payload: { need: '法律明确可以通过信息共享查询，诚信承诺不能替代抽查。' },
      }),
    ],
    started: {
      happened: [
        {
          by: 'wf-sfj.clerk',
          action: {
            type: 'recordMeeting',
            payload: { heldOn: ago(10), minutes: '双方同意只核验参保状态，缴费基数由申请人自行承诺。' },
          },
        },
        {
          by: 'wf-rsj.clerk',
          action: {
            type: 'proposeTerms',
            payload: {
              outcome: 'share-in-part',
              scope: ['姓名', '公民身份号码', '参保状态', '缴费起止年月'],
              reasons: '除缴费基数外可以核验，足以判断申请人是否有稳定收入。',
              document: '市司法局、市人力资源社会保障局共享协商纪要',
            },
          },
        },
        { by: 'wf-sfj.head', action: { type: 'acceptTerms', payload: {} } },
      ],
      stands: ['settled'],
    },
    stands: ['delivering'],
  },
  {
    key: 'cars-for-parking',
    submitter: 'wf-zjj',
    intake: {
      item: 'wf-gaj-004',
      basis: '《物业管理条例》',
      scene: '调查老旧小区的停车需求。',
      scope: ['号牌号码', '车辆类型', '所有人姓名或者名称', '登记日期'],
      method: 'file',
      until: ahead(60),
    },
    submitted: 19,
    happened: [
      ...refuse(18, 10, {
        ground: 'not-necessary',
        reason: '停车需求按小区统计车辆数即可，逐车的号牌和所有人超出履行法定职责所必需的范围和限度。',
        citation: { instrument: '中华人民共和国个人信息保护法', level: '法律', article: '第三十四条' },
      }),
      step(7, 'requester.head', {
        type: 'acceptRefusal',
        payload: { note: '改用街道摸底的汇总数据。' },
      }),
    ],
    stands: ['notShared'],
  },
  {
    key: 'cars-for-driving-schools',
    submitter: 'wf-jtj',
    intake: {
      item: 'wf-gaj-005',
      basis: '《中华人民共和国道路交通安全法实施条例》第二十条',
      scene: '核对机动车教练员的准驾车型和记分情况。',
      scope: ['姓名', '证件号码', '准驾车型', '驾驶证状态', '累积记分'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 30,
    happened: [
      ...refuse(29, 21, {
        ground: 'not-necessary',
        reason: '教练员的记分情况可以由驾校要求本人提供，不必逐人获取证件号码。',
        citation: { instrument: '中华人民共和国个人信息保护法', level: '法律', article: '第六条' },
      }),
      step(16, 'requester.head', {
        type: 'raiseDispute',
        payload: { need: '教练员备案每月更新，由本人提供无法核验真伪。' },
      }),
      step(8, 'requester.head', {
        type: 'withdraw',
        payload: { reasons: '省厅系统已能查询教练员的准驾车型，不再需要本次共享。' },
      }),
    ],
    stands: ['withdrawn'],
  },
];
