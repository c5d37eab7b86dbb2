import { deedsOf, type Story, type Telling } from '../../story.ts';
import { cast, disputed, SCOPE } from './disputed.ts';

const inDispute = deedsOf<'dispute'>('started');
const inRequest = deedsOf<'share-request'>();

/** A refused request through all four rungs to a ruling that orders sharing, and from there into use. */
export function ruled(telling: Telling): Story {
  const year = telling.today.slice(0, 4);
  return {
    title: '共享争议：从协商到政府裁定，直到使用',
    opening: disputed(telling),
    scenes: [
      inDispute('第一级，协商：市残联提出只取支付金额的方案。', cast.asking, {
        type: 'proposeTerms',
        payload: {
          outcome: 'share-in-part',
          scope: SCOPE.slice(1),
          reasons: '不取姓名和就医明细，只核对支付金额。',
          document: '市残联关于共享范围的函',
        },
      }),
      inDispute(
        '市残联自己接受自己的方案：规则不允许，方案由另一方答复。',
        cast.askingHead,
        { type: 'acceptTerms', payload: {} },
        { refusedBy: 'other-side-answers' },
      ),
      inDispute('市医保局不接受。', cast.providingHead, {
        type: 'rejectTerms',
        payload: { reasons: '支付金额同样属于医疗费用信息。' },
      }),
      inDispute('协商未果，附协商记录，申请协调。', cast.asking, {
        type: 'declareFailed',
        payload: { statement: '对范围没有达成一致。', minutes: '双方协商两次，医保局坚持金额也不能提供。' },
      }),
      inDispute('第二级，协调：市大数据局受理。', cast.bureau, { type: 'takeUp', payload: {} }),
      inDispute('市大数据局提出协调意见：共享。', cast.bureau, {
        type: 'recordOpinion',
        payload: {
          outcome: 'share',
          scope: [],
          reasons: '核减重复补贴属于法定职责，金额是必要的最小范围。',
          document: `潍数协〔${year}〕21号`,
        },
      }),
      inDispute('市残联接受协调意见。', cast.askingHead, { type: 'acceptOpinion', payload: {} }),
      inDispute('市医保局不接受：协调未果。', cast.providingHead, {
        type: 'rejectOpinion',
        payload: { reasons: '上位法没有明确可以用于补贴核减。' },
      }),
      inDispute('第三级，共同审议：会同司法局、卫生健康委。', cast.bureauHead, {
        type: 'callJointReview',
        payload: {
          reviewers: ['wf-sfj', 'wf-wjw'],
          question: '医保支付金额能否用于残疾人康复补贴的核减。',
        },
      }),
      inDispute('司法局提出审议意见。', cast.justice, {
        type: 'giveOpinion',
        payload: { opinion: 'share', reasons: '用于法定补助的核减，不违反条例第三十二条的目的。' },
      }),
      inDispute(
        '卫生健康委还没有意见，市大数据局想先作结论：规则不允许，谁也不能被代表。',
        cast.bureauHead,
        {
          type: 'concludeReview',
          payload: {
            outcome: 'share',
            scope: [],
            reasons: '多数意见为共享。',
            document: `潍数审〔${year}〕4号`,
          },
        },
        { refusedBy: 'all-opinions-in' },
      ),
      inDispute('卫生健康委提出不同的意见。', cast.health, {
        type: 'giveOpinion',
        payload: { opinion: 'not-share', reasons: '建议由残疾人自行提交结算单。' },
      }),
      inDispute('意见不一，审议未能解决。', cast.bureauHead, {
        type: 'concludeReview',
        payload: {
          outcome: 'unresolved',
          scope: [],
          reasons: '两个部门意见相反，医保局仍不同意。',
          document: `潍数审〔${year}〕4号`,
        },
      }),
      inDispute('第四级：由市大数据局提请市人民政府。', cast.bureauHead, {
        type: 'submitToGovernment',
        payload: { document: `潍数呈〔${year}〕8号`, summary: '协调和审议均未能解决，建议共享。' },
      }),
      inDispute('市政府经办人拟裁定：共享。', cast.government, {
        type: 'draftRuling',
        payload: {
          outcome: 'share',
          scope: [],
          reasons: '核减重复补贴确需支付金额，医保局应当提供。',
          document: `潍政裁〔${year}〕3号`,
        },
      }),
      inDispute('市政府负责人签发裁定，争议终结。', cast.governmentHead, { type: 'signRuling', payload: {} }),
      {
        says: '裁定送达原来的共享申请，只送达一次：申请转入提供数据，提供期限开始计算。',
        comes: 'settlement',
      },
      inRequest('市医保局按照裁定提供数据。', cast.providing, {
        type: 'recordDelivery',
        payload: { method: 'interface', credential: '接口授权书 JK-YB-0042' },
      }),
      inRequest('市残联确认收到，开始使用。', cast.asking, {
        type: 'confirmReceipt',
        payload: { note: '接口调用正常，只返回支付金额。' },
      }),
    ],
  };
}
