// The database goes away in the middle of transactions: the pool must have all its places free afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHome } from '../../stack/home.ts';
import { startPostgresServer } from '../../stack/postgres-server.ts';
import { openStore } from '../../store/connection.ts';

test('after an outage a store gives out all its connections again, and can be closed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'data-docket-pool-'));
  const home = await openHome(root);
  let postgres = await startPostgresServer({ home, durable: false });
  const store = openStore(postgres.url, { poolSize: 2 });
  onTestFinished(async () => {
    await postgres.stop();
    await rm(root, { recursive: true, force: true });
  });
  const longTransaction = () => store.em().transactional((em) => em.execute('select pg_sleep(60)'));
  const underWay = [longTransaction(), longTransaction()].map((work) => expect(work).rejects.toThrow());
  const watcher = openStore(postgres.url, { poolSize: 1 });
  await expect
    .poll(() => watcher.em().execute("select from pg_stat_activity where query like '%pg_sleep(60)'"))
    .toHaveLength(2);
  await watcher.close();
  await postgres.stop();
  await Promise.all(underWay);
  await expect(store.em().transactional((em) => em.execute('select 1'))).rejects.toThrow();

  postgres = await startPostgresServer({ home, durable: false, preferredPort: postgres.port });
  const shortTransaction = () => store.em().transactional((em) => em.execute('select 1 as one'));
  expect(await Promise.all([shortTransaction(), shortTransaction()])).toEqual([[{ one: 1 }], [{ one: 1 }]]);
  await store.close();
});
