import type { IsoDate } from '../iso-date.ts';
import type { NoticeFault } from './fault.ts';
import type { Item } from './items.ts';
import type { ReadItem } from './reading.ts';
import { readWording } from './wording.ts';

/** @param until last day of a holiday that the item lengthens */
export function readItem(
  { name, parts }: Item,
  year: number,
): { readonly item: ReadItem; readonly until: IsoDate | undefined; readonly faults: readonly NoticeFault[] } {
  const plain = parts.map((part) => part.plain).join('');
  const shown = parts.map((part) => part.shown).join('');
  const { off, madeUp, until, faults } = readWording(year, plain);
  const line = parts[0]?.line ?? 1;
  const found = faults.map(({ at, length, ...fault }) => ({
    line: lineAt(parts, at),
    text: shown.slice(at, at + length),
    ...fault,
  }));
  if (off.length + madeUp.length === 0 && until === undefined && faults.length === 0) {
    const right = '应当写明日期，如“10月1日（周四）至7日（周三）放假调休，共7天”';
    found.push({ line, text: shown, code: 'no-days', message: '这一项没有读出放假或者上班的日期', right });
  }
  return { item: { line, text: shown, name, off, madeUp }, until, faults: found };
}

function lineAt(parts: Item['parts'], at: number): number {
  let end = 0;
  for (const { line, plain } of parts) {
    end += plain.length;
    if (at < end) return line;
  }
  return parts.at(-1)?.line ?? 1;
}
