import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import type { Activities } from '../activities/activities.ts';
import { createActivities } from '../activities/activities.ts';
import { openPapers } from '../papers/open-papers.ts';
import { homeFolder, papersLocation } from '../stack/home.ts';
import { clusterFrom } from '../stack/temporal-cluster.ts';
import { openStore } from '../store/connection.ts';
import { startTracing, tracingWanted } from '../telemetry/tracing.ts';
import type { AddressRules } from '../webhooks/address.ts';
import { createWorker } from './create-worker.ts';
import { keepSchedules } from './daily.ts';
import { measured } from './measured.ts';
import { relayOutbox } from './relay-outbox.ts';
import { serveWorkerMetrics } from './telemetry.ts';
import { workflowBundle } from './workflow-bundle.ts';

/**
 * Runs a worker in this process until it is told to stop. Reads DATABASE_URL, DOCKET_HOME, DOCKET_WEBHOOKS_PRIVATE,
 * DOCKET_WORKER_METRICS (where its metrics are served; nowhere by default), Temporal's and OpenTelemetry's own variables; says
 * 'ready' to its parent; stops in order on SIGTERM: no new work, the steps under way are finished.
 * @param around lets a test stand around the activities, to kill the process at a chosen moment
 */
export async function runWorker(
  around: (activities: Activities) => Activities = (same) => same,
): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? missing('DATABASE_URL');
  const cluster = clusterFrom() ?? missing('TEMPORAL_ADDRESS');
  const { DOCKET_WORKER_METRICS } = process.env;
  if (DOCKET_WORKER_METRICS) serveWorkerMetrics(DOCKET_WORKER_METRICS);
  const tracing = tracingWanted() ? startTracing('docket-worker') : undefined;
  const { address, tls, apiKey, metadata } = cluster.connectionOptions;
  const connection = await NativeConnection.connect({
    ...(address !== undefined && { address }),
    ...(tls !== undefined && tls !== null && { tls }),
    ...(typeof apiKey === 'string' && { apiKey }),
    ...(metadata !== undefined && { metadata }),
  });
  const store = openStore(databaseUrl, { poolSize: 20 });
  try {
    const activities = createActivities(store, {
      webhooks: webhookRules(),
      papers: () => openPapers(papersLocation()),
    });
    const worker = await createWorker({
      connection,
      namespace: cluster.namespace,
      activities: around(
        DOCKET_WORKER_METRICS ? measured(activities, Runtime.instance().metricMeter) : activities,
      ),
      bundlePath: await workflowBundle(join(homeFolder(), 'bundles'), tracing !== undefined),
      tracing,
    });
    const client = new Client({ connection, namespace: cluster.namespace });
    await keepSchedules(client);
    const relay = relayOutbox({ store, client, onError: (error) => console.error(error) });
    process.send?.('ready');
    await worker.run().finally(() => relay.stop());
  } finally {
    await store.close();
    await connection.close();
    await tracing?.stop();
  }
}

/** DOCKET_WEBHOOKS_PRIVATE=allow: webhooks may be sent into the authority's own network, and without TLS. */
function webhookRules(env: NodeJS.ProcessEnv = process.env): AddressRules {
  return { allowPrivate: env.DOCKET_WEBHOOKS_PRIVATE === 'allow' };
}

function missing(name: string): never {
  throw new Error(`${name} is not set: the worker is started by docket start, or with that variable`);
}
