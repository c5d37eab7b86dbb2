import type { Days } from '../../plot.ts';
import { draftConsent, review, type SharePlot, signedIn, step } from './steps.ts';

/** Requests that wait for papers, for a signature, or for the bureau's word on an extension. */
export const signing = ({ ahead }: Days): readonly SharePlot[] => [
  {
    key: 'marriages-for-public-housing',
    submitter: 'wf-zjj',
    intake: {
      item: 'wf-mzj-001',
      basis: '《中华人民共和国社会救助法》第二十六条、第四十二条',
      scene: '审核公共租赁住房申请时核验申请人的婚姻状况。',
      scope: ['男方姓名', '男方证件号码', '女方姓名', '女方证件号码', '登记类别', '登记日期'],
      method: 'interface',
      until: ahead(365),
    },
    submitted: 7,
    happened: [
      ...signedIn(6, 5),
      step(2, 'provider.clerk', {
        type: 'askForSupplement',
        payload: { missing: ['申请人授权核验的文书样本', '接口调用系统的等级保护备案证明'] },
      }),
    ],
    stands: ['handling.reply.supplementing', 'handling.extension.none'],
  },
  {
    key: 'relief-for-heating-subsidy',
    submitter: 'wf-rl',
    intake: {
      item: 'wf-mzj-002',
      basis: '《中华人民共和国社会救助法》第四十二条第二款',
      scene: '采暖季前核验低保、特困家庭，直接减免采暖费，不再要求用户提交低保证。',
      scope: ['姓名', '公民身份号码', '救助类别', '停止日期'],
      method: 'batch',
      until: ahead(150),
    },
    submitted: 11,
    happened: [
      ...signedIn(10, 9),
      step(6, 'provider.clerk', {
        type: 'askForSupplement',
        payload: { missing: ['采暖费减免的文件依据', '数据安全承诺书', '用户授权方式的说明'] },
      }),
    ],
    stands: ['handling.reply.supplementing', 'handling.extension.none'],
  },
  {
    key: 'births-for-insurance',
    submitter: 'wf-ybj',
    intake: {
      item: 'wf-wjw-001',
      basis: '《社会保险经办条例》第八条',
      scene: '“出生一件事”联办中为新生儿办理参保，家长不再提交出生医学证明原件。',
      scope: ['新生儿姓名', '性别', '出生日期', '母亲姓名', '母亲证件号码', '证件编号'],
      method: 'interface',
      until: ahead(730),
    },
    submitted: 11,
    happened: [
      ...signedIn(10, 9),
      review(4, '仅限联办事项调用，新生儿信息按敏感个人信息管理。'),
      draftConsent(1, '按“出生一件事”联办流程调用，不得用于商业保险推介。'),
    ],
    stands: ['handling.reply.signing', 'handling.extension.none'],
  },
  {
    key: 'emissions-for-environment-tax',
    submitter: 'wf-swj',
    intake: {
      item: 'wf-sthjj-002',
      basis: '《中华人民共和国环境保护税法》第十五条第二款',
      scene: '按季比对企业申报的污染物排放量与自动监测数据，对异常申报提请复核。',
      scope: ['单位名称', '统一社会信用代码', '排放口名称', '监测因子', '监测时间', '排放量'],
      method: 'batch',
      until: ahead(730),
    },
    submitted: 7,
    happened: [
      ...signedIn(6),
      review(5, '提供经审核的小时均值，标记停运和校准时段。'),
      draftConsent(4, '数据用于纳税申报比对。'),
      step(3, 'provider.head', {
        type: 'returnDraft',
        payload: { reasons: '答复应当写明未经审核的数据不得作为处罚依据，请补充后再报。' },
      }),
      draftConsent(2, '数据用于纳税申报比对，未经审核的数据不得作为处罚依据。'),
    ],
    stands: ['handling.reply.signing', 'handling.extension.none'],
  },
  {
    key: 'land-use-for-farmland-subsidy',
    submitter: 'wf-nyj',
    intake: {
      item: 'wf-zrzyj-003',
      basis: '《中华人民共和国土地管理法》第二十六条',
      scene: '发放耕地地力保护补贴前核对申报地块的地类，剔除已非农化的面积。',
      scope: ['图斑编号', '地类编码', '地类名称', '图斑面积', '权属性质', '图斑范围'],
      method: 'file',
      until: ahead(240),
    },
    submitted: 10,
    happened: [
      ...signedIn(9, 8),
      step(2, 'provider.clerk', {
        type: 'askForExtension',
        payload: { workingDays: 10, reasons: '年度国土变更调查成果尚未下发，须待成果核定后按县市区切分。' },
      }),
    ],
    stands: ['handling.reply.review', 'handling.extension.asked'],
  },
  {
    key: 'lifts-for-rescue',
    submitter: 'wf-yjj',
    intake: {
      item: 'wf-scjgj-006',
      basis: '《中华人民共和国安全生产法》',
      scene: '把化工园区的压力容器、压力管道纳入应急救援一张图，处置事故时即时查询检验情况。',
      scope: ['设备代码', '设备类别', '使用单位名称', '使用地点', '下次检验日期', '使用状态'],
      method: 'interface',
      until: ahead(540),
    },
    submitted: 15,
    happened: [
      ...signedIn(14, 13),
      step(7, 'provider.clerk', {
        type: 'askForExtension',
        payload: { workingDays: 8, reasons: '设备登记系统正在迁移，须在迁移完成后核对数据。' },
      }),
      step(6, 'bureau.head', {
        type: 'consentToExtension',
        payload: { note: '情况属实，同意延长8个工作日，请告知市应急管理局。' },
      }),
      review(1, '使用地点精确到厂区，不提供设备内部参数。'),
    ],
    stands: ['handling.reply.review', 'handling.extension.none'],
  },
];
