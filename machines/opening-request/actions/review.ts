import { z } from 'zod';
import { choice } from '../../choice.ts';
import { text } from '../../fields.ts';
import { action } from './common.ts';

/** Conclusions of a security review (办法 第三十一条第一款). */
const REVIEW_CONCLUSIONS = {
  passed: '通过',
  'passed-with-measures': '采取措施后通过',
  'not-passed': '不通过',
} as const;

/** What a third party says whose rights the opening touches (办法 第二十三条第三项). Silence decides nothing. */
const OPINIONS = { consents: '同意', objects: '不同意', silent: '未答复' } as const;

/** 审查, in the provider's house. */
export const review = {
  consultThirdParty: action({
    label: '征求第三方意见',
    by: ['provider.clerk'],
    articles: ['S23(三)', 'S31(2)'],
    payload: z.strictObject({ rights: text('涉及的第三方权益（不要写个人信息）') }),
    caseRules: [
      {
        id: 'third-party-once',
        articles: ['S25(3)'],
        says: '本案已经征求过第三方意见，应当及时办理，不再重复征求。',
        broken: ({ context }) => context.thirdParty !== null,
      },
    ],
  }),
  recordThirdPartyOpinion: action({
    label: '登记第三方意见',
    by: ['provider.clerk'],
    articles: ['S23(三)', 'S31(2)'],
    payload: z.strictObject({ opinion: choice('第三方意见', OPINIONS), summary: text('意见摘要') }),
  }),
  recordSecurityReview: action({
    label: '记录安全审查',
    by: ['provider.clerk'],
    articles: ['S31(1)'],
    payload: z.strictObject({
      conclusion: choice('审查结论', REVIEW_CONCLUSIONS),
      measures: text('安全措施或者意见'),
    }),
  }),
};
