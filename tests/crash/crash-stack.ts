import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CalendarService } from '../../client/calendar.ts';
import { openDirect } from '../../client/direct/connect.ts';
import type { DocketClient } from '../../client/docket-client.ts';
import { createDocketClient } from '../../client/docket-client.ts';
import type { Outcome } from '../../client/outcome.ts';
import type { ActCall, StepTaken } from '../../client/transport.ts';
import { openHome } from '../../stack/home.ts';
import { freePort } from '../../stack/ports.ts';
import { type PostgresServer, startPostgresServer } from '../../stack/postgres-server.ts';
import { findTemporal } from '../../stack/temporal-binary.ts';
import {
  startTemporalServer,
  type TemporalServer,
  type TemporalServerOptions,
} from '../../stack/temporal-server.ts';
import { openStore, type Store } from '../../store/connection.ts';
import { migrate } from '../../store/migrate.ts';
import { PATIENT_MS } from '../support/docket.ts';
import { writeTestRegisters } from '../support/registers.ts';
import type { Fault } from './fault.ts';

const program = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A caller in a process of its own. */
export interface Caller {
  readonly pid: number;
  /** What it was told; undefined when it was killed before. */
  outcome(): Promise<Outcome<StepTaken> | undefined>;
}

/** Servers and worker processes of one test file, all real, all of which may be killed. */
export interface CrashStack {
  /** Waits as long as that of a real docket, and is told then that the outcome is unknown. */
  readonly client: DocketClient;
  /** Waits longer: for what only prepares a test. */
  readonly patient: DocketClient;
  readonly calendar: CalendarService;
  readonly store: Store;
  temporal(): TemporalServer;
  postgres(): PostgresServer;
  /** Starts Temporal again on the same port and file. */
  restartTemporal(): Promise<void>;
  /** Starts PostgreSQL again on the same port and folder. */
  restartPostgres(): Promise<void>;
  startWorker(): Promise<ChildProcess>;
  /** Starts a caller in a process of its own, which takes one step and prints the outcome. */
  startCaller(call: ActCall): Caller;
  /** Lays a death for the next action. */
  layFault(fault: Fault): Promise<void>;
  close(): Promise<void>;
}

/** @param options.dynamicConfig as for `startTemporalServer` */
export async function crashStack(
  options: Pick<TemporalServerOptions, 'dynamicConfig'> = {},
): Promise<CrashStack> {
  const root = await mkdtemp(join(tmpdir(), 'data-docket-crash-'));
  const home = await openHome(root);
  const executable = (await findTemporal('temporal')).path;
  let postgres = await startPostgresServer({ home });
  let temporal = await startTemporalServer({ ...options, home, executable, ui: false });
  const { port: temporalPort } = temporal;
  const { port: postgresPort, url } = postgres;
  await migrate(url);
  const store = openStore(url);
  await writeTestRegisters(store);
  const place = {
    databaseUrl: url,
    cluster: { connectionOptions: { address: temporal.address }, namespace: temporal.namespace },
  };
  const { transport, calendar } = openDirect(place);
  const client = createDocketClient(transport);
  const patient = createDocketClient(openDirect({ ...place, waitMs: PATIENT_MS }).transport);
  const children: ChildProcess[] = [];
  const faultFile = join(root, 'fault.json');
  const env = {
    ...process.env,
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: temporal.address,
    DOCKET_FAULT: faultFile,
  };

  return {
    client,
    patient,
    calendar,
    store,
    temporal: () => temporal,
    postgres: () => postgres,
    async restartTemporal() {
      await untilFree(temporalPort);
      temporal = await startTemporalServer({
        ...options,
        home,
        executable,
        ui: false,
        preferredPorts: { grpc: temporalPort, ui: 0 },
      });
    },
    async restartPostgres() {
      await untilFree(postgresPort);
      postgres = await startPostgresServer({ home, preferredPort: postgresPort });
    },
    async startWorker() {
      const worker = spawn(process.execPath, [program('crashing-worker.ts')], {
        env,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.push(worker);
      // When the channel is closed, all that the worker has sent has come.
      const died = once(worker, 'disconnect').then(() => {
        throw new Error(`the worker ended before it was ready: ${worker.exitCode ?? worker.signalCode}`);
      });
      await Promise.race([once(worker, 'message'), died]);
      died.catch(() => undefined);
      return worker;
    },
    startCaller(call) {
      const caller = spawn(process.execPath, [program('caller.ts'), JSON.stringify(call)], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(caller);
      const printed = text(caller.stdout);
      return {
        pid: Number(caller.pid),
        outcome: async () => ((await printed) === '' ? undefined : JSON.parse(await printed)),
      };
    },
    layFault: (fault) => writeFile(faultFile, JSON.stringify(fault)),
    async close() {
      await client.close();
      await patient.close();
      await store.close();
      for (const child of children) child.kill('SIGKILL');
      await temporal.stop();
      await postgres.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/**
 * Clients and workers stay with the address that they know: a server that came back on another port would never be found
 * again. A process that was just killed holds its port for a moment longer.
 */
async function untilFree(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await freePort(port)) === port) return;
    await sleep(50);
  }
  throw new Error(`port ${port} does not get free`);
}
