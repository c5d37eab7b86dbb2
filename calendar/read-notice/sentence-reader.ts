import { daysBetween, type IsoDate, isIsoDate } from '../iso-date.ts';
import { daysOf } from '../notice.ts';
import { weekdayName } from '../weekday-name.ts';
import { dateOf } from './day.ts';
import type { Found } from './fault.ts';
import type { FoundAt, Wording } from './wording.ts';

/** The words of a sentence that matter; all others are passed over. */
const TOKEN = new RegExp(
  [
    String.raw`(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日(?:\((?<remark>[^)]*)\))?`,
    String.raw`(?<bareYear>\d{4})年`,
    String.raw`(?<count>\d{1,2})天`,
    '(?<until>至|到|-|~)',
    '(?<dropped>不调休|不放假|不上班|起(?:正常|开始)?上班)',
    '(?<off>放假|补休|调休|公休|休息)',
    '(?<worked>上班)',
    '(?<inDetail>其中)',
    '(?<lengthened>延长)',
  ].join('|'),
  'g',
);

type Groups = { readonly [name: string]: string | undefined };

interface Place {
  readonly at: number;
  readonly length: number;
}

/** Days that were named and still wait for the word that says what they are. */
interface Range extends Place {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Reads one sentence from left to right: days first, then the word that says whether they are off or worked. */
export class SentenceReader {
  readonly #noticeYear: number;
  /** Where the sentence begins in the wording. */
  readonly #start: number;
  readonly #off: IsoDate[] = [];
  readonly #madeUp: IsoDate[] = [];
  readonly #faults: FoundAt[] = [];
  #pending: Range[] = [];
  /** What a day without year or month takes from the day before it. */
  #year: number;
  #month = Number.NaN;
  #rangeOpen = false;
  /** 其中9月3日放假，9月6日上班: what is off was said before, only the work is new. */
  #inDetail = false;
  #lengthened = false;
  #until: IsoDate | undefined;

  constructor(noticeYear: number, start: number) {
    this.#noticeYear = noticeYear;
    this.#year = noticeYear;
    this.#start = start;
  }

  read(sentence: string): Wording {
    for (const token of sentence.matchAll(TOKEN)) {
      this.#take(token.groups ?? {}, { at: this.#start + token.index, length: token[0].length });
    }
    const right = '日期之后应当写明“放假”“补休”或者“上班”';
    for (const range of this.#pending) {
      this.#found(range, { code: 'no-verb', message: '没有写明这些日期是放假还是上班', right });
    }
    return { off: this.#off, madeUp: this.#madeUp, until: this.#until, faults: this.#faults };
  }

  #take(word: Groups, place: Place): void {
    if (word.day !== undefined) this.#takeDay(word, place);
    else if (word.bareYear !== undefined) this.#year = Number(word.bareYear);
    else if (word.count !== undefined) this.#checkCount(Number(word.count), place);
    else if (word.until !== undefined) this.#rangeOpen = this.#pending.length > 0 || this.#lengthened;
    else if (word.inDetail !== undefined) this.#inDetail = true;
    else if (word.lengthened !== undefined) this.#lengthened = true;
    else {
      if (word.off !== undefined && !this.#inDetail) this.#off.push(...this.#pending.flatMap(daysOf));
      if (word.worked !== undefined) for (const range of this.#pending) this.#takeWorked(range);
      this.#pending = [];
    }
  }

  #takeDay({ year, month, day, remark = '' }: Groups, place: Place): void {
    this.#year = Number(year ?? this.#year);
    this.#month = Number(month ?? this.#month);
    const isEnd = this.#rangeOpen;
    this.#rangeOpen = false;
    if (Number.isNaN(this.#month)) {
      this.#found(place, { code: 'no-month', message: '没有写明月份', right: '应当写成“几月几日”' });
      return;
    }
    const written = { year: this.#year, month: this.#month, day: Number(day), remark };
    const date = dateOf(written, this.#noticeYear);
    const first = this.#pending.at(-1);
    if (!isIsoDate(date)) this.#found(place, date as Found);
    else if (isEnd && this.#lengthened) this.#until = date;
    else if (isEnd && first) this.#endRange(first, date, place);
    else this.#pending.push({ from: date, to: date, ...place });
  }

  #endRange(first: Range, to: IsoDate, end: Place): void {
    const place = { at: first.at, length: end.at + end.length - first.at };
    if (to >= first.from) {
      this.#pending[this.#pending.length - 1] = { from: first.from, to, ...place };
      return;
    }
    const message = `止日 ${to} 早于起日 ${first.from}`;
    const right = `止日应当晚于 ${first.from}；跨年的请写明年份`;
    this.#found(place, { code: 'range-backwards', message, right });
  }

  /** 共7天 counts what is off in the sentence; where a day could not be read, there is nothing to count. */
  #checkCount(said: number, place: Place): void {
    const days = [...new Set([...this.#off, ...this.#pending.flatMap(daysOf)])];
    if (this.#inDetail || this.#faults.length > 0 || days.length === 0 || days.length === said) return;
    const [first = '', last = ''] = [days[0], days.at(-1)];
    const named = daysBetween(first, last) + 1 === days.length ? `${first} 至 ${last} ` : '所列日期';
    const message = `天数不符：写的是${said}天`;
    this.#found(place, { code: 'count-differs', message, right: `${named}是${days.length}天` });
  }

  #takeWorked(range: Range): void {
    for (const day of daysOf(range)) {
      const weekday = weekdayName(day);
      if (weekday === '周六' || weekday === '周日') {
        this.#madeUp.push(day);
        continue;
      }
      const message = `调休上班日 ${day} 是${weekday}，本来就是工作日`;
      this.#found(range, { code: 'made-up-not-weekend', message, right: '调休上班日应当是周六或者周日' });
    }
  }

  #found({ at, length }: Place, found: Found): void {
    this.#faults.push({ ...found, at, length });
  }
}
