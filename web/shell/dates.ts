import { type IsoDate, isoDateInShanghai, weekdayOf } from '../../calendar/iso-date.ts';
import { type Language, language } from '../strings/language.ts';

const ZH_DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** '2026年11月24日 周二', or 'Tue, 24 Nov 2026'. */
export function dayText(date: IsoDate, of: Language = language()): string {
  if (of === 'zh') return `${dateText(date)} ${ZH_DAYS[weekdayOf(date) - 1]}`;
  return formatsInUse().inEnglish.format(new Date(`${date}T00:00:00Z`));
}

/** '11月24日 周二' within this year, with the year otherwise: for tables. */
export function shortDayText(date: IsoDate, today: IsoDate, of: Language = language()): string {
  if (of === 'en') return dayText(date, of);
  return date.slice(0, 4) === today.slice(0, 4) ? dayText(date, of).slice(5) : dayText(date, of);
}

/** '2026年11月24日 09:05', as the clock on the wall in Shanghai has it. */
export function instantText(instant: string, of: Language = language()): string {
  const epochMs = Date.parse(instant);
  const time = formatsInUse().clockTime.format(new Date(epochMs));
  return `${dayText(isoDateInShanghai(epochMs), of)} ${time}`;
}

/** Today in Shanghai. */
export function today(): IsoDate {
  return isoDateInShanghai(Date.now());
}

function dateText(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

let formats: { readonly inEnglish: Intl.DateTimeFormat; readonly clockTime: Intl.DateTimeFormat } | undefined;

/** Made when first needed: they take longer than everything else that runs before the first page. */
function formatsInUse() {
  formats ??= {
    inEnglish: new Intl.DateTimeFormat('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    clockTime: new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Asia/Shanghai',
    }),
  };
  return formats;
}
