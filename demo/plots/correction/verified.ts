import type { Days, Plot } from '../../plot.ts';
import { foundCorrect, foundWrong, object, signIn, step } from './steps.ts';

/** Doubts about data: being verified, forwarded to the source, fed back, coordinated, and their ends. */
export const verified = ({ ago }: Days): readonly Plot<'correction'>[] => [
  {
    key: 'relief-status-stopped-too-late',
    submitter: 'wf-ybj',
    intake: {
      cites: 'relief-for-medical-aid',
      with: (shareCase) => ({
        item: 'wf-mzj-002',
        shareCase,
        doubts: [
          {
            dataItem: '停止日期',
            records: '上月批次中保障户号以3707起始的46户',
            problem: '已在民政系统停保，接口仍返回在保，造成救助金多付。',
          },
        ],
        grounds: '县（市、区）民政部门的停保通知书与接口返回结果不一致。',
        papers: ['停保通知书清单'],
      }),
    },
    submitted: 1,
    happened: [],
    stands: ['handling.received'],
  },
  {
    key: 'companies-with-old-addresses',
    submitter: 'wf-swj',
    intake: {
      item: 'wf-scjgj-001',
      doubts: [
        { dataItem: '住所', records: '高新区企业共128户', problem: '道路更名后的住所没有同步变更。' },
        { dataItem: '登记状态', records: '注销企业共9户', problem: '已经注销的企业仍为存续。' },
      ],
      grounds: '税务登记实地核查的记录。',
      papers: ['实地核查记录汇总表'],
    },
    submitted: 10,
    happened: [signIn(8)],
    stands: ['handling.verifying'],
  },
  {
    key: 'health-records-with-old-names',
    submitter: 'zc-wjj',
    intake: {
      cites: 'residents-for-health-records',
      with: (shareCase) => ({
        item: 'wf-gaj-001',
        shareCase,
        doubts: [
          { dataItem: '公民身份号码', records: '诸城批次第3卷第17至41行', problem: '同一人有两个身份号码。' },
        ],
        grounds: '电子健康档案与医保参保信息互相印证。',
      }),
    },
    submitted: 13,
    happened: [signIn(12)],
    stands: ['handling.verifying'],
  },
  {
    key: 'projects-with-wrong-stage',
    submitter: 'bh-gwh',
    intake: {
      cites: 'projects-for-zone',
      with: (shareCase) => ({
        item: 'wf-xzspj-003',
        shareCase,
        doubts: [
          { dataItem: '审批阶段', records: '滨海区化工项目共5个', problem: '环评已经批复，仍显示在受理。' },
        ],
        grounds: '项目单位提供的环评批复。',
        papers: ['环评批复文号清单'],
      }),
    },
    submitted: 7,
    happened: [
      signIn(6),
      step(3, 'provider.clerk', {
        type: 'forwardToSource',
        payload: {
          unit: 'wf-sthjj',
          explanation: '环评审批阶段由生态环境局的系统推送，请核实推送是否中断。',
        },
      }),
    ],
    stands: ['handling.forwarded'],
  },
  {
    key: 'lifts-with-wrong-dates',
    submitter: 'wf-xzspj',
    intake: {
      cites: 'lifts-for-licensing',
      with: (shareCase) => ({
        item: 'wf-scjgj-006',
        shareCase,
        doubts: [{ dataItem: '使用状态', records: '奎文区电梯共12台', problem: '已经停用的电梯显示在用。' }],
        grounds: '办理使用登记变更时的现场照片。',
        papers: ['现场照片编号表'],
      }),
    },
    submitted: 12,
    happened: [signIn(11), foundWrong(4, ago(5), '12台电梯已办理停用登记，状态已同步更正。')],
    stands: ['reported'],
  },
  {
    key: 'licences-expired-or-not',
    submitter: 'wf-wjw',
    intake: {
      item: 'wf-ybj-003',
      doubts: [
        { dataItem: '协议有效期', records: '城区药店共7家', problem: '协议已经续签，名单上仍为到期。' },
      ],
      grounds: '药店提交的续签协议。',
    },
    submitted: 17,
    happened: [
      signIn(16),
      foundCorrect(9, '名单以协议网签系统为准，7家药店的续签尚未在系统中生效。'),
      object(6, '纸质协议已经盖章生效，名单不能晚于协议。'),
    ],
    stands: ['coordinating'],
  },
  {
    key: 'shareholders-not-updated',
    submitter: 'gx-gwh',
    intake: {
      cites: 'shareholders-for-investment',
      with: (shareCase) => ({
        item: 'wf-scjgj-002',
        shareCase,
        doubts: [{ dataItem: '实缴出资额', records: '招商企业共3户', problem: '验资后的实缴出资额仍为零。' }],
        grounds: '会计师事务所的验资报告。',
        papers: ['验资报告编号清单'],
      }),
    },
    submitted: 20,
    happened: [
      signIn(19),
      foundCorrect(13, '实缴出资由企业自行公示，登记机关不作更改。'),
      object(11, '企业已经公示，接口没有取到公示系统的数据。'),
      step(5, 'bureau.head', {
        type: 'recordCoordination',
        payload: {
          conclusion: 'must-correct',
          opinion: '公示信息属于同一目录的数据，应当按公示结果更正接口数据。',
        },
      }),
    ],
    stands: ['correcting'],
  },
  {
    key: 'addresses-of-permits',
    submitter: 'wf-sthjj',
    intake: {
      item: 'wf-slj-001',
      doubts: [
        { dataItem: '取水地点', records: '弥河流域取水户共6户', problem: '取水地点与排污口位置明显不符。' },
      ],
      grounds: '现场定位记录。',
      papers: ['现场定位记录表'],
    },
    submitted: 23,
    happened: [
      signIn(22),
      step(21, 'provider.clerk', {
        type: 'forwardToSource',
        payload: { unit: 'wf-xzspj', explanation: '取水许可由审批局核发，取水地点出自审批系统。' },
      }),
      step(18, 'wf-xzspj.clerk', {
        type: 'recordSourceFinding',
        payload: {
          finding: 'corrected',
          explanation: '坐标录入时经纬度颠倒，已更正。',
          correctedOn: ago(19),
        },
      }),
      foundWrong(17, ago(17), '已按数源部门的更正结果同步，并通知其他使用单位。'),
      step(15, 'requester.clerk', { type: 'acceptResult', payload: { note: '复核一致。' } }),
    ],
    stands: ['settled'],
  },
  {
    key: 'school-names-changed',
    submitter: 'wf-zjj',
    intake: {
      item: 'wf-jyj-002',
      doubts: [{ dataItem: '学生数', records: '潍城区学校共4所', problem: '与实有人数相差一成以上。' }],
      grounds: '学区房供求测算时的实地统计。',
    },
    submitted: 25,
    happened: [
      signIn(24),
      foundCorrect(18, '学生数以学年初报表为准，学期中的变化在下一学年更新。'),
      object(17, '测算需要即时人数。'),
      step(12, 'bureau.clerk', {
        type: 'recordCoordination',
        payload: {
          conclusion: 'result-stands',
          opinion: '目录写明更新周期，数据与周期一致，不属于差错；需要即时人数的另行申请。',
        },
      }),
    ],
    stands: ['upheld'],
  },
  {
    key: 'stations-renamed',
    submitter: 'wf-jtj',
    intake: {
      item: 'wf-mzj-005',
      doubts: [{ dataItem: '标准地名', records: '坊子区新建道路2条', problem: '线路站牌与标准地名不一致。' }],
      grounds: '站牌普查记录。',
    },
    submitted: 11,
    happened: [
      signIn(10),
      step(8, 'requester.clerk', {
        type: 'withdraw',
        payload: { reasons: '核对后是站牌印制错误，由公交公司更换。' },
      }),
    ],
    stands: ['withdrawn'],
  },
];
