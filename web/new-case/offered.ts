import type { ItemView } from '../../client/catalogue.ts';

/**
 * The procedures that an item's class leads to, the usual one first. Only an offer: the rules of the intake decide, and say
 * where else something belongs (办法 第二十条, 条例 第二十一条、第二十六条、第二十八条).
 */
export function offeredFor({ sharing, provider }: ItemView, unit: string): readonly string[] {
  if (provider === unit) return ['catalogue-change'];
  if (sharing === 'conditional') return ['share-request', 'correction'];
  return sharing === 'not-shared' ? ['dispute', 'correction'] : ['correction'];
}

/** Procedures that begin without an item of the catalogue. */
export const WITHOUT_ITEM: readonly string[] = [
  'catalogue-change',
  'opening-request',
  'purchase',
  'supervision',
];
