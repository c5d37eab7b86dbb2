import { CalendarError } from './errors.ts';

/** @throws {CalendarError} `not-a-count` unless it is a whole number from 1 */
export function requireCount(count: number): number {
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw new CalendarError('not-a-count', `工作日数应为不小于 1 的整数：${count}`);
}
