import { grounds } from '../../statute/grounds.ts';

const { body, provider, requester } = grounds.violations;

/**
 * 违规情形, each named by its item: 办法 第三十五条 for any body, 条例 第三十九条 and 第四十条 for departments that provide and
 * that use. The bureau's own (条例 第四十一条) are for its government to put right, not for a bureau.
 */
export const VIOLATIONS: { readonly [article: string]: string } = Object.fromEntries(
  [...body, ...provider, ...requester].map(({ article, label }) => [article, label]),
);

/** Whether a violation is one of 条例, whose liability binds only those that it covers. */
export function isOfRegulation(violation: string): boolean {
  return violation.startsWith('R');
}
