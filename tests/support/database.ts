import { inject } from 'vitest';
import { databaseOn, MIGRATED, onServer } from './databases-on-server.ts';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database on the server of the run. */
export const emptyDatabase = (): Promise<TestDatabase> => copyOf('template1');

/** A database of its own for a test file, migrated and without any rows. */
export const freshDatabase = (): Promise<TestDatabase> => copyOf(MIGRATED);

async function copyOf(template: string): Promise<TestDatabase> {
  const server = inject('databaseUrl');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${template}`);
  return {
    url: databaseOn(server, name),
    drop: () => onServer(server, `drop database ${name} with (force)`),
  };
}
