// The lists of work, the board and the search over a million tasks, 50 000 of them open: straight on the store, rights in
// the queries. Run it with `node bench/worklist.ts`, or with another number of tasks: `node bench/worklist.ts 40000`.
// Aims: p95 of an inbox page at most 20 ms, of everything else 50 ms, at 1 and 4 callers.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boardOver } from '../client/direct/board/board.ts';
import { caseListOver } from '../client/direct/case-list.ts';
import { worklistOver } from '../client/direct/worklist/worklist.ts';
import type { Outcome } from '../client/outcome.ts';
import type { Actor } from '../machines/party.ts';
import { openHome } from '../stack/home.ts';
import { startPostgresServer } from '../stack/postgres-server.ts';
import { openStore, type Store } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { machineLine, quantile } from './machine.ts';
import { PEOPLE, UNITS, writeManyTasks } from './many-tasks.ts';

const CALLERS = [1, 4];
const CALLS = 200;
const NAIVE_CALLS = 10;
/** The day that the bulk of tasks is made for. */
const NOW_MS = Date.parse('2026-09-18T04:00:00Z');

/** One call; its number makes each ask something else. */
type Call = (n: number) => Promise<unknown>;

interface Measured {
  readonly what: string;
  /** Milliseconds that p95 should not exceed. */
  readonly aim: number;
  readonly call: Call;
  /** The same without the partial indexes: every row is looked at, pages are skipped by an offset. */
  readonly naive: (n: number) => readonly [string, ...unknown[]];
}

const tasks = Number(process.argv[2] ?? 1_000_000);
const root = await mkdtemp(join(tmpdir(), 'data-docket-bench-'));
const postgres = await startPostgresServer({ home: await openHome(root) });
try {
  await migrate(postgres.url);
  const store = openStore(postgres.url, { poolSize: Math.max(...CALLERS) });
  await writeManyTasks(store, tasks);
  console.log(machineLine());
  console.log(`${tasks} tasks, ${tasks / 20} of them open, ${tasks / 4} cases`);
  for (const measured of callsOn(store)) await report(store, measured);
  await store.close();
} finally {
  await postgres.stop();
  await rm(root, { recursive: true, force: true });
}

function clerk(n: number): Actor {
  const unit = n % UNITS;
  return { person: `p-${unit}-${n % PEOPLE}`, unit: `u-${unit}`, role: 'clerk' };
}

function callsOn(store: Store): Measured[] {
  const parts = { store, nowMs: () => NOW_MS };
  const worklist = worklistOver(parts);
  const board = boardOver(parts);
  const { cases } = caseListOver(store);
  const supervisor: Actor = { person: 'p-0-0', unit: 'u-0', role: 'supervisor' };
  const inbox = `select * from task join "case" on "case".id = task.case_id
                 where task.closed_by is null and task.unit_code = ? and task.holder_id is null and 'clerk' = any(task.roles)`;
  const search = `select * from "case" join case_party on case_id = id where unit_code = ?`;
  return [
    {
      what: 'inbox page',
      aim: 20,
      call: async (n) => done(await worklist.tasks({ actor: clerk(n), view: 'to-claim' })),
      naive: (n) => [`${inbox} order by task.due_on, task.id offset 100 limit 50`, clerk(n).unit],
    },
    {
      what: 'counts',
      aim: 50,
      call: async (n) => done(await worklist.counts(clerk(n))),
      naive: (n) => [`select count(*) from (${inbox.replace('*', 'task.id')}) as open`, clerk(n).unit],
    },
    {
      what: 'done, newest first',
      aim: 50,
      call: async (n) => done(await worklist.done({ actor: clerk(n) })),
      naive: (n) => [
        `select * from done_step join "case" on "case".id = case_id where person_id = ?
         order by done_step.at desc offset 100 limit 50`,
        clerk(n).person,
      ],
    },
    {
      what: 'overdue list of the board',
      aim: 50,
      call: async () => done(await board.overdue({ actor: supervisor })),
      naive: () => [
        `select * from "case" where bureau_code = 'u-0' and overdue order by due_on, id offset 100 limit 50`,
      ],
    },
    {
      what: 'summary of the board',
      aim: 50,
      call: async () => done(await board.summary(supervisor)),
      naive: () => [
        `select procedure, count(*) filter (where overdue) from "case"
         where bureau_code = 'u-0' and status = 'open' group by procedure`,
      ],
    },
    {
      what: 'search by number',
      aim: 50,
      call: async (n) => {
        const number = `${(n * 7919) % (tasks / 4)}号`;
        return done(
          await cases({ actor: { ...supervisor, unit: `u-${n % 2}` }, text: `共享 2026 ${number}` }),
        );
      },
      naive: (n) => [`${search} and number like ? limit 50`, `u-${n % 2}`, `%${(n * 7919) % (tasks / 4)}号`],
    },
    {
      what: 'search by title, a frequent word',
      aim: 50,
      call: async (n) => done(await cases({ actor: clerk(n), text: '登记' })),
      naive: (n) => [
        `${search} and subject like ? order by "case".opened_on desc limit 50`,
        clerk(n).unit,
        '%登记%',
      ],
    },
    {
      what: 'search by title, a rare word',
      aim: 50,
      call: async () => done(await cases({ actor: supervisor, text: '古树名木' })),
      naive: () => [
        `${search} and subject like ? order by "case".opened_on desc limit 50`,
        'u-0',
        '%古树名木%',
      ],
    },
  ];
}

async function report(store: Store, { what, aim, call, naive }: Measured): Promise<void> {
  for (let n = 0; n < 20; n += 1) await call(n);
  const slow = await timesOf(1, NAIVE_CALLS, (n) => withoutIndexes(store, naive(n)));
  const figures: string[] = [];
  for (const callers of CALLERS) {
    const ms = await timesOf(callers, CALLS, call);
    const [p50, p95] = [quantile(ms, 0.5), quantile(ms, 0.95)];
    figures.push(
      `${callers} caller${callers > 1 ? 's' : ''} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    );
    if (callers === 1) figures.push(`naive p50 ${(quantile(slow, 0.5) / p50).toFixed(0)} times as long`);
  }
  console.log(`${what} (aim ${aim} ms): ${figures.join('; ')}`);
}

/** How long each call took, in milliseconds, so many callers at once. */
async function timesOf(callers: number, calls: number, call: Call): Promise<number[]> {
  const ms: number[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let n = next++; n < calls; n = next++) {
        const begun = performance.now();
        await call(n);
        ms.push(performance.now() - begun);
      }
    }),
  );
  return ms;
}

function withoutIndexes(store: Store, [sql, ...values]: readonly [string, ...unknown[]]): Promise<unknown> {
  return store.em().transactional(async (em) => {
    for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan'])
      await em.execute(`set local enable_${way} = off`);
    return em.execute(sql, values);
  });
}

function done<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
