// The lists of work, the board and the search over a million tasks, 50 000 of them open: over HTTP, with session and rights.
// Run it with `node bench/worklist.ts`, or with another number of tasks: `node bench/worklist.ts 40000`.
// Aims: p95 of an inbox page at most 20 ms, of everything else 50 ms, at 1 and 4 callers.
import type { Store } from '../store/connection.ts';
import { machineLine, quantile } from './machine.ts';
import { PEOPLE, UNITS } from './many-tasks.ts';
import { manyTasksServer } from './many-tasks-server.ts';

const CALLERS = [1, 4];
const CALLS = 200;
const NAIVE_CALLS = 10;

/** One call; its number makes each ask something else. */
type Call = (n: number) => Promise<unknown>;

interface Measured {
  readonly what: string;
  /** Milliseconds that p95 should not exceed. */
  readonly aim: number;
  /** Who asks for what. */
  readonly ask: (n: number) => readonly [Who, string];
  /** The same without the partial indexes: every row is looked at, pages are skipped by an offset. */
  readonly naive: (n: number) => readonly [string, ...unknown[]];
}

interface Who {
  readonly person: string;
  readonly unit: string;
  readonly role: 'clerk' | 'supervisor';
}

const tasks = Number(process.argv[2] ?? 1_000_000);
console.log(machineLine());
const bench = await manyTasksServer(tasks);
const sessions = new Map<string, Promise<Record<string, string>>>();
try {
  // Everybody has signed in before.
  for (let n = 0; n < UNITS; n += 1) await headersOf(clerk(n).person);
  for (const measured of measurements()) await report(bench.store, measured);
} finally {
  await bench.close();
}

function headersOf(person: string): Promise<Record<string, string>> {
  const held = sessions.get(person) ?? bench.server.headersOf(person);
  sessions.set(person, held);
  return held;
}

async function get(who: Who, path: string): Promise<void> {
  const headers = { ...(await headersOf(who.person)), 'Docket-Acting-As': `${who.unit}/${who.role}` };
  const answer = await fetch(`${bench.server.url}/api/v1${path}`, { headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
}

function clerk(n: number): Who {
  const unit = n % UNITS;
  return { person: `p-${unit}-${n % PEOPLE}`, unit: `u-${unit}`, role: 'clerk' };
}

function supervisor(unit: number): Who {
  return { person: `p-${unit}-0`, unit: `u-${unit}`, role: 'supervisor' };
}

function measurements(): Measured[] {
  const inbox = `select * from task join "case" on "case".id = task.case_id
                 where task.closed_by is null and task.unit_code = ? and task.holder_id is null and 'clerk' = any(task.roles)`;
  const search = `select * from "case" join case_party on case_id = id where unit_code = ?`;
  const text = (words: string) => `/cases?query=${encodeURIComponent(words)}`;
  return [
    {
      what: 'inbox page',
      aim: 20,
      ask: (n) => [clerk(n), '/tasks?view=to-claim'],
      naive: (n) => [`${inbox} order by task.due_on, task.id offset 100 limit 50`, clerk(n).unit],
    },
    {
      what: 'counts',
      aim: 50,
      ask: (n) => [clerk(n), '/tasks/counts'],
      naive: (n) => [`select count(*) from (${inbox.replace('*', 'task.id')}) as open`, clerk(n).unit],
    },
    {
      what: 'done, newest first',
      aim: 50,
      ask: (n) => [clerk(n), '/tasks?view=done'],
      naive: (n) => [
        `select * from done_step join "case" on "case".id = case_id where person_id = ?
         order by done_step.at desc offset 100 limit 50`,
        clerk(n).person,
      ],
    },
    {
      what: 'overdue list of the board',
      aim: 50,
      ask: () => [supervisor(0), '/board/overdue'],
      naive: () => [
        `select * from "case" where bureau_code = 'u-0' and overdue order by due_on, id offset 100 limit 50`,
      ],
    },
    {
      what: 'summary of the board',
      aim: 50,
      ask: () => [supervisor(0), '/board/summary'],
      naive: () => [
        `select procedure, count(*) filter (where overdue) from "case"
         where bureau_code = 'u-0' and status = 'open' group by procedure`,
      ],
    },
    {
      what: 'search by number',
      aim: 50,
      ask: (n) => [supervisor(n % 2), text(`共享 ${(n * 7919) % (tasks / 4)}号`)],
      naive: (n) => [`${search} and number like ? limit 50`, `u-${n % 2}`, `%${(n * 7919) % (tasks / 4)}号`],
    },
    {
      what: 'search by title, a frequent word',
      aim: 50,
      ask: (n) => [clerk(n), text('登记')],
      naive: (n) => [
        `${search} and subject like ? order by "case".opened_on desc limit 50`,
        clerk(n).unit,
        '%登记%',
      ],
    },
    {
      what: 'search by title, a rare word',
      aim: 50,
      ask: () => [supervisor(0), text('古树名木')],
      naive: () => [
        `${search} and subject like ? order by "case".opened_on desc limit 50`,
        'u-0',
        '%古树名木%',
      ],
    },
  ];
}

async function report(store: Store, { what, aim, ask, naive }: Measured): Promise<void> {
  const call: Call = (n) => get(...ask(n));
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
