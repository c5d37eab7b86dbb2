import { openStore } from '../../store/connection.ts';

/** A database that was migrated once, of which those of the test files are copies: each need not be migrated anew. */
export const MIGRATED = 'migrated';

/** The address of another database on a server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs a statement on a server, outside the databases of the tests. */
export async function onServer(url: string, sql: string): Promise<void> {
  const store = openStore(url, { poolSize: 1 });
  await store.em().execute(sql);
  await store.close();
}
