import type { Days, Plot } from '../../plot.ts';
import { approve, endorse, step } from './steps.ts';

const FOUND_NOTHING = '以数据名称、数据项检索全市目录，没有相近的事项。';

/** Purchases that are applied for and decided on, and those that came to nothing. */
export const applied = (_: Days): readonly Plot<'purchase'>[] => [
  {
    key: 'visitors-for-kite-festival',
    submitter: 'wf-jtj',
    intake: {
      data: '风筝会期间手机信令客流',
      purpose: '会场周边道路的临时交通组织和公交加密',
      duty: '《城市公共交通条例》，重大活动期间的运力保障',
      seller: 'enterprise',
      budgetYuan: 180_000,
      search: { conclusion: 'nothing', findings: FOUND_NOTHING },
    },
    submitted: 1,
    happened: [],
    stands: ['applying.endorsement'],
  },
  {
    key: 'satellite-images-for-greenhouses',
    submitter: 'wf-nyj',
    intake: {
      data: '亚米级卫星影像（寿光、青州设施农业区）',
      purpose: '核对设施农业补贴面积',
      duty: '《中华人民共和国农业法》，农业补贴的核查',
      seller: 'enterprise',
      budgetYuan: 260_000,
      search: {
        conclusion: 'unsuitable',
        findings: '检索“影像、地类”，有一个相近的事项。',
        similar: [{ item: 'wf-zrzyj-003', why: '年度变更调查每年一次，不能反映当季的大棚面积。' }],
      },
    },
    submitted: 6,
    happened: [
      endorse(5),
      step(3, 'bureau.clerk', {
        type: 'sendBack',
        payload: { reasons: '请说明与省级卫星应用中心免费影像的差别，并分年度列明预算。' },
      }),
    ],
    stands: ['applying.revision'],
  },
  {
    key: 'company-risk-for-market-checks',
    submitter: 'wf-scjgj',
    intake: {
      data: '企业涉诉和舆情风险信息',
      purpose: '双随机抽查的风险分级',
      duty: '《市场主体登记管理条例》《企业信息公示暂行条例》，信用监管',
      seller: 'enterprise',
      budgetYuan: 320_000,
      search: { conclusion: 'nothing', findings: FOUND_NOTHING },
    },
    submitted: 14,
    happened: [endorse(13)],
    stands: ['approving'],
  },
  {
    key: 'pollen-for-allergy-warnings',
    submitter: 'wf-wjw',
    intake: {
      data: '城区花粉浓度监测数据',
      purpose: '发布过敏性疾病的健康提示',
      duty: '《中华人民共和国基本医疗卫生与健康促进法》，健康风险提示',
      seller: 'institution',
      budgetYuan: 60_000,
      search: { conclusion: 'nothing', findings: FOUND_NOTHING },
    },
    submitted: 4,
    happened: [endorse(3)],
    stands: ['approving'],
  },
  {
    key: 'street-views-for-old-districts',
    submitter: 'wf-zjj',
    intake: {
      data: '老旧小区街景影像',
      purpose: '排查外墙脱落和私搭乱建',
      duty: '《城市房屋安全管理规定》，房屋安全隐患排查',
      seller: 'enterprise',
      budgetYuan: 150_000,
      search: { conclusion: 'nothing', findings: FOUND_NOTHING },
    },
    submitted: 12,
    happened: [endorse(11), approve(7)],
    stands: ['purchasing'],
  },
  {
    key: 'bus-cards-bought-twice',
    submitter: 'wf-tjj',
    intake: {
      data: '公交线路和站点矢量数据',
      purpose: '人口抽样调查的小区划分',
      duty: '《中华人民共和国统计法》，人口抽样调查',
      seller: 'enterprise',
      budgetYuan: 80_000,
      search: { conclusion: 'nothing', findings: '检索“线路、矢量”，没有相近的事项。' },
    },
    submitted: 17,
    happened: [
      endorse(16),
      step(13, 'bureau.head', {
        type: 'pointToExisting',
        payload: {
          item: 'wf-jtj-002',
          reasons: '交通运输局的公交线路和站点信息含有站点位置，无条件共享，能够满足需要。',
        },
      }),
    ],
    stands: ['existing'],
  },
  {
    key: 'faces-for-attendance',
    submitter: 'wf-jyj',
    intake: {
      data: '学生家长人脸特征库',
      purpose: '放学接送的身份核验',
      duty: '《中华人民共和国未成年人保护法》，校园安全',
      seller: 'enterprise',
      budgetYuan: 500_000,
      search: { conclusion: 'nothing', findings: FOUND_NOTHING },
    },
    submitted: 21,
    happened: [
      endorse(20),
      step(17, 'bureau.head', {
        type: 'refuse',
        payload: { reasons: '收集人脸信息没有法定依据，也不是实现接送核验所必需，不予批准。' },
      }),
    ],
    stands: ['refused'],
  },
  {
    key: 'weather-already-free',
    submitter: 'wf-yjj',
    intake: {
      data: '分钟级降水预报',
      purpose: '城市内涝预警',
      duty: '《中华人民共和国突发事件应对法》，灾害预警',
      seller: 'institution',
      budgetYuan: 90_000,
      search: { conclusion: 'nothing', findings: FOUND_NOTHING },
    },
    submitted: 10,
    happened: [
      step(8, 'requester.clerk', {
        type: 'withdraw',
        payload: { reasons: '气象部门已同意直接推送，不需要采购。' },
      }),
    ],
    stands: ['withdrawn'],
  },
  {
    key: 'lorry-tracks-no-bidder',
    submitter: 'wf-sthjj',
    intake: {
      data: '重型货车行驶轨迹',
      purpose: '测算移动源排放',
      duty: '《中华人民共和国大气污染防治法》，移动源排放监管',
      seller: 'enterprise',
      budgetYuan: 120_000,
      search: { conclusion: 'nothing', findings: FOUND_NOTHING },
    },
    submitted: 40,
    happened: [
      endorse(39),
      approve(35),
      step(11, 'requester.head', {
        type: 'abandon',
        payload: { reasons: '两次招标均只有一家响应，改为申请使用省级监管平台的数据。' },
      }),
    ],
    stands: ['abandoned'],
  },
];
