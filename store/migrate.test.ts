import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../tests/support/database.ts';
import { openStore } from './connection.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await emptyDatabase();
});

afterAll(() => database.drop());

test('two programs that start at once migrate once, and a third finds nothing to do', async () => {
  const runs = await Promise.all([migrate(database.url), migrate(database.url)]);
  expect(runs.map((names) => names.length).sort()).toEqual([0, migrations.length]);
  expect(runs.flat()).toEqual(migrations.map(({ name }) => name));
  expect(await migrate(database.url)).toEqual([]);
});

test('the migrations make exactly the tables that the entities describe', async () => {
  const store = openStore(database.url);
  expect(await store.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  await store.close();
});

test('a database of a newer program is refused and left alone', async () => {
  const store = openStore(database.url);
  await store.em().execute(`insert into mikro_orm_migrations (name) values ('9999-later')`);
  await expect(migrate(database.url)).rejects.toMatchObject({ name: 'StoreError', code: 'database-newer' });
  const rows = await store.em().execute('select name from mikro_orm_migrations order by id');
  expect(rows).toEqual([...migrations.map(({ name }) => ({ name })), { name: '9999-later' }]);
  await store.close();
});
