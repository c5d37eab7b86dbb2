import { inject } from 'vitest';
import { openStore } from '../../store/connection.ts';
import { migrate } from '../../store/migrate.ts';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database on the server of the run. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const server = inject('databaseUrl');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

/** A database of its own for a test file, migrated and without any rows. */
export async function freshDatabase(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  await migrate(database.url);
  return database;
}

async function onServer(url: string, sql: string): Promise<void> {
  const store = openStore(url, { poolSize: 1 });
  await store.em().execute(sql);
  await store.close();
}
