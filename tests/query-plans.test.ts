import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../machines/party.ts';
import { WORKLIST_VIEWS } from '../machines/worklist/task-filters.ts';
import { unitHoldings } from '../store/access/unit-service.ts';
import { boardCases } from '../store/board/board-cases.ts';
import { boardDurations } from '../store/board/board-durations.ts';
import { boardSummary } from '../store/board/board-summary.ts';
import { boardTrend } from '../store/board/board-trend.ts';
import { disabledUnits } from '../store/board/disabled-units.ts';
import { casesProvisionalFrom } from '../store/calendar-watch.ts';
import { casesCountedInTurn, casesCountedWithout, stillWithout } from '../store/cases-counted-without.ts';
import { casesOverdue } from '../store/cases-overdue.ts';
import { placeOfNow, readChanges } from '../store/changes/read-changes.ts';
import { openStore, type Store } from '../store/connection.ts';
import { figures } from '../store/figures.ts';
import { findCase } from '../store/find-case.ts';
import { itemUses } from '../store/item-uses.ts';
import { listCases } from '../store/list-cases.ts';
import { lockCase } from '../store/lock-case.ts';
import { openTasks } from '../store/open-tasks.ts';
import { readStep } from '../store/read-step.ts';
import { recordSince } from '../store/record-since.ts';
import { clocksReaching } from '../store/running-clocks.ts';
import { searchCases } from '../store/search-cases.ts';
import { verifyCase } from '../store/verify-case.ts';
import { changeTasks } from '../store/worklist/change-tasks.ts';
import { copyRecipients } from '../store/worklist/copy-recipients.ts';
import { countWork } from '../store/worklist/count-work.ts';
import { listCopied } from '../store/worklist/list-copied.ts';
import { listDone } from '../store/worklist/list-done.ts';
import { listWork } from '../store/worklist/list-work.ts';
import { taskHistory } from '../store/worklist/task-history.ts';
import { tasksOfCase } from '../store/worklist/tasks-of-case.ts';
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
  await store
    .em()
    .execute(`update unit set bureau_code = 'unit-0', disabled_on = '2026-01-01' where code = 'unit-7'`);
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
     where relname in ('task', 'case', 'case_party', 'record', 'clock', 'grant_of_use', 'done_step', 'task_event',
                       'task_copy', 'case_search', 'clock_end', 'docket_change', 'calendar_recount')`,
  );
  return new Map(rows.map(({ relname, seq_scan }) => [relname, seq_scan]));
}

test('a query without an index is noticed', async () => {
  expect(await tablesScanned(() => store.em().execute(`select * from task where label = '没有'`))).toEqual([
    'task',
  ]);
});

const second = { unit: 'unit-42', limit: 20 };
const me: Actor = { person: 'person-42', unit: 'unit-42', role: 'clerk' };
const last = { red: '2025-01-01', yellow: '2025-01-03' };
const days = { today: '2025-01-01', lastDays: { default: last } };
const inAll = { unit: 'in-all', days };
const board = { bureau: 'unit-0', soon: '2026-01-03' };
const year = { from: '2025-12-01', to: '2026-01-31' };

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
  ...WORKLIST_VIEWS.map(
    (view) =>
      [`the list ${view}`, () => listWork(store.em(), { actor: me, view, filters: {}, days })] as const,
  ),
  [
    'a list of work by words, light and another unit',
    () => {
      const filters = { text: 'many 42', light: 'overdue', unit: 'unit-0' } as const;
      return listWork(store.em(), { actor: me, view: 'to-claim', filters, days });
    },
  ],
  ['the counts of all lists', () => countWork(store.em(), me, '2025-01-01')],
  ['what was done', () => listDone(store.em(), { actor: me })],
  ['what was copied', () => listCopied(store.em(), { actor: me })],
  ['the tasks of a case', () => tasksOfCase(store.em(), caseId, me, '2025-01-01')],
  ['to whom a task may be copied', () => copyRecipients(store.em(), '42', me)],
  ['what happened to a task', () => taskHistory(store.em(), '42', me)],
  [
    'a change of a task',
    () => {
      const change = { type: 'claim' } as const;
      const request = { actor: CIVIL_CLERK, tasks: ['42'], change, requestId: 'plan' };
      return changeTasks(store, { ...request, nowMs: Date.now() });
    },
  ],
  ['a search by number', () => searchCases(store.em(), { ...inAll, text: 'many-4242' })],
  [
    'a search by title',
    () => searchCases(store.em(), { ...inAll, unit: 'unit-42', text: '事项', status: 'open' }),
  ],
  ['a search for what is not there', () => searchCases(store.em(), { ...inAll, text: '古树名木' })],
  ['the most urgent cases of a unit', () => searchCases(store.em(), inAll)],
  [
    'the most urgent cases of a unit, second page',
    async () => {
      const { next } = await searchCases(store.em(), { ...inAll, limit: 20 });
      return searchCases(store.em(), { ...inAll, after: next ?? undefined });
    },
  ],
  ...(['number', 'number-desc'] as const).map(
    (sort) =>
      [
        `the cases of a unit by ${sort}, second page`,
        async () => {
          const { next } = await searchCases(store.em(), { ...inAll, sort, limit: 20 });
          return searchCases(store.em(), { ...inAll, sort, after: next ?? undefined });
        },
      ] as const,
  ),
  [
    'cases by light and another unit',
    () => searchCases(store.em(), { ...inAll, light: 'overdue', with: 'unit-7', sort: 'newest' }),
  ],
  [
    'cases at a stage that none has reached',
    () => searchCases(store.em(), { ...inAll, stage: 'share-request/delivering' }),
  ],
  ['the summary of the board', () => boardSummary(store.em(), board.bureau, board.soon)],
  ['the overdue cases of the board', () => boardCases(store.em(), { ...board, which: 'overdue' })],
  [
    'the nearly due cases of the board, of one unit',
    () => boardCases(store.em(), { ...board, which: 'due-soon', unit: 'unit-7' }),
  ],
  ['what is left with the disabled units of a bureau', () => disabledUnits(store.em(), 'unit-0')],
  ['what a unit has in hand', () => unitHoldings(store.em(), 'unit-7')],
  ['the trend of the board', () => boardTrend(store.em(), 'unit-0', '2025-12-29', '2026-01-19')],
  ['the durations of the board', () => boardDurations(store.em(), { ...year, bureau: 'unit-0', by: 'unit' })],
  ['the figures of the operator', () => figures(store.em())],
  [
    'the periods that a calendar reaches',
    () => clocksReaching(store.em(), { first: '2025-02-01', last: '2025-02-20' }, undefined, 50),
  ],
  [
    'the periods that a calendar reaches, from one whose last day is withheld',
    () => {
      const after = { dueOn: null, caseId, clock: 'share.reply#1' };
      return clocksReaching(store.em(), { first: '2025-02-01', last: '2025-02-20' }, after, 50);
    },
  ],
  ['the cases that a roll-over has counted', () => casesCountedInTurn(store.em(), 'v', caseId, null)],
  ['the open cases that a version has not counted', () => casesCountedWithout(store.em(), 'v', caseId, 20)],
  ['which of some cases have counted', () => stillWithout(store.em(), 'v', [caseId])],
  ['the cases whose periods are provisional', () => casesProvisionalFrom(store.em(), '2027-01-01')],
  ['the changes since a moment', async () => readChanges(store.em(), await placeOfNow(store.em()), 500)],
] as const)('no table of the docket is read from end to end: %s', async ([, run]) => {
  expect(await tablesScanned(run)).toEqual([]);
});

async function nextTasks(): Promise<string> {
  return (await openTasks(store.em(), second)).next ?? '';
}

async function nextCases(): Promise<string> {
  return (await listCases(store.em(), { ...second, status: 'open' })).next ?? '';
}
