/** 效力级别, from the highest down. */
export const INSTRUMENT_LEVELS = [
  '法律',
  '行政法规',
  '国务院决定',
  '地方性法规',
  '规章',
  '规范性文件',
] as const;
export type InstrumentLevel = (typeof INSTRUMENT_LEVELS)[number];

const BASIS_OF_NO_SHARING: readonly InstrumentLevel[] = ['法律', '行政法规', '国务院决定'];

/**
 * Whether an instrument stands below what 条例 第十四条第三项 demands as a basis of 不予共享.
 * 办法 第十九条 is wider and also takes 地方性法规 and 规章, so the answer matters only where 条例 governs.
 */
export function isBelowNoSharingBasis(level: InstrumentLevel): boolean {
  return !BASIS_OF_NO_SHARING.includes(level);
}
