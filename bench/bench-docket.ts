import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarService } from '../client/calendar.ts';
import { openDirect } from '../client/direct/connect.ts';
import { createDocketClient, type DocketClient } from '../client/docket-client.ts';
import type { Outcome } from '../client/outcome.ts';
import { openHome } from '../stack/home.ts';
import { startPostgresServer } from '../stack/postgres-server.ts';
import { findTemporal } from '../stack/temporal-binary.ts';
import type { TemporalCluster } from '../stack/temporal-cluster.ts';
import { startTemporalServer } from '../stack/temporal-server.ts';
import { openStore, type Store } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { writeOtherItems, writeTestRegisters } from '../tests/support/registers.ts';
import { clearUpAfterwards, startedProgram } from './started-program.ts';

/** A docket to be measured: servers of its own in a folder that goes when it is closed, a worker in a process of its own. */
export interface BenchDocket {
  readonly client: DocketClient;
  readonly calendar: CalendarService;
  readonly databaseUrl: string;
  readonly cluster: TemporalCluster;
  readonly temporalAddress: string;
  /** Starts another process of this folder on the same servers, and waits until it says that it is ready. */
  start(script: string, env?: NodeJS.ProcessEnv): Promise<void>;
  close(): Promise<void>;
}

/** @param writeMore what the registers need beside those of the tests */
export async function benchDocket(
  writeMore: (store: Store) => Promise<void> = async () => {},
): Promise<BenchDocket> {
  const root = await mkdtemp(join(tmpdir(), 'data-docket-bench-'));
  const home = await openHome(root);
  await clearUpAfterwards(root);
  const children: ChildProcess[] = [];
  const postgres = await startPostgresServer({ home });
  const executable = (await findTemporal('temporal')).path;
  const temporal = await startTemporalServer({ home, executable, ui: false });
  const stop = async () => {
    for (const child of children) child.kill('SIGKILL');
    await temporal.stop();
    await postgres.stop();
    await rm(root, { recursive: true, force: true });
  };
  const start = async (script: string, env: NodeJS.ProcessEnv = {}) => {
    const named = { DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: temporal.address };
    children.push(await startedProgram(script, { ...named, ...env }));
  };
  try {
    await migrate(postgres.url);
    const store = openStore(postgres.url);
    await writeTestRegisters(store);
    await writeOtherItems(store);
    await writeMore(store);
    await store.close();
    await start('../worker/main.ts');
  } catch (error) {
    await stop();
    throw error;
  }
  const cluster = { connectionOptions: { address: temporal.address }, namespace: temporal.namespace };
  const direct = openDirect({ databaseUrl: postgres.url, cluster, waitMs: 60_000 });
  const client = createDocketClient(direct.transport);
  return {
    client,
    calendar: direct.calendar,
    databaseUrl: postgres.url,
    cluster,
    temporalAddress: temporal.address,
    start,
    async close() {
      await client.close();
      await stop();
    },
  };
}

/** How long a call took, in milliseconds. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await call();
  return performance.now() - begun;
}

/** The value of an outcome that must be one: a refusal ends the benchmark. */
export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
