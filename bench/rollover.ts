// A version of the calendar carried to many open cases while clerks work on: total time, cases a second, and an action's p95
// during it against before. Run it with `node bench/rollover.ts` (10,000 cases), or `node bench/rollover.ts 500`.
// Aims, on 2 cores: 10,000 cases in five minutes or less; p95 of an action not more than doubled.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import { openDirect } from '../client/direct/connect.ts';
import { createDocketClient, type DocketClient } from '../client/docket-client.ts';
import { openHome } from '../stack/home.ts';
import { startPostgresServer } from '../stack/postgres-server.ts';
import { findTemporal } from '../stack/temporal-binary.ts';
import { startTemporalServer } from '../stack/temporal-server.ts';
import { openStore } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { closure, putInForce, writeSecondSupervisor } from '../tests/support/calendar.ts';
import { SUPERVISOR, writeTestRegisters } from '../tests/support/registers.ts';
import { accepted, caseAfter, take } from '../tests/support/share-request.ts';
import { machineLine, quantile } from './machine.ts';

const [cases = 10_000] = process.argv.slice(2).map(Number);
/** Cases that are opened at once, before anything is measured. */
const OPENING = 8;
/** Clerks who act at once, each with a pause: an office at work, not a load test. */
const CLERKS = 4;
const PAUSE_MS = 250;
const BEFORE_MS = 20_000;

const root = await mkdtemp(join(tmpdir(), 'data-docket-bench-'));
const home = await openHome(root);
const postgres = await startPostgresServer({ home });
const temporal = await startTemporalServer({
  home,
  executable: (await findTemporal('temporal')).path,
  ui: false,
});
let worker: ChildProcess | undefined;
try {
  await prepare();
  worker = await start();
  const cluster = { connectionOptions: { address: temporal.address }, namespace: temporal.namespace };
  const { transport, calendar, close } = openDirect({ databaseUrl: postgres.url, cluster, waitMs: 60_000 });
  const client = createDocketClient(transport);
  console.log(machineLine());
  await openCases(client, cases);
  console.log(`${cases} cases opened`);

  const before = await clerksAtWork(client, () => sleep(BEFORE_MS));
  const today = isoDateInShanghai(Date.now());
  const { days } = accepted(await calendar.due({ receivedOn: today, workingDays: 5 }));
  const worked = days.filter(({ nth }) => nth !== null).map(({ date }) => date);
  await putInForce(calendar, closure('潍政办字〔2026〕8号', worked[2] ?? '', worked[3] ?? ''));
  const begun = performance.now();
  const during = await clerksAtWork(client, async () => {
    accepted(await calendar.startRollover({ actor: SUPERVISOR }));
    while (accepted(await calendar.rollover()).finishedAt === null) await sleep(200);
  });
  const seconds = (performance.now() - begun) / 1000;
  const { report } = accepted(await calendar.rollover());
  const [p95Before, p95During] = [quantile(before, 0.95), quantile(during, 0.95)];
  console.log(
    `roll-over of ${report?.cases} cases (${report?.left} left): ${seconds.toFixed(0)} s, ` +
      `${((report?.cases ?? 0) / seconds).toFixed(1)} cases/s; an action p95 ${p95Before.toFixed(0)} ms before, ` +
      `${p95During.toFixed(0)} ms during (ratio ${(p95During / p95Before).toFixed(2)}; ` +
      `p50 ${quantile(before, 0.5).toFixed(0)} and ${quantile(during, 0.5).toFixed(0)} ms)`,
  );
  await close();
} finally {
  worker?.kill('SIGKILL');
  await temporal.stop();
  await postgres.stop();
  await rm(root, { recursive: true, force: true });
}

async function prepare(): Promise<void> {
  await migrate(postgres.url);
  const store = openStore(postgres.url);
  await writeTestRegisters(store);
  await writeSecondSupervisor(store);
  await store.close();
}

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../worker/main.ts', import.meta.url))], {
    env: { ...process.env, DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: temporal.address },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function openCases(client: DocketClient, count: number): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: OPENING }, async () => {
      while (left-- > 0) await caseAfter(client, ['approve']);
    }),
  );
}

/** @returns how long each action took while something went on, in milliseconds */
async function clerksAtWork(client: DocketClient, meanwhile: () => Promise<unknown>): Promise<number[]> {
  const tookMs: number[] = [];
  let over = false;
  const clerk = async () => {
    const caseId = await caseAfter(client, ['approve', 'signIn']);
    while (!over) {
      const begun = performance.now();
      accepted(await take(client, caseId, 'review'));
      tookMs.push(performance.now() - begun);
      await sleep(PAUSE_MS);
    }
  };
  const clerks = Array.from({ length: CLERKS }, clerk);
  await meanwhile();
  over = true;
  await Promise.all(clerks);
  return tookMs;
}
