import type { RecordEntry } from '../../client/views.ts';
import type { ChartDrawing } from '../../machines/diagram.ts';

/** Where a case has been: the states that it was in, with those around them, and the edges that it took. */
export interface WayTaken {
  readonly states: ReadonlySet<string>;
  /** 'from to' */
  readonly edges: ReadonlySet<string>;
}

/** Reads from the record which way a case has taken through its chart. */
export function wayTaken(record: readonly Pick<RecordEntry, 'to'>[], edges: ChartDrawing['edges']): WayTaken {
  const states = new Set<string>();
  const taken = new Set<string>();
  let before: readonly string[] = [];
  for (const { to: now } of record) {
    for (const state of now.flatMap(withAncestors)) states.add(state);
    const left = new Set(before.filter((state) => !now.includes(state)).flatMap(withAncestors));
    const entered = new Set(now.filter((state) => !before.includes(state)).flatMap(withAncestors));
    for (const { from, to } of edges) if (left.has(from) && entered.has(to)) taken.add(`${from} ${to}`);
    before = now;
  }
  return { states, edges: taken };
}

/** 'handling.reply.review' → itself, 'handling.reply', 'handling'. */
export function withAncestors(state: string): string[] {
  const parts = state.split('.');
  return parts.map((_, length) => parts.slice(0, parts.length - length).join('.'));
}
