import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, daysInYear, type IsoDate } from '../calendar/iso-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { countDocket } from '../machines/count-docket.ts';
import { type Recount, recountWithExpired } from '../machines/recount.ts';
import { resolveSettings, type Settings } from '../statute/settings.ts';
import { allSettings } from './all-settings.ts';
import { CASE_ID, cursorOf, limitOf, type Page, type PageRequest, partsOf } from './page.ts';
import {
  type ClockPlace,
  clocksReaching,
  type Days,
  placeOfClock,
  type RunningClock,
} from './running-clocks.ts';

/** What a version of the calendar would do to a period that runs (预览). */
export interface Foreseen extends Recount {
  readonly caseId: string;
  /** 案号 */
  readonly caseNumber: string;
  readonly subject: string;
  /** The new last day lies behind, and the period has not expired yet. */
  readonly becomesOverdue: boolean;
  /** The period has expired, and by the new last day it would not have: unless it is revived, the supervisor looks at it. */
  readonly wouldCeaseToBeOverdue: boolean;
}

export interface ForeseenCounts {
  /** False when more periods reach into the days than were counted: then each number is the least. */
  readonly complete: boolean;
  readonly moved: number;
  readonly confirmed: number;
  readonly becomeOverdue: number;
  readonly wouldCeaseToBeOverdue: number;
}

export interface Preview extends Page<Foreseen> {
  /** Null when no day changes. */
  readonly days: Days | null;
  /** Over all pages, with the first one; null with the others. */
  readonly counts: ForeseenCounts | null;
}

const AT_ONCE = 250;
/** Periods that a page looks at, whether they move or not: it may have fewer items than asked for, and go on. */
const LOOKED_AT = 1000;
/** Periods that are counted at most. */
const COUNTED = 5000;

/**
 * What a calendar would do to the running periods of open cases, in the order of their last days now: those that move, and
 * the provisional and withheld ones that are confirmed. Only periods that reach into the days that change are read, and of
 * these a bounded number.
 * @param today Asia/Shanghai
 * @throws {StoreError} `not-a-cursor`
 */
export async function previewCalendar(
  em: EntityManager,
  calendars: {
    readonly before: WorkingCalendar;
    readonly after: WorkingCalendar;
    readonly units: readonly string[];
  },
  today: IsoDate,
  page: PageRequest,
): Promise<Preview> {
  const expired = resolveSettings(await allSettings(em))['calendar.expired-periods'];
  const days = changedDays(calendars.before, calendars.after, calendars.units);
  const place = page.after === undefined ? undefined : clockPlace(page.after);
  const look = (running: RunningClock) => foresee(running, calendars.after, today, expired);
  const found = days ? await pageOfForeseen(em, days, look, place, limitOf(page)) : { items: [], next: null };
  return { days, counts: place ? null : await countForeseen(em, days, look), ...found };
}

type Look = (running: RunningClock) => Foreseen | undefined;

async function pageOfForeseen(
  em: EntityManager,
  days: Days,
  look: Look,
  from: ClockPlace | undefined,
  limit: number,
): Promise<Page<Foreseen>> {
  const items: Foreseen[] = [];
  let after = from;
  for (let looked = 0; looked < LOOKED_AT; looked += AT_ONCE) {
    const clocks = await clocksReaching(em, days, after, AT_ONCE);
    for (const running of clocks) {
      const foreseen = look(running);
      if (foreseen && items.length === limit) return { items, next: after ? cursorOfClock(after) : null };
      if (foreseen) items.push(foreseen);
      after = placeOfClock(running);
    }
    if (clocks.length < AT_ONCE) return { items, next: null };
  }
  return { items, next: after ? cursorOfClock(after) : null };
}

async function countForeseen(em: EntityManager, days: Days | null, look: Look): Promise<ForeseenCounts> {
  const counts = { moved: 0, confirmed: 0, becomeOverdue: 0, wouldCeaseToBeOverdue: 0 };
  let after: ClockPlace | undefined;
  for (let counted = 0; days && counted < COUNTED; counted += AT_ONCE) {
    const clocks = await clocksReaching(em, days, after, AT_ONCE);
    for (const { outcome, becomesOverdue, wouldCeaseToBeOverdue } of clocks.flatMap(
      (each) => look(each) ?? [],
    )) {
      if (outcome === 'moved') counts.moved += 1;
      if (outcome === 'confirmed') counts.confirmed += 1;
      if (becomesOverdue) counts.becomeOverdue += 1;
      if (wouldCeaseToBeOverdue) counts.wouldCeaseToBeOverdue += 1;
    }
    const last = clocks.at(-1);
    if (clocks.length < AT_ONCE || !last) return { ...counts, complete: true };
    after = placeOfClock(last);
  }
  return { ...counts, complete: days === null };
}

function cursorOfClock({ dueOn, caseId, clock }: ClockPlace): string {
  return cursorOf([dueOn, caseId, clock]);
}

function clockPlace(cursor: string): ClockPlace {
  const { day, id, rest } = partsOf(cursor, CASE_ID);
  return { dueOn: day, caseId: id, clock: rest };
}

function foresee(
  running: RunningClock,
  after: WorkingCalendar,
  today: IsoDate,
  expired: Settings['calendar.expired-periods'],
): Foreseen | undefined {
  const { caseId, caseNumber, subject, snapshot, clock } = running;
  const [recount] = recountWithExpired([clock], countDocket({ snapshot }, after), expired).recounts;
  if (!recount || recount.outcome === 'unchanged' || recount.outcome === 'changed-by-step') return undefined;
  const { dueOn } = recount.to;
  return {
    ...recount,
    ...{ caseId, caseNumber, subject },
    becomesOverdue: !clock.expired && dueOn !== null && dueOn < today,
    wouldCeaseToBeOverdue: clock.expired && dueOn !== null && dueOn >= today,
  };
}

/**
 * The days on which two calendars differ, for all units or for one of some, and every day of a year that only the second one
 * has the notice of.
 */
function changedDays(before: WorkingCalendar, after: WorkingCalendar, units: readonly string[]): Days | null {
  const years = new Set([...before.loadedYears, ...after.loadedYears].flatMap((year) => [year - 1, year]));
  const pairs = [null, ...units].map((unit) => [before.forUnit(unit), after.forUnit(unit)] as const);
  const changed: IsoDate[] = [];
  for (const year of years) {
    if (after.year(year).loaded && !before.year(year).loaded) changed.push(`${year}-01-01`, `${year}-12-31`);
    let day: IsoDate = `${year}-01-01`;
    for (let left = daysInYear(year); left > 0; left -= 1) {
      const date = day;
      if (
        pairs.some(
          ([one, other]) => one.year(year).isWorkingDay(date) !== other.year(year).isWorkingDay(date),
        )
      )
        changed.push(date);
      day = addDays(day, 1);
    }
  }
  const [first] = changed.sort();
  const last = changed.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}
