import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { inject } from 'vitest';
import { createActivities } from '../../activities/activities.ts';
import type { CalendarService } from '../../client/calendar.ts';
import { type DirectDocket, openDirect } from '../../client/direct/connect.ts';
import { createDocketClient, type DocketClient } from '../../client/docket-client.ts';
import { openPapers } from '../../papers/open-papers.ts';
import { openStore, type Store } from '../../store/connection.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { freshDatabase } from './database.ts';
import './quiet-runtime.ts';
import { writeOtherItems, writeTestRegisters } from './registers.ts';

/** How long callers wait for a commit, in milliseconds: longer than those of a real docket, for a machine that does other work too. */
export const PATIENT_MS = 25_000;

/** A whole docket: a database of its own, a worker in this process, and a client, on the servers of the run. */
export interface TestDocket {
  readonly client: DocketClient;
  readonly calendar: CalendarService;
  /** What lies beside the cases, on the client's connections. */
  readonly beside: Pick<DirectDocket, 'worklist' | 'caseList' | 'calendar' | 'webhooks'>;
  readonly store: Store;
  readonly databaseUrl: string;
  readonly taskQueue: string;
  /** The folder of its papers. */
  readonly papers: string;
  /** Temporal's own client, to look at what the docket does not show. */
  readonly temporal: Client;
  /** A client of its own on the same docket. */
  connect(options?: { readonly waitMs?: number }): DocketClient;
  close(): Promise<void>;
}

/**
 * @param options.address of another Temporal than that of the run
 * @param options.taskQueue instead of one that nobody else uses
 */
export async function testDocket(
  options: { readonly address?: string; readonly taskQueue?: string } = {},
): Promise<TestDocket> {
  const address = options.address ?? inject('temporalAddress');
  const { taskQueue = `docket-${crypto.randomUUID()}` } = options;
  const database = await freshDatabase();
  const store = openStore(database.url);
  await writeTestRegisters(store);
  await writeOtherItems(store);

  const papers = await mkdtemp(join(tmpdir(), 'data-docket-papers-'));
  const native = await NativeConnection.connect({ address });
  const worker = await createWorker({
    connection: native,
    namespace: 'default',
    activities: createActivities(store, {
      webhooks: { allowPrivate: true },
      papers: () => openPapers(papers),
    }),
    bundlePath: inject('bundlePath'),
    taskQueue,
  });
  const running = worker.run();
  const connection = await Connection.connect({ address });
  const clients: DocketClient[] = [];
  const connect = (more: { readonly waitMs?: number } = {}) => {
    const cluster = { connectionOptions: { address }, namespace: 'default' };
    const direct = openDirect({
      ...{ databaseUrl: database.url, cluster, taskQueue, papers, waitMs: PATIENT_MS },
      ...more,
    });
    const client = createDocketClient(direct.transport);
    clients.push(client);
    return { client, calendar: direct.calendar, beside: direct };
  };
  return {
    ...connect(),
    store,
    databaseUrl: database.url,
    taskQueue,
    papers,
    temporal: new Client({ connection }),
    connect: (more) => connect(more).client,
    async close() {
      for (const client of clients) await client.close();
      worker.shutdown();
      await running;
      await connection.close();
      await native.close();
      await store.close();
      await database.drop();
      await rm(papers, { recursive: true, force: true });
    },
  };
}
