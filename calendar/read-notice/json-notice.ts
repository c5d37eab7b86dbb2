import { z } from 'zod';
import { weekdayOf } from '../iso-date.ts';
import { daysOf, type Notice, noticeSchema } from '../notice.ts';
import { weekdayName } from '../weekday-name.ts';
import { checkedByLaw } from './check-days.ts';
import type { NoticeFault } from './fault.ts';
import { againstKnown, type Known } from './known.ts';
import type { NoticeReading, ReadItem } from './reading.ts';

/** Reads a notice from JSON, as `Notice` has it. */
export function readJsonNotice(text: string, known: Known): NoticeReading {
  let entered: unknown;
  try {
    entered = JSON.parse(text);
  } catch (error) {
    const [, at = '0'] = /position (\d+)/.exec(String(error)) ?? [];
    const line = text.slice(0, Number(at)).split('\n').length;
    const right = '应当是一个 JSON 对象：year、title、number、issuedOn、off、madeUp、source';
    return { ok: false, faults: [{ line, text: '', code: 'not-json', message: '不是有效的 JSON', right }] };
  }
  const parsed = noticeSchema.safeParse(entered, { error: z.locales.zhCN().localeError });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }): NoticeFault => {
      const value = path.reduce<unknown>(
        (at, key) => (at as { [key: PropertyKey]: unknown })?.[key],
        entered,
      );
      const place = placeOf(text, typeof value === 'string' ? value : String(path[0] ?? ''));
      return { ...place, code: 'not-a-notice', message, right: `请更正 ${path.join('.') || '日期'}` };
    });
    return { ok: false, faults };
  }
  const notice = parsed.data;
  const { line } = placeOf(text, notice.title);
  const changes = notice.corrects !== undefined;
  const faults = againstKnown({ ...notice, changes, corrects: notice.corrects, line }, known);
  for (const day of notice.madeUp.filter((each) => weekdayOf(each) <= 5)) {
    const message = `调休上班日 ${day} 是${weekdayName(day)}，本来就是工作日`;
    const right = '调休上班日应当是周六或者周日';
    faults.push({ ...placeOf(text, day), code: 'made-up-not-weekend', message, right });
  }
  return faults.length > 0 ? { ok: false, faults } : checkedByLaw(notice, itemsOf(text, notice), line, known);
}

/** The first line on which a value stands; what the whole object lacks stands on its first line. */
function placeOf(text: string, value: string): Pick<NoticeFault, 'line' | 'text'> {
  const at = value === '' ? -1 : text.indexOf(JSON.stringify(value));
  return { line: at < 0 ? 1 : text.slice(0, at).split('\n').length, text: value };
}

function itemsOf(text: string, { off, madeUp }: Notice): ReadItem[] {
  const names = [...new Set(off.map(({ name }) => name))];
  const holidays = names.map((name): ReadItem => {
    const days = off.filter((range) => range.name === name).flatMap(daysOf);
    return { ...placeOf(text, name), name, off: days, madeUp: [] };
  });
  if (madeUp.length === 0) return holidays;
  return [...holidays, { ...placeOf(text, madeUp[0] ?? ''), name: '调休上班', off: [], madeUp }];
}
