import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { openDirect } from '../client/direct/connect.ts';
import { homeFolder } from '../stack/home.ts';
import { clusterFrom } from '../stack/temporal-cluster.ts';
import { createApp } from './app.ts';
import { addScreens } from './screens.ts';
import { signInCookies } from './sign-in/cookies.ts';
import { openIdAt } from './sign-in/open-id.ts';
import { signInSettings } from './sign-in/settings.ts';

/**
 * Runs the HTTP server in this process until it is told to stop. Reads DATABASE_URL, DOCKET_HOME, DOCKET_PORT, those of sign-in
 * (`signInSettings`) and Temporal's own variables; says 'ready' to its parent; stops in order on SIGTERM: no new requests, those under way are answered.
 */
export async function runServer(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? missing('DATABASE_URL');
  const cluster = clusterFrom() ?? missing('TEMPORAL_ADDRESS');
  const log = pino();
  const papers = process.env.DOCKET_PAPERS || join(homeFolder(), 'papers');
  const settings = signInSettings(process.env);
  const { address, demo } = settings;
  const docket = openDirect({ databaseUrl, cluster, papers, sessions: settings });
  const cookies = signInCookies(address.protocol === 'https:');
  const app = createApp({ docket, signIn: { address, openId: openIdAt(settings), cookies, demo }, log });
  addScreens(app, fileURLToPath(new URL('../web/dist', import.meta.url)));
  const server = serve({
    fetch: app.fetch,
    hostname: '127.0.0.1',
    port: Number(process.env.DOCKET_PORT ?? 8080),
  });
  try {
    await once(server, 'listening');
    log.info({ address: server.address() }, 'listening');
    process.send?.('ready');
    await once(process, 'SIGTERM');
    await new Promise((closed) => server.close(closed));
  } finally {
    await docket.close();
  }
}

function missing(name: string): never {
  throw new Error(`${name} is not set: the server is started by docket start, or with that variable`);
}
