import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry';
import { pino } from 'pino';
import { openDirect } from '../client/direct/connect.ts';
import { papersLocation } from '../stack/home.ts';
import { clusterFrom } from '../stack/temporal-cluster.ts';
import { startTracing, tracingWanted } from '../telemetry/tracing.ts';
import { createApp } from './app.ts';
import { createMetrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { serverSettings } from './settings.ts';
import { signInCookies } from './sign-in/cookies.ts';
import { openIdAt } from './sign-in/open-id.ts';
import { signInSettings } from './sign-in/settings.ts';

/**
 * Runs the HTTP server in this process until it is told to stop. Reads DATABASE_URL, DOCKET_HOME, DOCKET_HOST, DOCKET_PORT,
 * DOCKET_WEBHOOKS_PRIVATE, DOCKET_METRICS (where its metrics are served; nowhere by default), the variables of settings.ts, those of sign-in (`signInSettings`), OpenTelemetry's and Temporal's own; says 'ready' to its parent; stops in
 * order on SIGTERM: no new requests, those under way are answered.
 */
export async function runServer(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? missing('DATABASE_URL');
  const cluster = clusterFrom() ?? missing('TEMPORAL_ADDRESS');
  const log = pino();
  const tracing = tracingWanted() ? startTracing('docket-server') : undefined;
  const papers = papersLocation();
  const settings = signInSettings(process.env);
  const { address, demo } = settings;
  const privateWebhooks = process.env.DOCKET_WEBHOOKS_PRIVATE === 'allow';
  const docket = openDirect({
    ...{ databaseUrl, cluster, papers, sessions: settings, privateWebhooks },
    ...(tracing && { interceptors: { workflow: [new OpenTelemetryWorkflowClientInterceptor()] } }),
  });
  const cookies = signInCookies(address.protocol === 'https:');
  const stopping = new AbortController();
  const metrics = createMetrics(docket.operations);
  const { DOCKET_HOST = '127.0.0.1', DOCKET_PORT = '8080', DOCKET_METRICS } = process.env;
  const served = DOCKET_METRICS ? await serveMetrics(metrics, DOCKET_METRICS) : undefined;
  const app = createApp({
    docket: { ...docket, transport: metrics.measured(docket.transport) },
    log,
    metrics,
    stopping: stopping.signal,
    signIn: { address, openId: openIdAt(settings), cookies, demo },
    screens: fileURLToPath(new URL('../web/dist', import.meta.url)),
    ...serverSettings(),
  });
  const server = serve({ fetch: app.fetch, hostname: DOCKET_HOST, port: Number(DOCKET_PORT) });
  try {
    await once(server, 'listening');
    log.info({ address: server.address() }, 'listening');
    process.send?.('ready');
    await once(process, 'SIGTERM');
    stopping.abort();
    await closed(server);
    log.info('stopped');
  } finally {
    await served?.stop();
    await docket.close();
    await tracing?.stop();
  }
}

/** How long requests under way may take to be answered when the server stops, in milliseconds. */
const GRACE_MS = 10_000;

/** Takes no more connections, waits for what is under way, and cuts off what does not end. */
async function closed(server: ServerType): Promise<void> {
  const ended = new Promise((done) => server.close(done));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
  await ended;
  clearTimeout(late);
}

function missing(name: string): never {
  throw new Error(`${name} is not set: the server is started by docket start, or with that variable`);
}
