import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../tests/support/database.ts';
import { openStore, type Store } from './connection.ts';
import { prepared } from './prepared.ts';

let database: TestDatabase;
let store: Store;
const statements: string[] = [];

// One connection, so that what it keeps prepared can be looked at.
beforeAll(async () => {
  database = await freshDatabase();
  store = openStore(database.url, { poolSize: 1, onStatement: (sql) => statements.push(sql) });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const keptPrepared = (text: string) =>
  store
    .em()
    .execute<{ calls: number }[]>(
      `select (generic_plans + custom_plans)::int as calls from pg_prepared_statements where statement = '${text}'`,
    );

test('a connection keeps a statement prepared, whatever its values', async () => {
  const sql = 'select count(*)::int as count from unit where code = ?';
  for (const code of ['police', 'civil', "o'clock"]) {
    expect(await prepared(store.em(), sql, [code])).toEqual([{ count: 0 }]);
  }
  expect(await keptPrepared('select count(*)::int as count from unit where code = $1')).toEqual([
    { calls: 3 },
  ]);
});

test('what the mapper sends is not kept: its values stand in the text', async () => {
  await store.em().execute('select count(*) from unit where name = ?', ['police']);
  expect(await keptPrepared('select count(*) from unit where name = $1')).toEqual([]);
});

test.each([
  ['text', "it's 案卷 \\ ? $1", 'text'],
  ['text[]', ['甲', 'b,c', '"'], 'text[]'],
  ['number', 7, 'int'],
  ['boolean', false, 'boolean'],
  ['null', null, 'text'],
] as const)('a value of type %s arrives as it was', async (_, value, type) => {
  const rows = await prepared(store.em(), `select ?::${type} as value`, [value]);
  expect(rows).toEqual([{ value }]);
});

test('it takes part in the transaction of its unit of work', async () => {
  const insert = 'insert into case_counter (word, year, last) values (?, ?, ?)';
  const undone = store.em().transactional(async (em) => {
    await prepared(em, insert, ['甲', 2026, 1]);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await store.em().execute('select * from case_counter')).toEqual([]);
});

test('an error is the mapper’s own, and the statement is told like any other', async () => {
  const insert = 'insert into case_counter (word, year, last) values (?, ?, ?)';
  await prepared(store.em(), insert, ['乙', 2026, 1]);
  const again = prepared(store.em(), insert, ['乙', 2026, 1]);
  await expect(again).rejects.toThrow(UniqueConstraintViolationException);
  expect(statements.at(-1)).toContain('insert into case_counter (word, year, last) values ($1, $2, $3)');
});
