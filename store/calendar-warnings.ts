import type { EntityManager } from '@mikro-orm/postgresql';
import { daysBetween, type IsoDate, yearOf } from '../calendar/iso-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { INSTRUMENT_IDS, type InstrumentId, instrument } from '../statute/instruments.ts';
import { resolveSettings, settingsTable } from '../statute/settings.ts';
import { allSettings } from './all-settings.ts';
import { latestVersion } from './calendar-versions.ts';
import { casesOutliving, casesProvisionalFrom, entriesWaiting } from './calendar-watch.ts';
import { countCasesWithout } from './cases-counted-without.ts';

/** What supervisors have to see to before it is too late. */
export interface CalendarWarning {
  /** Stable; programs act on it. */
  readonly code: 'notice-missing' | 'instrument-expiry' | 'rollover-needed' | 'entry-waiting';
  /** In Chinese. */
  readonly message: string;
  readonly whatToDo: string;
  /** Open cases that it touches. */
  readonly cases: number;
  /** The day on which it comes to pass; null where it is now. */
  readonly on: IsoDate | null;
}

/** An instrument that lapses within so many days is warned of, though no case would outlive it yet. */
const EXPIRY_NOTICE_DAYS = 180;
/** The notice of a year comes out between late October and early December of the year before. */
const NOTICE_EXPECTED_FROM = '-10-20';

/** What stands to be seen to on a day, worked out when it is asked for. @param today Asia/Shanghai */
export async function calendarWarnings(em: EntityManager, today: IsoDate): Promise<CalendarWarning[]> {
  const { calendar, news } = await latestVersion(em);
  return [
    ...(await missingNotice(em, calendar, today)),
    ...(await expiries(em, today)),
    ...(news ? await pendingRollover(em, news.version) : []),
    ...(await waitingEntries(em)),
  ];
}

async function missingNotice(
  em: EntityManager,
  calendar: WorkingCalendar,
  today: IsoDate,
): Promise<CalendarWarning[]> {
  let year = yearOf(today);
  while (calendar.year(year).loaded) year += 1;
  const on = `${year}-01-01`;
  const cases = await casesProvisionalFrom(em, on);
  const expected = today >= `${year - 1}${NOTICE_EXPECTED_FROM}`;
  if (cases === 0 && !expected) return [];
  const reach = cases === 0 ? '' : `，已有 ${cases} 件在办案件的期限延伸到该年，届满日只是暂定`;
  return [
    {
      ...{ code: 'notice-missing', cases, on },
      message: `${year} 年的放假通知还没有录入${reach}。`,
      whatToDo: '通知公布后请在工作日历中录入，经另一名督办人员审定后换用。',
    },
  ];
}

async function expiries(em: EntityManager, today: IsoDate): Promise<CalendarWarning[]> {
  const settings = resolveSettings(await allSettings(em));
  const { label, choices } = settingsTable['measures.open-cases'];
  const then = `设置项“${label}”：${choices?.[settings['measures.open-cases']] ?? ''}`;
  const warnings = await Promise.all(INSTRUMENT_IDS.map((id) => expiry(em, id, today, then)));
  return warnings.flat();
}

async function expiry(
  em: EntityManager,
  id: InstrumentId,
  today: IsoDate,
  then: string,
): Promise<CalendarWarning[]> {
  const { title, validUntil } = instrument(id);
  if (validUntil === null) return [];
  const left = daysBetween(today, validUntil);
  const cases = await casesOutliving(em, id, validUntil);
  if (left > EXPIRY_NOTICE_DAYS || (left < 0 && cases === 0)) return [];
  const lapse = left < 0 ? `已于 ${validUntil} 失效` : `还有 ${left} 天失效（${validUntil}）`;
  const outlive = cases === 0 ? '' : `，${cases} 件在办案件有期限在此之后届满（${then}）`;
  return [
    {
      ...{ code: 'instrument-expiry', cases, on: validUntil },
      message: `《${title}》${lapse}${outlive}。`,
      whatToDo:
        '请录入接续的规定，或者由主管部门在设置项 measures.after-expiry 中决定失效后收到的案件如何办理。',
    },
  ];
}

async function pendingRollover(em: EntityManager, version: string): Promise<CalendarWarning[]> {
  const cases = await countCasesWithout(em, version);
  if (cases === 0) return [];
  return [
    {
      ...{ code: 'rollover-needed', cases, on: null },
      message: `日历版本 ${version} 已经生效，还有 ${cases} 件在办案件没有按它重算。`,
      whatToDo: '请开始换版；换版结束后仍有的，请系统管理员查看。',
    },
  ];
}

async function waitingEntries(em: EntityManager): Promise<CalendarWarning[]> {
  const entries = await entriesWaiting(em);
  if (entries === 0) return [];
  return [
    {
      ...{ code: 'entry-waiting', cases: 0, on: null },
      message: `有 ${entries} 件放假通知或者本地调整已经录入，还没有审定。`,
      whatToDo: '请由录入人以外的督办人员在工作日历中审定或者退回。',
    },
  ];
}
