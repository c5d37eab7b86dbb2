import { openStore } from './connection.ts';
import { StoreError } from './errors.ts';
import { migrations } from './migrations.ts';

/** Any number, the same in every process: whoever migrates holds this lock. */
const MIGRATION_LOCK = 20_220_201;

/**
 * Brings the database to the schema of this program; changes nothing when it is there already. Processes that start
 * at once take turns. All of it is one transaction.
 * @returns the names of the migrations that were applied
 * @throws {StoreError} `database-newer`
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const store = openStore(databaseUrl, { poolSize: 2 });
  try {
    return await store.em().transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
      const { migrator } = store.orm;
      const applied = await migrator.getExecuted();
      const known = new Set(migrations.map(({ name }) => name));
      const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
      if (unknown.length > 0) {
        throw new StoreError(
          'database-newer',
          `数据库由更新版本的程序建立（${unknown.join('、')}），本程序不能使用。请使用新版本的程序，或者另设数据库。`,
        );
      }
      const transaction = em.getTransactionContext();
      const run = await migrator.up(transaction === undefined ? {} : { transaction });
      return run.map(({ name }) => name);
    });
  } finally {
    await store.close();
  }
}
