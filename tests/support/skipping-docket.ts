import { TestWorkflowEnvironment } from '@temporalio/testing';
import { createActivities } from '../../activities/activities.ts';
import { type IsoDate, isoDateInShanghai } from '../../calendar/iso-date.ts';
import { casesOver } from '../../client/direct/cases.ts';
import { createDirectTransport } from '../../client/direct/direct-transport.ts';
import { createDocketClient, type DocketClient } from '../../client/docket-client.ts';
import { findTemporal } from '../../stack/temporal-binary.ts';
import { openStore, type Store } from '../../store/connection.ts';
import { createWorker } from '../../worker/create-worker.ts';
import './quiet-runtime.ts';

/** A docket on Temporal's time-skipping server, with the real database. Its time is that of all its cases. */
export interface SkippingDocket {
  readonly client: DocketClient;
  readonly store: Store;
  readonly environment: TestWorkflowEnvironment;
  /** The docket's today, Asia/Shanghai. */
  today(): IsoDate;
  /** Lets time pass up to a moment in epoch milliseconds; whatever falls due on the way happens. */
  passUntil(atMs: number): Promise<void>;
  close(): Promise<void>;
}

/** @param options.databaseUrl of a database with registers */
export async function skippingDocket(options: {
  readonly databaseUrl: string;
  readonly bundlePath: string;
}): Promise<SkippingDocket> {
  const { path } = await findTemporal('temporal-test-server');
  const store = openStore(options.databaseUrl);
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const taskQueue = 'docket-in-skipped-time';
  const worker = await createWorker({
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'default',
    activities: createActivities(store),
    bundlePath: options.bundlePath,
    taskQueue,
  });
  const running = worker.run();
  let nowMs = await environment.currentTimeMs();
  const cases = casesOver({ client: environment.client, taskQueue });
  const transport = createDirectTransport({ store, cases, nowMs: () => nowMs, close: async () => {} });
  return {
    client: createDocketClient(transport),
    store,
    environment,
    today: () => isoDateInShanghai(nowMs),
    async passUntil(atMs) {
      await environment.sleep(Math.max(0, atMs - (await environment.currentTimeMs())));
      nowMs = await environment.currentTimeMs();
    },
    async close() {
      worker.shutdown();
      await running;
      await environment.teardown();
      await store.close();
    },
  };
}
