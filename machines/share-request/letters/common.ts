import { type LetterView, lettersOf } from '../../letter.ts';
import { dateInWords } from '../../letter-words.ts';
import type { ShareRequestContext } from '../context.ts';

export type View = LetterView<ShareRequestContext>;

export const letter = lettersOf<ShareRequestContext>();

/** '你单位关于共享“户籍登记信息”的申请（案号：潍数共享〔2026〕1号），本单位于2026年9月18日收到。' */
export function received({ context, clocks, caseNumber }: View): string {
  const { opening } = context;
  // The day from which the reply period counts: where signing in or a supplement starts it anew, that day.
  const reply = clocks.find(({ period }) => period === 'share.reply');
  const on = dateInWords(reply?.receivedOn ?? opening.on);
  return `你单位关于共享“${opening.item?.name ?? ''}”的申请（案号：${caseNumber}），本单位于${on}收到。`;
}
