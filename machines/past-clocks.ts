import { type Clock, isRunning } from './clock.ts';

/** What a docket keeps of the clocks that it has left behind: enough to number and to place the next one. */
export interface PastClocks {
  readonly count: number;
  /** By period, the highest number that one of them bears. */
  readonly numbers: { readonly [period: string]: number };
}

/** The clocks that a docket carries, and what it keeps of those that it does not. */
export interface CarriedClocks {
  readonly clocks: readonly Clock[];
  /** Absent as long as none has been left behind. */
  readonly pastClocks?: PastClocks;
}

/**
 * Leaves behind the clocks that have stopped. What they came to stands in the record and in the read model, and no rule
 * asks for it: a case that carried them all would pay for its whole life with every step.
 */
export function leaveStopped({ clocks, pastClocks: past }: CarriedClocks): CarriedClocks {
  const stopped = clocks.filter((clock) => !isRunning(clock));
  if (stopped.length === 0) return { clocks, ...(past && { pastClocks: past }) };
  const numbers = { ...past?.numbers };
  for (const clock of stopped) {
    numbers[clock.period] = Math.max(numbers[clock.period] ?? 0, numberOf(clock));
  }
  const count = (past?.count ?? 0) + stopped.length;
  return { clocks: clocks.filter(isRunning), pastClocks: { count, numbers } };
}

/** How often a period has been started in a case, when it is started once more: the number of its clock. */
export function nextNumber({ clocks, pastClocks }: CarriedClocks, period: string): number {
  const carried = clocks.filter((clock) => clock.period === period).map(numberOf);
  return Math.max(pastClocks?.numbers[period] ?? 0, ...carried) + 1;
}

/**
 * Every clock of a case after one more step. A step tells of the clocks that run after it and of those that it has
 * stopped; the others are as they were.
 * @param before every clock of the case, in the order in which they were started
 */
export function clocksWith(before: readonly Clock[], told: readonly Clock[]): readonly Clock[] {
  const news = new Map(told.map((clock) => [clock.id, clock]));
  const known = new Set(before.map(({ id }) => id));
  return [...before.map((clock) => news.get(clock.id) ?? clock), ...told.filter(({ id }) => !known.has(id))];
}

/** 'share.reply#2' → 2 */
function numberOf({ id }: Clock): number {
  return Number(id.slice(id.lastIndexOf('#') + 1));
}
