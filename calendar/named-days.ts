import type { IsoDate } from './iso-date.ts';
import type { LocalOrder } from './local-order.ts';
import { daysOf, type Notice } from './notice.ts';
import type { NamedDay } from './year-of-days.ts';

type Named = Map<IsoDate, NamedDay>;

/**
 * The days that notices and local orders speak of. They are taken by date of issue, so that the later word replaces the
 * earlier one; of one day a correction comes after the notice, and an order after both.
 * @param faults takes what does not fit together, in Chinese
 */
export function namedDays(
  notices: readonly Notice[],
  orders: readonly LocalOrder[],
  faults: string[] = [],
): Named {
  const days: Named = new Map();
  const words = [
    ...notices.map((notice) => ({
      key: `${notice.issuedOn}${notice.corrects ? 1 : 0}`,
      take: () => takeNotice(days, notice, faults),
    })),
    ...orders.map((order) => ({ key: `${order.issuedOn}2`, take: () => takeOrder(days, order) })),
  ];
  for (const { take } of words.sort((a, b) => (a.key < b.key ? -1 : 1))) take();
  return days;
}

function takeNotice(days: Named, notice: Notice, faults: string[]): void {
  const { number: source, off, madeUp, cancelsMadeUp, cancelsOff } = notice;
  const by = 'notice';
  for (const day of cancelsMadeUp) {
    if (!isNamed(days, day, true)) faults.push(`${source} 取消的 ${day} 原本不是调休上班日`);
    days.delete(day);
  }
  for (const day of cancelsOff) {
    if (!isNamed(days, day, false)) faults.push(`${source} 取消的 ${day} 原本不是放假日`);
    days.delete(day);
  }
  for (const range of off) {
    for (const day of daysOf(range))
      days.set(day, { working: false, reason: `${range.name}放假`, source, by });
  }
  for (const day of madeUp) days.set(day, { working: true, reason: '调休上班', source, by });
}

function takeOrder(days: Named, { number: source, off, worked }: LocalOrder): void {
  const by = 'order';
  for (const range of off) {
    for (const day of daysOf(range)) days.set(day, { working: false, reason: range.name, source, by });
  }
  for (const day of worked) days.set(day, { working: true, reason: '本地调整上班', source, by });
}

function isNamed(days: Named, day: IsoDate, working: boolean): boolean {
  const named = days.get(day);
  return named !== undefined && named.by === 'notice' && named.working === working;
}
