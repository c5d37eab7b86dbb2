import type { IsoDate } from '../calendar/iso-date.ts';
import { endOfDayInShanghai, startOfDayInShanghai } from '../calendar/iso-date.ts';
import type { Clock } from './clock.ts';
import { isRunning } from './clock.ts';

/** The next moment at which a clock wants attention: a warning, or the end of its last day. */
export interface Threshold {
  readonly clock: string;
  readonly kind: 'warning' | 'due';
  readonly on: IsoDate;
  /** Epoch milliseconds. A warning is due when its day begins, a period when its last day is over. */
  readonly atMs: number;
}

/** The nearest threshold of a docket's running clocks; undefined when none lies ahead. */
export function nextThreshold(clocks: readonly Clock[]): Threshold | undefined {
  return clocks.flatMap(thresholdsOf).sort((a, b) => a.atMs - b.atMs || a.clock.localeCompare(b.clock))[0];
}

function thresholdsOf(clock: Clock): Threshold[] {
  if (!isRunning(clock) || clock.dueOn === null || clock.expired) return [];
  const warnings = clock.warnOn
    .filter((on) => !clock.warned.includes(on))
    .map((on): Threshold => ({ clock: clock.id, kind: 'warning', on, atMs: startOfDayInShanghai(on) }));
  const due: Threshold = {
    clock: clock.id,
    kind: 'due',
    on: clock.dueOn,
    atMs: endOfDayInShanghai(clock.dueOn),
  };
  return [...warnings, due];
}

/** The clocks with one warning given: a step of the clock alone, in which the statechart has no part. */
export function withWarning(clocks: readonly Clock[], threshold: Threshold): Clock[] {
  return clocks.map((clock) =>
    clock.id === threshold.clock ? { ...clock, warned: [...clock.warned, threshold.on] } : clock,
  );
}

/** The clocks with one expired. The statechart's `after` edge is taken in the same step. */
export function withExpiry(clocks: readonly Clock[], threshold: Threshold): Clock[] {
  return clocks.map((clock) => (clock.id === threshold.clock ? { ...clock, expired: true } : clock));
}
