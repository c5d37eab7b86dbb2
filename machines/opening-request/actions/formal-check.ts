import { z } from 'zod';
import { note, reasons, text } from '../../fields.ts';
import { paper } from '../../paper.ts';
import { action } from './common.ts';

/** 规范性审查, on the platform that the bureau keeps (办法 第二十二条、第二十五条). */
export const formalCheck = {
  acceptApplication: action({
    label: '受理申请',
    by: ['bureau.clerk'],
    articles: ['S25(2)', 'S25(3)'],
    payload: note,
  }),
  askForSupplement: action({
    label: '一次性告知补正',
    by: ['bureau.clerk'],
    articles: ['S25(3)'],
    payload: z.strictObject({
      missing: z.array(text('材料名称', 200)).min(1, '请列明材料').meta({ title: '需要补充的材料' }),
    }),
    caseRules: [
      {
        id: 'supplement-once',
        articles: ['S25(3)'],
        says: '需要补充的材料应当一次性告知，本案已经告知过，不能再次要求补正。',
        broken: ({ context }) => context.supplement !== null,
      },
    ],
  }),
  recordSupplement: action({
    label: '登记补正材料',
    by: ['bureau.clerk'],
    articles: ['S25(3)'],
    payload: z.strictObject({
      papers: z.array(paper).min(1, '请列明材料').max(50).meta({ title: '补充的材料' }),
    }),
  }),
  rejectApplication: action({
    label: '不予受理',
    by: ['bureau.clerk', 'bureau.head'],
    articles: ['S25(2)', 'S25(3)'],
    payload: reasons,
    final: true,
    caseRules: [
      {
        id: 'supplement-before-rejection',
        articles: ['S25(3)'],
        says: '申请不符合要求的，应当先一次性告知补正，补正后仍不符合的才不予受理。',
        broken: ({ context }) => context.supplement === null,
      },
    ],
  }),
  recordWithdrawal: action({
    label: '登记申请人撤回',
    by: ['bureau.clerk'],
    articles: ['S25(2)'],
    payload: reasons,
    final: true,
  }),
};
