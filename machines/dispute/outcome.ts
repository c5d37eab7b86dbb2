/** Outcomes that a rung may come to (处理结果). */
export const DECISIONS = {
  share: '共享',
  'share-in-part': '部分共享',
  'not-share': '不予共享',
} as const;
export type Decision = keyof typeof DECISIONS;

/** The rungs of a dispute (办法 第二十条第四款, 条例 第二十八条), in their order. */
export const RUNGS = {
  negotiation: '协商',
  coordination: '协调',
  'joint-review': '共同审议',
  ruling: '政府裁定',
} as const;
export type Rung = keyof typeof RUNGS;

/** How a dispute ended, as it binds the share request that waits for it. Plain JSON. */
export interface DisputeOutcome {
  readonly outcome: Decision | 'withdrawn';
  /** Data items that are to be shared; none where nothing is. */
  readonly scope: readonly string[];
  /** The rung that brought it; null for a withdrawal. */
  readonly rung: Rung | null;
  /** 文书及文号; null for a withdrawal. */
  readonly document: string | null;
}
