import { daysBetween, type IsoDate, isIsoDate } from '../iso-date.ts';
import { daysOf } from '../notice.ts';
import { weekdayName } from '../weekday-name.ts';
import { dateOf, type WrittenDay } from './day.ts';
import type { Found } from './fault.ts';

/** What the wording of an item arranges. */
export interface Wording {
  /** Days off, each once, ascending. */
  readonly off: readonly IsoDate[];
  /** Days of the weekend that are worked (调休上班), ascending. */
  readonly madeUp: readonly IsoDate[];
  /** The last day of a holiday that is lengthened (延长…至); undefined where none is. */
  readonly until: IsoDate | undefined;
  readonly faults: readonly FoundAt[];
}

/** A fault with the place of its words in the wording. */
export interface FoundAt extends Found {
  readonly at: number;
  readonly length: number;
}

/** Advice on leave arranges nothing. */
const ADVICE = /^(?:鼓励|提倡)/;
const TOKEN = new RegExp(
  [
    String.raw`(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日(?:\((?<remark>[^)]*)\))?`,
    String.raw`(?<bareYear>\d{4})年`,
    String.raw`(?<count>\d{1,2})天`,
    '(?<until>至|到|-|~)',
    '(?<nothing>不调休|不放假|不上班)',
    '(?<off>放假|补休|调休|公休|休息)',
    '(?<again>起(?:正常)?上班|起开始上班)',
    '(?<worked>上班)',
    '(?<inDetail>其中)',
    '(?<lengthened>延长)',
  ].join('|'),
  'g',
);

/**
 * Reads the wording of an item, such as
 * 2月2日（农历除夕）至8日放假调休，共7天。1月30日（星期日）、2月12日（星期六）上班。
 * @param year the year that the notice arranges; a day without a year is one of it
 * @param wording without blanks, punctuation in half width
 */
export function readWording(year: number, wording: string): Wording {
  const days = { off: new Set<IsoDate>(), madeUp: new Set<IsoDate>() };
  const faults: FoundAt[] = [];
  let until: IsoDate | undefined;
  for (const { index, 0: text } of wording.matchAll(/[^。;]+/g)) {
    const sentence = readSentence(year, text, index);
    for (const day of sentence.off) days.off.add(day);
    for (const day of sentence.madeUp) days.madeUp.add(day);
    until = sentence.until ?? until;
    faults.push(...sentence.faults);
  }
  return { off: [...days.off].sort(), madeUp: [...days.madeUp].sort(), until, faults };
}

interface Range {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly at: number;
  readonly length: number;
}

function readSentence(noticeYear: number, sentence: string, start: number): Wording {
  const off: IsoDate[] = [];
  const madeUp: IsoDate[] = [];
  const faults: FoundAt[] = [];
  let until: IsoDate | undefined;
  let pending: Range[] = [];
  let context: { year: number; month: number } = { year: noticeYear, month: Number.NaN };
  let rangeOpen = false;
  let inDetail = false;
  let lengthened = false;
  let broken = false;
  if (ADVICE.test(sentence)) return { off, madeUp, until, faults };

  for (const token of sentence.matchAll(TOKEN)) {
    const groups = token.groups ?? {};
    const place = { at: start + token.index, length: token[0].length };
    const fault = (found: Found) => faults.push({ ...found, ...place });
    if (groups.day !== undefined) takeDay(groups, place);
    else if (groups.bareYear !== undefined) context = { ...context, year: Number(groups.bareYear) };
    else if (groups.until) rangeOpen = pending.length > 0 || lengthened;
    else if (groups.lengthened) lengthened = true;
    else if (groups.inDetail) inDetail = true;
    else if (groups.count !== undefined) checkCount(Number(groups.count), fault);
    else if (groups.again || groups.nothing) pending = [];
    else if (groups.worked) {
      for (const range of pending) takeWorked(range);
      pending = [];
    } else if (groups.off) {
      // 其中9月3日放假，9月4日调休，9月6日上班: what is off was said before, only the work is new.
      if (!inDetail) off.push(...pending.flatMap(daysOf));
      pending = [];
    }
  }
  for (const { at, length } of pending) {
    const right = '日期之后应当写明“放假”“补休”或者“上班”';
    faults.push({ code: 'no-verb', message: '没有写明这些日期是放假还是上班', right, at, length });
  }
  return { off, madeUp, until, faults };

  function takeDay(
    groups: { readonly [name: string]: string | undefined },
    place: Pick<Range, 'at' | 'length'>,
  ) {
    context = {
      year: Number(groups.year ?? context.year),
      month: Number(groups.month ?? context.month),
    };
    const isEnd = rangeOpen;
    rangeOpen = false;
    if (Number.isNaN(context.month)) {
      broken = true;
      faults.push({ code: 'no-month', message: '没有写明月份', right: '应当写成“几月几日”', ...place });
      return;
    }
    const written: WrittenDay = { ...context, day: Number(groups.day), remark: groups.remark ?? '' };
    const date = dateOf(written, noticeYear);
    if (!isIsoDate(date)) {
      broken = true;
      faults.push({ ...(date as Found), ...place });
      return;
    }
    const first = pending.at(-1);
    if (isEnd && lengthened) until = date;
    else if (isEnd && first) endRange(first, date, place);
    else pending.push({ from: date, to: date, ...place });
  }

  function endRange(first: Range, to: IsoDate, place: Pick<Range, 'at' | 'length'>) {
    const length = place.at + place.length - first.at;
    if (to < first.from) {
      broken = true;
      const right = `止日应当晚于 ${first.from}；跨年的请写明年份`;
      faults.push({
        code: 'range-backwards',
        message: `止日 ${to} 早于起日 ${first.from}`,
        right,
        at: first.at,
        length,
      });
      return;
    }
    pending[pending.length - 1] = { from: first.from, to, at: first.at, length };
  }

  function checkCount(said: number, fault: (found: Found) => void) {
    const days = [...off, ...pending.flatMap(daysOf)];
    if (inDetail || broken || days.length === 0 || new Set(days).size === said) return;
    const counted = new Set(days).size;
    const [first = '', last = ''] = [days[0], days.at(-1)];
    const span = daysBetween(first, last) + 1 === counted ? `${first} 至 ${last}` : '所列日期';
    fault({ code: 'count-differs', message: `天数不符：写的是${said}天`, right: `${span}是${counted}天` });
  }

  function takeWorked(range: Range) {
    const { at, length } = range;
    for (const day of daysOf(range)) {
      const weekday = weekdayName(day);
      if (weekday === '周六' || weekday === '周日') madeUp.push(day);
      else {
        const message = `调休上班日 ${day} 是${weekday}，本来就是工作日`;
        faults.push({
          code: 'made-up-not-weekend',
          message,
          right: '调休上班日应当是周六或者周日',
          at,
          length,
        });
      }
    }
  }
}
