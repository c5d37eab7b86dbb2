import type { Story, Telling } from '../../story.ts';
import { cast, request } from './request.ts';
import { agree, approve, reviewSecurity, sign, signIn } from './scenes.ts';

/** From intake to use, with two refusals by the rules on the way. */
export function agreed({ today }: Telling): Story {
  return {
    title: '有条件共享申请：从申请到使用',
    opening: {
      says: '民政局要用公安局的户籍注销（死亡）信息，经办人提交申请。',
      submission: { procedure: 'share-request', actor: cast.asking, intake: request(today) },
    },
    scenes: [
      approve,
      signIn,
      {
        says: '经办人没有做安全审查就拟答复：规则不允许。',
        by: cast.providing,
        action: agree(today),
        refusedBy: 'security-review-first',
      },
      reviewSecurity,
      { says: '安全审查之后，经办人拟同意共享的答复。', by: cast.providing, action: agree(today) },
      {
        says: '经办人想自己签发自己拟的答复：签发属于负责人。',
        by: cast.providing,
        action: sign,
        refusedBy: 'actor',
      },
      { says: '负责人签发：答复期限停止，提供数据的期限开始计算。', by: cast.providingHead, action: sign },
      {
        says: '公安局提供数据，登记凭证。',
        by: cast.providing,
        action: {
          type: 'recordDelivery',
          payload: { method: 'interface', credential: '接口编号 WFGA-API-0172，授权凭证已线下交付' },
        },
      },
      {
        says: '民政局确认收到，开始使用，授权登记到使用时限为止。',
        by: cast.asking,
        action: { type: 'confirmReceipt', payload: { note: '接口调用正常。' } },
      },
    ],
  };
}
