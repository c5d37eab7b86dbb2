import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { InstrumentId } from '../statute/instruments.ts';

/** How many open cases have a provisional period (暂定) that ends on a day or later. */
export async function casesProvisionalFrom(em: EntityManager, day: IsoDate): Promise<number> {
  const [row] = await em.execute<{ cases: number }[]>(
    `select count(distinct case_id)::int as cases from clock
     where stopped_on is null and provisional = true and due_on >= ?`,
    [day],
  );
  return row?.cases ?? 0;
}

/** How many open cases under an instrument have a period that ends after a day. */
export async function casesOutliving(
  em: EntityManager,
  instrument: InstrumentId,
  day: IsoDate,
): Promise<number> {
  const [row] = await em.execute<{ cases: number }[]>(
    `select count(distinct clock.case_id)::int as cases
     from clock join "case" on "case".id = clock.case_id
     where clock.stopped_on is null and clock.due_on > ? and "case".status = 'open'
       and "case".snapshot #>> '{context,opening,ruleSet,instrument}' = ?`,
    [day, instrument],
  );
  return row?.cases ?? 0;
}

/** How many entries wait for somebody to decide on them. */
export async function entriesWaiting(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ entries: number }[]>(
    `select count(*)::int as entries from calendar_entry as entry
     where not exists (select from calendar_decision as decision where decision.entry_id = entry.id)`,
  );
  return row?.entries ?? 0;
}
