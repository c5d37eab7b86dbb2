import { statutoryDays } from '../holiday-law.ts';
import { type IsoDate, weekdayOf } from '../iso-date.ts';
import type { Notice } from '../notice.ts';
import { inOrder, type NoticeFault } from './fault.ts';
import type { Known } from './known.ts';
import type { NoticeReading, ReadItem } from './reading.ts';

/**
 * A notice that fits in itself, held against the law: the arrangement of a year must give every day of 办法 第二条. One that
 * changes an earlier notice says what it changes only.
 * @param line where its title stands
 */
export function checkedByLaw(
  notice: Notice,
  items: readonly ReadItem[],
  line: number,
  { holidayLaw }: Known,
): NoticeReading {
  if (notice.corrects !== undefined) return { ok: true, notice, items, warnings: [] };
  const { year, title: text } = notice;
  const off = new Set(items.flatMap((item) => item.off));
  const due = statutoryDays(holidayLaw, year);
  const missing = due.filter(({ date }) => !off.has(date));
  if (missing.length > 0) {
    const faults = missing.map(({ date, name }): NoticeFault => {
      const item = items.find((each) => each.name.includes(name));
      return {
        line: item?.line ?? line,
        text: item?.text ?? text,
        code: 'statutory-day-missing',
        message: `${holidayLaw.title}规定的放假日 ${date}（${name}）没有安排放假`,
        right: item ? `“${item.name}”应当包括 ${date}` : `应当有“${name}”一项，包括 ${date}`,
      };
    });
    return { ok: false, faults: inOrder(faults) };
  }
  // Weekdays off less worked weekends are the law's days, in every notice there was: a line that was lost when copying
  // shows here. A special holiday may give more.
  const worked = new Set(items.flatMap((item) => item.madeUp));
  const given = [...off].filter((day) => weekdayOf(day) <= 5).length - worked.size;
  if (given === due.length) return { ok: true, notice, items, warnings: [] };
  const message = `工作日放假的天数减去调休上班的天数是${given}天，法定放假日是${due.length}天`;
  const right = '通常两者相等；请核对是否漏抄了放假日或者调休上班日';
  return { ok: true, notice, items, warnings: [{ line, text, code: 'balance-differs', message, right }] };
}

/** Days that two items of a notice claim. */
export function overlaps(items: readonly ReadItem[]): NoticeFault[] {
  const claimed = new Map<IsoDate, { readonly item: ReadItem; readonly as: string }>();
  const faults: NoticeFault[] = [];
  for (const item of items) {
    const claims = [
      ...item.off.map((day) => [day, '放假'] as const),
      ...item.madeUp.map((day) => [day, '上班'] as const),
    ];
    for (const [day, as] of claims) {
      const before = claimed.get(day);
      if (before && (before.item.name !== item.name || before.as !== as)) {
        const message = `${day} 在第${before.item.line}行（${before.item.name}）已经安排${before.as}，这里又安排${as}`;
        const right = '一个日期只能安排一次';
        faults.push({ line: item.line, text: item.text, code: 'overlap', message, right });
      }
      claimed.set(day, { item, as });
    }
  }
  return faults;
}
