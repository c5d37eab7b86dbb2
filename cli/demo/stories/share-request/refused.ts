import type { Deed, Story, Telling } from '../../story.ts';
import { cast, request } from './request.ts';
import { approve, reviewSecurity, sign, signIn } from './scenes.ts';

const reason = '申请的姓名对于核对是否在世并非必要，公民身份号码和死亡日期已经足够。';

const refuse = (more: object): Deed<'share-request'>['action'] => ({
  type: 'draftReply',
  payload: { decision: 'refuse', reason, ...more },
});

/** A refusal that the rules let pass only with a reason and its law; then the dispute, a case of its own. */
export function refused({ today }: Telling): Story {
  return {
    title: '有条件共享申请：不同意、提起争议',
    opening: {
      says: '民政局要用公安局的户籍注销（死亡）信息，经办人提交申请。',
      submission: { procedure: 'share-request', actor: cast.asking, intake: request(today) },
    },
    scenes: [
      approve,
      signIn,
      reviewSecurity,
      {
        says: '经办人以材料不全为由拟不同意：规则不允许，材料不全应当告知补正。',
        by: cast.providing,
        action: refuse({ ground: 'incomplete-papers' }),
        refusedBy: 'incomplete-papers-are-no-ground',
      },
      {
        says: '经办人不写依据就拟不同意：规则不允许。',
        by: cast.providing,
        action: refuse({}),
        refusedBy: 'refusal-cites-law',
      },
      {
        says: '经办人写明事由和依据，拟不同意共享。',
        by: cast.providing,
        action: refuse({
          ground: 'not-necessary',
          citation: { instrument: '中华人民共和国个人信息保护法', level: '法律', article: '第六条' },
        }),
      },
      { says: '负责人签发：不同意共享。', by: cast.providingHead, action: sign },
      {
        says: '民政局负责人不服，提起争议：另立争议案件，申请等待它的结果。',
        by: cast.askingHead,
        action: {
          type: 'raiseDispute',
          payload: { need: '同名同号登记有误的情况需要姓名辅助核对，因履行职责确需使用。' },
        },
      },
    ],
  };
}
