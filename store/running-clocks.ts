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

/** The place of a clock in the order by last day, case and id. */
export interface ClockPlace {
  readonly dueOn: IsoDate;
  readonly caseId: string;
  readonly clock: string;
}

/** The first and the last of some days. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/**
 * The running clocks of open cases that reach into some days: their last day is not before the first of them, and they began
 * not after the last. In the order of their last days.
 */
export async function clocksReaching(
  em: EntityManager,
  { first, last }: Days,
  after: ClockPlace | undefined,
  limit: number,
): Promise<RunningClock[]> {
  const rows = await em.execute<(Omit<RunningClock, 'clock'> & { readonly clockId: string })[]>(
    `select clock.case_id as "caseId", clock.id as "clockId", "case".number as "caseNumber", "case".subject,
       "case".snapshot
     from clock join "case" on "case".id = clock.case_id
     where clock.stopped_on is null and clock.due_on >= ? and clock.received_on <= ? and "case".status = 'open'
       ${after ? 'and (clock.due_on, clock.case_id, clock.id) > (?, ?, ?)' : ''}
     order by clock.due_on, clock.case_id, clock.id limit ?`,
    [first, last, ...(after ? [after.dueOn, after.caseId, after.clock] : []), limit],
  );
  const cases = [...new Set(rows.map(({ caseId }) => caseId))];
  const clocks = await readClocksOf(em, cases);
  return rows.flatMap(({ clockId, ...row }) => {
    const clock = clocks.get(row.caseId)?.find(({ id }) => id === clockId);
    return clock ? [{ ...row, clock }] : [];
  });
}
