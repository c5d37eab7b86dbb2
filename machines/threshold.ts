import type { IsoDate } from '../calendar/iso-date.ts';
import { endOfDayInShanghai, instantInShanghai, startOfDayInShanghai } from '../calendar/iso-date.ts';
import type { Clock } from './clock.ts';
import { isRunning } from './clock.ts';

/** The next moment at which a clock wants attention: a warning, or the end of its last day. */
export interface Threshold {
  readonly clock: string;
  readonly kind: 'warning' | 'due';
  readonly on: IsoDate;
  /** Epoch milliseconds. A warning is due when its day begins, a period when its last day is over, or its office hours. */
  readonly atMs: number;
}

/**
 * The nearest threshold of a docket's running clocks; undefined when none lies ahead.
 * @param nowMs a clock whose last day is over by now gives its end only: a warning would come too late
 */
export function nextThreshold(clocks: readonly Clock[], nowMs: number): Threshold | undefined {
  return clocks
    .flatMap((clock) => thresholdsOf(clock, nowMs))
    .sort((a, b) => a.atMs - b.atMs || a.clock.localeCompare(b.clock))[0];
}

function thresholdsOf(clock: Clock, nowMs: number): Threshold[] {
  if (!isRunning(clock) || clock.dueOn === null || clock.expired) return [];
  const atMs = clock.cutOff ? instantInShanghai(clock.dueOn, clock.cutOff) : endOfDayInShanghai(clock.dueOn);
  const due: Threshold = { clock: clock.id, kind: 'due', on: clock.dueOn, atMs };
  if (atMs <= nowMs) return [due];
  const warnings = clock.warnOn
    .filter((on) => !clock.warned.includes(on))
    .map((on): Threshold => ({ clock: clock.id, kind: 'warning', on, atMs: startOfDayInShanghai(on) }));
  return [...warnings, due];
}

/**
 * The clocks with every warning given that was due by a day. One warning is enough, however long nobody looked. A
 * warning that was given stays given, though a new version of the calendar asks for it on other days.
 * The statechart has no part in it.
 */
export function withWarningsUntil(clocks: readonly Clock[], on: IsoDate): Clock[] {
  return clocks.map((clock) => (isRunning(clock) ? { ...clock, warned: warnedUntil(clock, on) } : clock));
}

function warnedUntil({ warned, warnOn }: Clock, on: IsoDate): IsoDate[] {
  return [...new Set([...warned, ...warnOn.filter((day) => day <= on)])].sort();
}

/** The clocks with one expired. The statechart's `after` edge is taken in the same step. */
export function withExpiry(clocks: readonly Clock[], threshold: Threshold): Clock[] {
  return clocks.map((clock) => (clock.id === threshold.clock ? { ...clock, expired: true } : clock));
}
