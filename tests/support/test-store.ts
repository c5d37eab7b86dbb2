import { afterAll, beforeAll } from 'vitest';
import { openStore, type Store } from '../../store/connection.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { writeTestRegisters } from './registers.ts';

/** A store for the tests of a file: open while they run, on a database of its own with the test registers. */
export interface TestStore {
  readonly store: () => Store;
  /** The statements that ran since they were taken last, without their values. */
  takeStatements(): string[];
}

export function testStore(): TestStore {
  let database: TestDatabase;
  let store: Store;
  let statements: string[] = [];
  beforeAll(async () => {
    database = await freshDatabase();
    store = openStore(database.url, { poolSize: 20, onStatement: (sql) => statements.push(sql) });
    await writeTestRegisters(store);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });
  return {
    store: () => store,
    takeStatements: () => {
      const taken = statements.map((sql) => sql.replace('[query] ', ''));
      statements = [];
      return taken;
    },
  };
}
