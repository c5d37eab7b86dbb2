import { daysBetween, type IsoDate, yearOf } from '../../calendar/iso-date.ts';
import { INSTRUMENT_IDS, instrument } from '../../statute/instruments.ts';
import type { CalendarInForce } from './calendar.ts';
import { type Check, fail, ok, warn } from './check.ts';

/** The notice of a year comes out between late October and early December of the year before. */
const NOTICE_EXPECTED_FROM = '-10-20';
/** An instrument that lapses within so many days needs a successor now. */
const EXPIRY_NOTICE_DAYS = 180;

/** What the law's data must hold on a day: the notices of the years that are counted in, instruments in force. */
export function lawChecks(today: IsoDate, calendar: CalendarInForce): Check[] {
  return [
    calendarCheck(yearOf(today), calendar),
    nextNoticeCheck(today, calendar),
    ...INSTRUMENT_IDS.flatMap((id) => expiryCheck(id, today)),
  ];
}

function calendarCheck(year: number, { loadedYears, version }: CalendarInForce): Check {
  const subject = { id: 'calendar', label: '工作日历' };
  const span = `${loadedYears.at(0)} 年至 ${loadedYears.at(-1)} 年（${version}）`;
  if (loadedYears.includes(year)) return ok(subject, `已载入放假通知：${span}`);
  return fail(
    subject,
    `没有 ${year} 年的放假通知，只有：${span}`,
    `请录入国务院办公厅关于 ${year} 年部分节假日安排的通知。`,
  );
}

function nextNoticeCheck(today: IsoDate, { loadedYears }: CalendarInForce): Check {
  const next = yearOf(today) + 1;
  const subject = { id: 'next-notice', label: '下一年放假通知' };
  if (loadedYears.includes(next)) return ok(subject, `${next} 年的通知已载入`);
  if (today < `${next - 1}${NOTICE_EXPECTED_FROM}`) return ok(subject, `${next} 年的通知尚未到公布的时候`);
  return warn(
    subject,
    `${next} 年的通知未载入，跨年的期限只是暂定`,
    '通知公布后请录入：docket calendar import，经另一人审定后换版。',
  );
}

function expiryCheck(id: (typeof INSTRUMENT_IDS)[number], today: IsoDate): Check[] {
  const { title, shortTitle, validUntil } = instrument(id);
  if (validUntil === null) return [];
  const subject = { id: `expiry.${id}`, label: `${shortTitle}有效期` };
  const left = daysBetween(today, validUntil);
  const remedy =
    '请录入接续的规定，或者由主管部门在设置项 measures.after-expiry 中决定，见 docs/reference/statute.md。';
  if (left < 0) return [warn(subject, `《${title}》已于 ${validUntil} 失效`, remedy)];
  if (left <= EXPIRY_NOTICE_DAYS)
    return [warn(subject, `《${title}》还有 ${left} 天失效（${validUntil}）`, remedy)];
  return [ok(subject, `《${title}》至 ${validUntil}`)];
}
