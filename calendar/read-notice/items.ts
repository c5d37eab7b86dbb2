import type { Stretch } from './plain-text.ts';

/** An item of a notice: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。It may go on over several lines. */
export interface Item {
  /** The holiday that it names; empty where the title alone names it. */
  readonly name: string;
  readonly parts: readonly Stretch[];
}

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d)|\([一二三四五六七八九十]{1,3}\))/;
const NAMED = /^([^:,。\d]{2,40}):/;
const DAY = /\d{1,2}日/;
const ARRANGED = /放假|上班|补休|假期|公休/;
/** The date under the notice, with or without who issued it. */
const SIGNATURE = /^[^\d,。:]*\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})\)?$/;

/** Divides a notice into its items and the rest: head, introduction, admonitions, signature. */
export function itemsOf(stretches: readonly Stretch[]): { readonly items: Item[]; readonly rest: Stretch[] } {
  const items: { name: string; parts: Stretch[] }[] = [];
  const rest: Stretch[] = [];
  let open: { name: string; parts: Stretch[] } | undefined;
  // A notice of one holiday may have no numbered items; in any other a date in the introduction arranges nothing.
  const isList = stretches.some(({ plain }) => NUMBER.test(plain) && DAY.test(plain));
  for (const stretch of stretches) {
    const begun = beginningOf(stretch, isList);
    if (begun) {
      open = begun;
      items.push(begun);
    } else if (open && isContinuation(open.parts.at(-1), stretch)) open.parts.push(stretch);
    else {
      open = undefined;
      rest.push(stretch);
    }
  }
  return { items: items.filter(isArrangement), rest };
}

/** Items on schools and on duty rosters arrange no days. A named holiday without a day is a fault, found by the reader. */
function isArrangement({ name, parts }: Item): boolean {
  const plain = parts.map((part) => part.plain).join('');
  return DAY.test(plain) || (name !== '' && ARRANGED.test(plain));
}

function beginningOf(stretch: Stretch, isList: boolean): { name: string; parts: Stretch[] } | undefined {
  if (SIGNATURE.test(stretch.plain)) return undefined;
  const number = NUMBER.exec(stretch.plain)?.[0] ?? '';
  const body = cut(stretch, number.length);
  const named = NAMED.exec(body.plain);
  if (named?.[1] && (number !== '' || DAY.test(body.plain))) {
    const shownName = body.shown.slice(0, named[1].length);
    return { name: shownName, parts: [cut(body, named[0].length)] };
  }
  if (number !== '') return { name: '', parts: [body] };
  const arranges = !isList && DAY.test(body.plain) && ARRANGED.test(body.plain);
  return arranges && !/关于.*通知/.test(body.plain) ? { name: '', parts: [body] } : undefined;
}

/** A line that was broken in the midst goes on until its full stop; a line of days behind it belongs to it too. */
function isContinuation(before: Stretch | undefined, { plain }: Stretch): boolean {
  if (before === undefined || SIGNATURE.test(plain)) return false;
  return !/[。;]$/.test(before.plain) || (DAY.test(plain) && ARRANGED.test(plain));
}

function cut({ line, plain, shown }: Stretch, from: number): Stretch {
  return { line, plain: plain.slice(from), shown: shown.slice(from) };
}
