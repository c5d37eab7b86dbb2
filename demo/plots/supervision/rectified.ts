import type { ActionOf, IntakeOf } from '../../../client/docket-client.ts';
import type { Days, Happening, Plot } from '../../plot.ts';
import { stepsOf } from '../../plot.ts';

const step = stepsOf<'supervision'>();

const issue = (ago: number) => step(ago, 'bureau.head', { type: 'issueNotice', payload: {} });

const report = (
  ago: number,
  unit: `${string}-${string}`,
  payload: Extract<ActionOf<'supervision'>, { type: 'reportRectification' }>['payload'],
): Happening<'supervision'> => step(ago, `${unit}.clerk`, { type: 'reportRectification', payload });

/** A notice that comes from another case. */
const from = (cites: string, notice: Omit<IntakeOf<'supervision'>, 'originCase'>) => ({
  cites,
  with: (originCase: string) => ({ ...notice, originCase }),
});

/** Rectifications: the notice in the bureau's own house, being put right, to be verified, and their ends. */
export const rectified = ({ ago, ahead }: Days): readonly Plot<'supervision'>[] => {
  const year = ago(1).slice(0, 4);
  return [
    {
      key: 'late-reply-on-drivers',
      submitter: 'wf-dsjj',
      intake: from('drivers-for-hazardous-freight', {
        unit: 'wf-gaj',
        trigger: 'overdue',
        violation: 'R39(四)',
        facts: '危险货物驾驶人准驾信息的共享申请已过答复期限，没有答复，也没有申请延期。',
        demands: '立即答复；说明逾期原因，并明确经办人员不在岗时的接替办法。',
        rectifyBy: ahead(20),
      }),
      submitted: 1,
      happened: [],
      stands: ['noticing.signing'],
    },
    {
      key: 'third-party-calls-of-projects',
      submitter: 'wf-dsjj',
      intake: from('projects-for-zone', {
        unit: 'bh-gwh',
        trigger: 'misuse',
        violation: 'R40(三)',
        facts: '园区招商服务公司使用管委会的接口密钥调用投资项目审批信息。',
        demands: '收回密钥，删除已经提供的数据，查明提供的经过。',
        rectifyBy: ahead(15),
      }),
      submitted: 1,
      happened: [
        step(1, 'bureau.head', {
          type: 'returnNotice',
          payload: { reasons: '调用的次数和时间没有写清，请补充日志统计后再报签。' },
        }),
      ],
      stands: ['noticing.revision'],
    },
    {
      key: 'late-tax-data',
      submitter: 'wf-dsjj',
      intake: from('tax-for-enterprise-support', {
        unit: 'wf-swj',
        trigger: 'overdue',
        violation: 'R39(四)',
        facts: '同意共享后超过20个工作日没有提供企业欠税信息，稳岗返还不能按期发放。',
        demands: '立即提供数据；不能一次提供的，先提供本批次企业的数据。',
        rectifyBy: ahead(0),
      }),
      submitted: 3,
      happened: [issue(2)],
      stands: ['rectifying'],
    },
    {
      key: 'catalogue-not-updated',
      submitter: 'wf-dsjj',
      intake: {
        unit: 'wf-nyj',
        trigger: 'inspection',
        violation: 'R39(一)',
        facts: '高标准农田建设职责划入后三个月，目录中没有编制高标准农田项目信息。',
        demands: '编制目录并报审；对划入职责涉及的数据逐项清理。',
        rectifyBy: ago(3),
      },
      submitted: 20,
      happened: [issue(19)],
      stands: ['rectifying'],
    },
    {
      key: 'sensors-sent-back-late',
      submitter: 'wf-dsjj',
      intake: {
        unit: 'wf-sthjj',
        trigger: 'complaint',
        violation: 'R39(三)',
        facts: '使用单位多次反映自动监测数据缺失的时段没有说明。',
        demands: '补齐缺失时段的标记，建立缺失即时告知的机制。',
        rectifyBy: ago(1),
      },
      submitted: 22,
      happened: [
        issue(21),
        step(5, 'bureau.supervisor', {
          type: 'extendRectification',
          payload: { reasons: '监测站房改造须待设备到货，已提交采购合同。', rectifyBy: ahead(40) },
        }),
      ],
      stands: ['rectifying'],
    },
    {
      key: 'records-not-kept',
      submitter: 'wf-dsjj',
      intake: {
        unit: 'wf-zjj',
        trigger: 'inspection',
        violation: 'R40(五)',
        facts: '抽查公租房核验接口，近半年的使用记录只保存了一个月。',
        demands: '恢复可以恢复的记录，使用记录保存不少于三年。',
        rectifyBy: ahead(6),
      },
      submitted: 18,
      happened: [
        issue(17),
        report(3, 'wf-zjj', {
          kind: 'rectified',
          measures: '已从接口网关恢复五个月的记录，日志改为异地保存三年，每季度抽查一次。',
          papers: ['日志恢复情况说明', '日志管理办法'],
        }),
      ],
      stands: ['verifying'],
    },
    {
      key: 'late-reply-explained',
      submitter: 'wf-dsjj',
      intake: from('relief-for-legal-aid', {
        unit: 'wf-mzj',
        trigger: 'overdue',
        violation: 'R39(四)',
        facts: '法律援助查询救助对象的共享申请逾期未答复。',
        demands: '说明逾期的原因，并于收到通知后答复。',
        rectifyBy: ago(1),
      }),
      submitted: 3,
      happened: [
        issue(3),
        report(2, 'wf-mzj', {
          kind: 'explained',
          measures: '救助系统省级集中部署期间停机，有停机公告；现已恢复，答复正在审查。',
          papers: ['省级系统停机公告'],
        }),
        step(1, 'bureau.supervisor', {
          type: 'confirmRectification',
          payload: { note: '停机情况属实，属正当理由；答复另行催办。' },
        }),
      ],
      stands: ['rectified'],
    },
    {
      key: 'inspection-was-mistaken',
      submitter: 'wf-dsjj',
      intake: {
        unit: 'wf-tyjrj',
        trigger: 'complaint',
        violation: 'R40(一)',
        facts: '反映优抚年审时要求重复提交残疾军人证复印件。',
        demands: '停止收取复印件，改为共享核验。',
        rectifyBy: ahead(10),
      },
      submitted: 9,
      happened: [
        step(6, 'bureau.head', {
          type: 'dropCase',
          payload: { reasons: '经查该窗口属于外市，本市已全部改为共享核验，撤销督办。' },
        }),
      ],
      stands: ['dropped'],
    },
    {
      key: 'lists-leaked-again',
      submitter: 'wf-dsjj',
      intake: from('relief-for-zone-visits', {
        unit: 'xs-gwh',
        trigger: 'misuse',
        violation: 'R40(三)',
        facts: '困难家庭名单被转发至商业企业的工作群。',
        demands: '收回名单，取得企业的删除证明，处理责任人员。',
        rectifyBy: ago(14),
      }),
      submitted: 24,
      happened: [
        issue(23),
        report(16, 'xs-gwh', { kind: 'rectified', measures: '已要求企业删除名单，并约谈责任人。' }),
        step(13, 'bureau.supervisor', {
          type: 'rejectRectification',
          payload: { reasons: '没有企业的删除证明，名单再次出现在另一个群。', rectifyBy: ago(8) },
        }),
        step(5, 'bureau.head', {
          type: 'refer',
          payload: {
            ground: 'refuses-to-rectify',
            facts: '整改期限两次届满，仍未取得删除证明，名单继续扩散。',
            authority: '市纪委监委驻开发区纪检监察组',
            document: `潍数函〔${year}〕31号`,
          },
        }),
      ],
      stands: ['referred'],
    },
    {
      // 办法 binds the companies that 条例 does not cover.
      key: 'meters-do-not-match',
      submitter: 'wf-dsjj',
      intake: from('water-meters-for-groundwater', {
        unit: 'wf-gs',
        trigger: 'inspection',
        violation: 'S35(二)',
        facts: '提供的样例数据中，三个街道的用水量与年报相差一倍。',
        demands: '核对抄表系统，重新提供一致的数据。',
        rectifyBy: ahead(25),
      }),
      submitted: 5,
      happened: [issue(4)],
      stands: ['rectifying'],
    },
  ];
};
