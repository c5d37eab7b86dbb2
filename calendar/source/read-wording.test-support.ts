import type { IsoDate } from '../iso-date.ts';
import { daysOf } from '../notice.ts';

const DATES = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（[^）]*）)?(至)?/g;
/** Said beside the arrangement: advice on leave, the day on which work begins again, a repetition in detail. */
const BESIDE = /^(鼓励|延长|其中)/;

/**
 * Reads the days off and the made-up days out of the wording of a disposition, such as
 * 2月2日（农历除夕）至8日放假调休，共7天。1月30日（星期日）、2月12日（星期六）上班。
 */
export function readWording(year: number, wording: string): { off: IsoDate[]; madeUp: IsoDate[] } {
  const off: IsoDate[] = [];
  const madeUp: IsoDate[] = [];
  for (const sentence of wording.split('。')) {
    const worked = sentence.endsWith('上班');
    if (BESIDE.test(sentence) && !worked) continue;
    // 其中9月3日放假，9月4日调休，9月6日上班: only the last part of such a sentence is about work.
    const part = BESIDE.test(sentence) ? (sentence.split('，').at(-1) ?? '') : sentence;
    if (part.endsWith('起正常上班')) continue;
    const days = datesIn(year, part);
    if (worked) madeUp.push(...days);
    else off.push(...days);
  }
  return { off, madeUp };
}

function datesIn(year: number, text: string): IsoDate[] {
  const days: IsoDate[] = [];
  let from: IsoDate | undefined;
  let month = '';
  for (const [, namedYear, namedMonth, day, until] of text.matchAll(DATES)) {
    year = Number(namedYear ?? year);
    month = namedMonth ?? month;
    const date = `${year}-${month.padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (until) from = date;
    else {
      days.push(...daysOf({ from: from ?? date, to: date, name: '' }));
      from = undefined;
    }
  }
  return days;
}
