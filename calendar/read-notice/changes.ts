import { addDays, type IsoDate } from '../iso-date.ts';
import { namedDays } from '../named-days.ts';
import { type DaysOff, daysOf, type Notice } from '../notice.ts';
import type { NoticeFault } from './fault.ts';
import type { ReadItem } from './reading.ts';

/** The holiday that a title names: 关于调整2019年劳动节假期安排的通知 → 劳动节. */
export function holidayOf(title: string): string {
  const [, name] = /关于(?:延长|调整)?(?:\d{4}年)?(.+?)(?:假期|调休|放假|安排|的通知)/.exec(title) ?? [];
  return name ?? title;
}

/** 延长…至: the days after the holiday's last day off, up to the new one. */
export function lengthenedBy(until: IsoDate, name: string, ofYear: readonly Notice[]): IsoDate[] {
  const last = offOf(name, ofYear).sort().at(-1);
  return last === undefined || last >= until ? [] : daysOf({ from: addDays(last, 1), to: until });
}

export function lengthensNothing({ line, text, name }: ReadItem, until: IsoDate): NoticeFault {
  const message = `“${name}”原来的假期不早于 ${until} 结束，或者该年的安排里没有这个节日`;
  const right = '应当延长到原假期之后的日期；请先录入该年的安排通知';
  return { line, text, code: 'extends-nothing', message, right };
}

/**
 * What a later notice takes back of the year's earlier ones: worked weekends that are off now, and of a holiday that is
 * arranged anew the days off that it does not have any more.
 */
export function takenBack(
  items: readonly ReadItem[],
  ofYear: readonly Notice[],
): Pick<Notice, 'cancelsMadeUp' | 'cancelsOff'> {
  const off = new Set(items.flatMap((item) => item.off));
  const before = namedDays(ofYear, []);
  const cancelsMadeUp = [...before]
    .filter(([day, { working }]) => working && off.has(day))
    .map(([day]) => day);
  const renamed = items.filter(({ text }) => !text.includes('延长')).map(({ name }) => name);
  const cancelsOff = renamed.flatMap((name) => offOf(name, ofYear)).filter((day) => !off.has(day));
  const madeUp = new Set(items.flatMap((item) => item.madeUp));
  return {
    cancelsMadeUp: cancelsMadeUp.sort(),
    cancelsOff: cancelsOff.filter((day) => !madeUp.has(day)).sort(),
  };
}

/** The days off of the items as ranges; a holiday of which two items speak counts once. */
export function rangesOf(items: readonly Pick<ReadItem, 'off' | 'name'>[]): DaysOff[] {
  const ranges: DaysOff[] = [];
  for (const name of new Set(items.map((item) => item.name))) {
    const off = new Set(items.filter((item) => item.name === name).flatMap((item) => item.off));
    for (const day of [...off].sort()) {
      const last = ranges.at(-1);
      if (last?.name === name && addDays(last.to, 1) === day) last.to = day;
      else ranges.push({ from: day, to: day, name });
    }
  }
  return ranges;
}

/** The days off that stand under the name of a holiday. */
function offOf(name: string, ofYear: readonly Notice[]): IsoDate[] {
  const standing = namedDays(ofYear, []);
  const named = ofYear.flatMap(({ off }) => off).filter((range) => range.name.split('、').includes(name));
  return [...new Set(named.flatMap(daysOf))].filter((day) => standing.get(day)?.working === false);
}
