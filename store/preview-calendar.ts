import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, daysInYear, type IsoDate } from '../calendar/iso-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { countDocket } from '../machines/count-docket.ts';
import { type Recount, recountWithExpired } from '../machines/recount.ts';
import { resolveSettings, type Settings } from '../statute/settings.ts';
import { allSettings } from './all-settings.ts';
import { limitOf, type PageRequest } from './page.ts';
import { type ClockPlace, clocksReaching, type Days, type RunningClock } from './running-clocks.ts';

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
  readonly moved: number;
  readonly confirmed: number;
  readonly becomeOverdue: number;
  readonly wouldCeaseToBeOverdue: number;
}

export interface Preview {
  /** Null when no day changes. */
  readonly days: Days | null;
  /** Over all pages. */
  readonly counts: ForeseenCounts;
  readonly items: readonly Foreseen[];
  readonly next: string | null;
}

const AT_ONCE = 500;

/**
 * What a calendar would do to the running periods of open cases, in the order of their last days now: those that move, and
 * the provisional ones that are confirmed. Only periods that reach into the days that change are read.
 * @param today Asia/Shanghai
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
  const counts = { moved: 0, confirmed: 0, becomeOverdue: 0, wouldCeaseToBeOverdue: 0 };
  const limit = limitOf(page);
  const skip = Number(page.after ?? 0) || 0;
  const items: Foreseen[] = [];
  let found = 0;
  if (!days) return { days, counts, items, next: null };
  let after: ClockPlace | undefined;
  for (;;) {
    const clocks = await clocksReaching(em, days, after, AT_ONCE);
    for (const running of clocks) {
      const foreseen = foresee(running, calendars.after, today, expired);
      if (!foreseen) continue;
      if (foreseen.outcome === 'moved') counts.moved += 1;
      if (foreseen.outcome === 'confirmed') counts.confirmed += 1;
      if (foreseen.becomesOverdue) counts.becomeOverdue += 1;
      if (foreseen.wouldCeaseToBeOverdue) counts.wouldCeaseToBeOverdue += 1;
      if (found >= skip && items.length < limit) items.push(foreseen);
      found += 1;
    }
    const last = clocks.at(-1);
    if (clocks.length < AT_ONCE || !last || last.clock.dueOn === null) break;
    after = { dueOn: last.clock.dueOn, caseId: last.caseId, clock: last.clock.id };
  }
  return { days, counts, items, next: found > skip + items.length ? String(skip + items.length) : null };
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
