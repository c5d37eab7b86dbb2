/** How a rectification may end (督办结果). */
export const RESULTS = {
  rectified: '整改到位',
  dropped: '撤销督办',
  referred: '提请追责',
} as const;

/** What a rectification came to, for the case that waits for it. Plain JSON. */
export interface RectificationOutcome {
  readonly result: keyof typeof RESULTS;
}
