import type { ClosingTime } from './settings/kinds.ts';

/**
 * The time at which offices close on a day.
 * @param date ISO date in Asia/Shanghai
 * @returns HH:MM; 24:00 where no office hours are set
 */
export function closingTimeOn(times: readonly ClosingTime[], date: string): string {
  const day = date.slice(5);
  // Before the first date of the year the last one of the year before still holds.
  return (times.findLast(({ from }) => from <= day) ?? times.at(-1))?.close ?? '24:00';
}
