import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Clock } from '../machines/clock.ts';
import type { PlainSnapshot } from '../machines/docket.ts';
import { readClocksOf } from './read-clocks.ts';

/** A running clock with what counting it needs of its case. */
export interface RunningClock {
  readonly caseId: string;
  /** 案号 */
  readonly caseNumber: string;
  readonly subject: string;
  readonly snapshot: PlainSnapshot;
  readonly clock: Clock;
}

/** The place of a clock in the order by last day, case and id; those whose last day is withheld come after all others. */
export interface ClockPlace {
  readonly dueOn: IsoDate | null;
  readonly caseId: string;
  readonly clock: string;
}

/** The first and the last of some days. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export function placeOfClock({ caseId, clock }: RunningClock): ClockPlace {
  return { dueOn: clock.dueOn, caseId, clock: clock.id };
}

/**
 * The running clocks of open cases that reach into some days: they began not after the last of them, and their last day is not
 * before the first, or is withheld as long as a notice is missing (`calendar.unpublished-year`).
 */
export async function clocksReaching(
  em: EntityManager,
  days: Days,
  after: ClockPlace | undefined,
  limit: number,
): Promise<RunningClock[]> {
  const withheld = after?.dueOn === null ? after : undefined;
  const dated = withheld ? [] : await datedClocks(em, days, after, limit);
  const left = limit - dated.length;
  return left === 0 ? dated : [...dated, ...(await withheldClocks(em, days, withheld, left))];
}

function datedClocks(em: EntityManager, { first, last }: Days, after: ClockPlace | undefined, limit: number) {
  const [place, values] = after
    ? ['and (clock.due_on, clock.case_id, clock.id) > (?, ?, ?)', [after.dueOn, after.caseId, after.clock]]
    : ['', []];
  return runningClocks(
    em,
    `clock.due_on >= ? and clock.received_on <= ? ${place}`,
    [first, last, ...values],
    limit,
  );
}

function withheldClocks(em: EntityManager, { last }: Days, after: ClockPlace | undefined, limit: number) {
  const [place, values] = after
    ? ['and (clock.case_id, clock.id) > (?, ?)', [after.caseId, after.clock]]
    : ['', []];
  const which = `clock.due_on is null and clock.provisional = true and clock.received_on <= ? ${place}`;
  return runningClocks(em, which, [last, ...values], limit);
}

async function runningClocks(
  em: EntityManager,
  which: string,
  values: readonly unknown[],
  limit: number,
): Promise<RunningClock[]> {
  const rows = await em.execute<(Omit<RunningClock, 'clock'> & { readonly clockId: string })[]>(
    `select clock.case_id as "caseId", clock.id as "clockId", "case".number as "caseNumber", "case".subject,
       "case".snapshot
     from clock join "case" on "case".id = clock.case_id
     where clock.stopped_on is null and "case".status = 'open' and ${which}
     order by clock.due_on, clock.case_id, clock.id limit ?`,
    [...values, limit],
  );
  const cases = [...new Set(rows.map(({ caseId }) => caseId))];
  const clocks = await readClocksOf(em, cases);
  return rows.flatMap(({ clockId, ...row }) => {
    const clock = clocks.get(row.caseId)?.find(({ id }) => id === clockId);
    return clock ? [{ ...row, clock }] : [];
  });
}
