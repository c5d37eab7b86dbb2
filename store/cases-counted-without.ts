import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Running clocks of open cases that a version of the calendar has not counted yet. An expired one keeps the version of
 * its day: that it was looked at stands in `calendar_recount`.
 */
const WITHOUT = `
  clock.stopped_on is null and clock.calendar_version is distinct from ?
  and not exists (select from calendar_recount as done
                  where done.version = ? and done.case_id = clock.case_id and done.clock = clock.id)
  and exists (select from "case" where "case".id = clock.case_id and "case".status = 'open')`;

/** How many open cases have to count with a version of the calendar. */
export async function countCasesWithout(em: EntityManager, version: string): Promise<number> {
  const [row] = await em.execute<{ cases: number }[]>(
    `select count(distinct case_id)::int as cases from clock where ${WITHOUT}`,
    [version, version],
  );
  return row?.cases ?? 0;
}

/** The next open cases that have to count with a version of the calendar, in the order of their ids. */
export async function casesCountedWithout(
  em: EntityManager,
  version: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct case_id as id from clock
     where ${WITHOUT} ${after === null ? '' : 'and case_id > ?'} order by case_id limit ?`,
    [version, version, ...(after === null ? [] : [after]), limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * The cases that have counted with a version of the calendar in a step of its own, in the order of their ids.
 * @param upTo id of the last one; null when no end is set
 */
export async function casesCountedInTurn(
  em: EntityManager,
  version: string,
  after: string | null,
  upTo: string | null,
): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct case_id as id from calendar_recount where version = ? and step = 'calendar'
       ${after === null ? '' : 'and case_id > ?'} ${upTo === null ? '' : 'and case_id <= ?'} order by case_id`,
    [version, ...[after, upTo].filter((id) => id !== null)],
  );
  return rows.map(({ id }) => id);
}

/** Those of some cases that still have to count with a version of the calendar. Asked often: an array is looked up by the index. */
export async function stillWithout(
  em: EntityManager,
  version: string,
  cases: readonly string[],
): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct case_id as id from clock
     where ${WITHOUT} and case_id = any(array(select value::uuid from jsonb_array_elements_text(?::jsonb)))`,
    [version, version, JSON.stringify(cases)],
  );
  return rows.map(({ id }) => id);
}
