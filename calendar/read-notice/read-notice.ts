import { noticeSchema } from '../notice.ts';
import { holidayOf, lengthenedBy, lengthensNothing, rangesOf, takenBack } from './changes.ts';
import { checkedByLaw, overlaps } from './check-days.ts';
import { inOrder } from './fault.ts';
import { type GivenHead, readHead } from './head.ts';
import { itemsOf } from './items.ts';
import { readJsonNotice } from './json-notice.ts';
import { againstKnown, type Known } from './known.ts';
import { stretchesOf } from './plain-text.ts';
import { readItem } from './read-item.ts';
import type { NoticeReading } from './reading.ts';

/**
 * Reads a notice of the State Council on the holidays of a year (节假日安排的通知), or one that lengthens or rearranges a
 * holiday, from its pasted wording; or any notice from JSON, as `Notice` has it. A wrong text is refused with every fault
 * that was found, each with its line and with what would be right.
 * @param given what the pasted text leaves out: title, 发文字号, date, where it was read
 */
export function readNotice(text: string, given: GivenHead, known: Known): NoticeReading {
  if (/^\s*[{[]/.test(text)) return readJsonNotice(text, known);
  const { items, rest } = itemsOf(stretchesOf(text));
  const headed = readHead(rest, given);
  if ('faults' in headed) return { ok: false, faults: headed.faults };
  const { head } = headed;
  const read = items.map((item) =>
    readItem({ ...item, name: item.name || holidayOf(head.title) }, head.year),
  );
  const faults = read.flatMap((each) => each.faults);
  if (read.length === 0) {
    const right = '每个节日一行，如“七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。”';
    const place = { line: head.line, text: head.title };
    faults.push({ ...place, code: 'nothing-arranged', message: '没有读出放假安排', right });
  }
  const ofYear = known.notices.filter(({ year }) => year === head.year);
  const complete = read.map(({ item, until }) => {
    if (until === undefined) return item;
    const further = lengthenedBy(until, item.name, ofYear);
    if (further.length === 0) faults.push(lengthensNothing(item, until));
    return { ...item, off: [...new Set([...item.off, ...further])].sort() };
  });
  faults.push(...overlaps(complete));
  const { year, title, number, issuedOn } = head;
  const corrects = head.changes ? ofYear.find((each) => each.corrects === undefined)?.number : undefined;
  faults.push(...againstKnown({ ...head, corrects }, known));
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) };
  const notice = noticeSchema.parse({
    ...{ year, title, number, issuedOn },
    ...(corrects !== undefined && { corrects, ...takenBack(complete, ofYear) }),
    off: rangesOf(complete),
    madeUp: [...new Set(complete.flatMap((item) => item.madeUp))].sort(),
    source: given.source?.trim() || '录入的通知正文',
  });
  return checkedByLaw(notice, complete, head.line, known);
}
