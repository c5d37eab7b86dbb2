import type { Store } from '../../store/connection.ts';

const TABLES = ['record', 'case_party', 'task', 'clock', 'outbox', 'grant_of_use'];

/** What a case has in the database when nothing of it was written. */
export const NO_ROWS = { case: 0, record: 0, case_party: 0, task: 0, clock: 0, outbox: 0, grant_of_use: 0 };

/** How many rows a case has, by table. */
export async function rowsOf(store: Store, caseId: string): Promise<object> {
  const counts = TABLES.map(
    (table) => `(select count(*)::int from ${table} where case_id = named.uuid) as "${table}"`,
  );
  const [row] = await store.em().execute<object[]>(
    `select (select count(*)::int from "case" where id = named.uuid) as "case", ${counts.join(', ')}
     from (select ?::uuid as uuid) as named`,
    [caseId],
  );
  return row ?? {};
}
