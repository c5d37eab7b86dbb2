import { type LetterView, lettersOf } from '../../letter.ts';
import type { DisputeContext } from '../context.ts';
import { DECISIONS, type Decision } from '../outcome.ts';

export type View = LetterView<DisputeContext>;

export const letter = lettersOf<DisputeContext>();

export const BOTH_SIDES = ['requester', 'provider'] as const;

export const itemName = ({ context }: View): string => context.opening.item?.name ?? '';

/** '潍坊市民政局与潍坊市公安局关于共享“户籍登记信息”的争议（案号：潍数争议〔2026〕1号）' */
export function matter(view: View): string {
  const { nameOf, caseNumber } = view;
  return `${nameOf('requester')}与${nameOf('provider')}关于共享“${itemName(view)}”的争议（案号：${caseNumber}）`;
}

/** What is to be shared, and what is not. */
export function resultItems(
  { context }: View,
  outcome: Decision,
  scope: readonly string[],
): readonly string[] {
  const disputed = context.opening.intake.scope;
  if (outcome === 'not-share') return [`${DECISIONS[outcome]}：${disputed.join('、')}。`];
  const shared = outcome === 'share' ? disputed : scope;
  const left = disputed.filter((name) => !shared.includes(name));
  return [
    `${DECISIONS[outcome]}，共享的数据项：${shared.join('、')}。`,
    ...(left.length > 0 ? [`不予共享的数据项：${left.join('、')}。`] : []),
  ];
}
