import { afterAll, beforeAll, expect, test } from 'vitest';
import { casesOverdue } from '../store/cases-overdue.ts';
import { openStore, type Store } from '../store/connection.ts';
import { findCase } from '../store/find-case.ts';
import { itemUses } from '../store/item-uses.ts';
import { listCases } from '../store/list-cases.ts';
import { lockCase } from '../store/lock-case.ts';
import { openTasks } from '../store/open-tasks.ts';
import { readStep } from '../store/read-step.ts';
import { recordSince } from '../store/record-since.ts';
import { verifyCase } from '../store/verify-case.ts';
import { freshDatabase, type TestDatabase } from './support/database.ts';
import { writeManyCases } from './support/many-cases.ts';
import { CIVIL_CLERK, writeTestRegisters } from './support/registers.ts';

let database: TestDatabase;
let store: Store;
let caseId: string;

beforeAll(async () => {
  database = await freshDatabase();
  // One connection: PostgreSQL counts scans by connection, and tells them when it is asked on the same one.
  store = openStore(database.url, { poolSize: 1 });
  await writeTestRegisters(store);
  await writeManyCases(store);
  const [row] = await store.em().execute<{ id: string }[]>(`select id from "case" where number = 'many-60'`);
  caseId = row?.id ?? '';
});

afterAll(async () => {
  await store.close();
  await database.drop();
});

/** The tables that were read from end to end by a run, as PostgreSQL itself counted. */
async function tablesScanned(run: () => Promise<unknown>): Promise<string[]> {
  const before = await scans();
  await run();
  const after = await scans();
  return [...after].filter(([table, count]) => count !== before.get(table)).map(([table]) => table);
}

async function scans(): Promise<Map<string, string>> {
  const em = store.em();
  await em.execute('select pg_stat_force_next_flush()');
  const rows = await em.execute<{ relname: string; seq_scan: string }[]>(
    `select relname, seq_scan::text from pg_stat_user_tables
     where relname in ('task', 'case', 'case_party', 'record', 'clock', 'grant_of_use')`,
  );
  return new Map(rows.map(({ relname, seq_scan }) => [relname, seq_scan]));
}

test('a query without an index is noticed', async () => {
  expect(await tablesScanned(() => store.em().execute(`select * from task where label = '没有'`))).toEqual([
    'task',
  ]);
});

const second = { unit: 'unit-42', limit: 20 };

test.for([
  ['inbox', () => openTasks(store.em(), { unit: 'unit-42', roles: ['clerk'] })],
  ['inbox, second page', async () => openTasks(store.em(), { ...second, after: await nextTasks() })],
  ['inbox of a procedure', () => openTasks(store.em(), { unit: 'unit-42', procedure: 'share-request' })],
  ['tasks of a unit in a case', () => openTasks(store.em(), { unit: 'unit-42', caseId })],
  ['cases of a unit', () => listCases(store.em(), { unit: 'unit-42' })],
  [
    'open cases of a unit, second page',
    async () => listCases(store.em(), { ...second, status: 'open', after: await nextCases() }),
  ],
  ['overdue cases of a bureau', () => casesOverdue(store.em(), { bureau: 'unit-0' })],
  ['a case by id', () => findCase(store.em(), caseId, { unit: 'unit-0' })],
  ['a case by number', () => findCase(store.em(), 'many-60', 'trusted')],
  ['the record of a case', () => recordSince(store.em(), caseId, 1, { unit: 'unit-0' })],
  ['a step by its request', () => readStep(store.em(), caseId, { requestId: 'request-2' })],
  ['the lock of a step', () => lockCase(store.em(), caseId, CIVIL_CLERK, '2026-09-21')],
  ['the open cases on an item, and its grants', () => itemUses(store.em(), 'item-42', [caseId])],
  ['the verification of a case', () => verifyCase(store.em(), caseId)],
] as const)('no table of the docket is read from end to end: %s', async ([, run]) => {
  expect(await tablesScanned(run)).toEqual([]);
});

async function nextTasks(): Promise<string> {
  return (await openTasks(store.em(), second)).next ?? '';
}

async function nextCases(): Promise<string> {
  return (await listCases(store.em(), { ...second, status: 'open' })).next ?? '';
}
