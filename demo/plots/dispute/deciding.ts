import type { Days, Plot } from '../../plot.ts';
import * as steps from './steps.ts';

const { callReview, failed, giveOpinion, leaveUnresolved, step, submitUp, unresolved } = steps;

/** Disputes that coordination could not settle: before the departments concerned, and before the government. */
export const deciding = ({ ago }: Days): readonly Plot<'dispute'>[] => {
  const year = ago(1).slice(0, 4);
  return [
    {
      key: 'minors-for-class-teachers',
      submitter: 'wf-jyj',
      intake: {
        item: 'wf-sfj-002',
        scope: ['对象编号', '矫正起止日期', '执行地'],
        need: '为复学的未成年社区矫正对象落实学籍和帮教老师，避免在转学中失去联系。',
      },
      submitted: 34,
      happened: [
        failed(29, '司法局要求档案一律不出局，由司法所逐人对接学校。'),
        ...unresolved(
          28,
          16,
          {
            outcome: 'share-in-part',
            scope: ['对象编号', '执行地'],
            reasons: '由司法局推送到学籍所在学校的专人，不进入学籍系统。',
            document: `潍数协〔${year}〕14号`,
          },
          '未成年社区矫正对象的身份信息应当保密，推送到学校仍有扩散的风险。',
        ),
        callReview(
          12,
          ['wf-gaj', 'wf-wjw', 'wf-mzj'],
          '能否以学校专人接收的方式提供未成年社区矫正对象的信息。',
        ),
        giveOpinion(8, 'wf-gaj', 'share-in-part', '专人接收、签订保密承诺的，风险可控。'),
        step(6, 'bureau.clerk', {
          type: 'replaceReviewer',
          payload: { from: 'wf-wjw', to: 'wf-cl', reasons: '卫生健康委认为与其职责无关，请求不参加。' },
        }),
      ],
      stands: ['jointReview.opinions'],
    },
    {
      key: 'adoptions-for-hereditary-screening',
      submitter: 'wf-wjw',
      intake: {
        item: 'wf-mzj-006',
        scope: ['送养人姓名', '送养人证件号码', '被收养人姓名'],
        need: '对送养的新生儿补做遗传代谢病筛查，需要联系送养人了解家族病史。',
      },
      submitted: 36,
      happened: [
        failed(31, '民政局认为联系送养人会破坏收养秘密。'),
        ...unresolved(
          30,
          20,
          {
            outcome: 'share',
            scope: [],
            reasons: '由民政局代为联系送养人，经其同意后提供。',
            document: `潍数协〔${year}〕12号`,
          },
          '代为联系同样暴露被收养人的去向，本局不能同意。',
        ),
        callReview(18, ['wf-sfj', 'wf-gaj'], '为新生儿疾病筛查提供送养人信息是否于法有据。'),
        giveOpinion(11, 'wf-sfj', 'not-share', '收养人、送养人要求保守收养秘密的，其他人应当尊重其意愿。'),
        giveOpinion(7, 'wf-gaj', 'not-share', '可以由医疗机构在送养前完成筛查，不必事后联系。'),
      ],
      stands: ['jointReview.concluding'],
    },
    {
      key: 'hospital-records-for-fund-checks',
      submitter: 'wf-ybj',
      intake: {
        item: 'wf-yy-001',
        scope: ['住院号', '入院日期', '出院日期', '诊断', '手术名称'],
        need: '核查分解住院和高套编码，需要将结算清单与病历首页比对。',
      },
      submitted: 42,
      happened: [
        failed(37, '医院要求逐案提供协查函，批量提供没有依据。'),
        ...unresolved(
          36,
          26,
          {
            outcome: 'share-in-part',
            scope: ['住院号', '入院日期', '出院日期', '诊断'],
            reasons: '医保基金监管依法可以查阅有关资料，先提供与结算有关的数据项。',
            document: `潍数协〔${year}〕9号`,
          },
          '诊断属于患者隐私，患者没有同意用于批量比对。',
        ),
        callReview(24, ['wf-wjw', 'wf-sfj'], '医保部门批量获取病历首页的范围。'),
        giveOpinion(19, 'wf-wjw', 'share', '病历首页本来就是医保结算清单的来源。'),
        giveOpinion(17, 'wf-sfj', 'share-in-part', '批量比对应当以出现疑点的病例为限。'),
        leaveUnresolved(6, '两部门对范围的意见不一致，医院仍不同意。', `潍数审〔${year}〕4号`),
      ],
      stands: ['jointReview.unresolved'],
    },
    {
      key: 'hospital-records-for-disability-grades',
      submitter: 'wf-cl',
      intake: {
        item: 'wf-yy-001',
        scope: ['患者姓名', '患者证件号码', '诊断', '手术名称'],
        need: '残疾等级评定时调取本人授权的住院诊断，免去残疾人往返复印病历。',
      },
      submitted: 50,
      happened: [
        failed(45, '医院认为病历只能由患者本人复印。'),
        ...unresolved(
          44,
          36,
          {
            outcome: 'share',
            scope: [],
            reasons: '本人授权后调取，属于方便残疾人办事，医院应当配合。',
            document: `潍数协〔${year}〕7号`,
          },
          '医院的病历系统没有授权核验的功能。',
        ),
        callReview(34, ['wf-wjw', 'wf-ybj'], '凭本人授权调取住院诊断是否可行。'),
        giveOpinion(30, 'wf-wjw', 'share', '区域健康平台可以核验本人授权。'),
        giveOpinion(29, 'wf-ybj', 'share', '医保电子凭证可以作为授权方式。'),
        leaveUnresolved(22, '医院坚持由本人到院办理，审议未能解决。', `潍数审〔${year}〕3号`),
        submitUp(20, '三个部门都认为可以凭授权提供，建议裁定共享。', `潍数呈〔${year}〕5号`),
        steps.draftRuling(4, {
          outcome: 'share',
          scope: [],
          reasons: '凭本人授权调取住院诊断，依法有据且便利残疾人，医院应当自裁定之日起提供。',
          document: `潍政裁〔${year}〕2号`,
        }),
      ],
      stands: ['ruling.signing'],
    },
    {
      // 条例 lets the bureau go to the government without a joint review.
      key: 'informers-for-wage-arrears',
      submitter: 'wf-rsj',
      intake: {
        item: 'wf-swj-004',
        scope: ['被检举人名称', '检举内容', '受理日期'],
        need: '查处以虚假工资表逃避支付农民工工资的案件，需要核对涉及工资的检举线索。',
      },
      submitted: 28,
      happened: [
        failed(26, '税务局认为检举材料只能由税务机关使用。'),
        ...unresolved(
          25,
          20,
          {
            outcome: 'share-in-part',
            scope: ['被检举人名称', '受理日期'],
            reasons: '只提供线索涉及的单位和日期，检举内容由税务局核对后出具意见。',
            document: `潍数协〔${year}〕11号`,
          },
          '被检举人名称同样属于应当保密的检举事项。',
        ),
        submitUp(14, '协调未果，建议裁定部分共享。', `潍数呈〔${year}〕7号`),
      ],
      stands: ['ruling.drafting'],
    },
    {
      key: 'informers-for-food-safety',
      submitter: 'wf-scjgj',
      intake: {
        item: 'wf-swj-004',
        scope: ['被检举人名称', '检举内容'],
        need: '核查食品企业虚开进货票据的线索，追查不合格原料的来源。',
      },
      submitted: 30,
      happened: [
        failed(29, '税务局只同意在联合办案时当面阅看。'),
        ...unresolved(
          28,
          24,
          {
            outcome: 'not-share',
            scope: [],
            reasons: '联合办案时阅看已能满足查处的需要，不必建立经常性的共享。',
            document: `潍数协〔${year}〕6号`,
          },
          '本局同意不共享，但要求明确联合办案的启动时限，意见没有写明。',
        ),
        submitUp(22, '双方对联合办案的时限仍有分歧，请裁定。', `潍数呈〔${year}〕4号`),
        steps.draftRuling(17, {
          outcome: 'not-share',
          scope: [],
          reasons: '检举信息依法保密，维持不共享；由两局在三个工作日内启动联合办案。',
          document: `潍政裁〔${year}〕1号`,
        }),
        steps.signRuling(15),
      ],
      stands: ['ruled'],
    },
  ];
};
