import type { CalendarService } from '../client/calendar.ts';
import type { DocketClient } from '../client/docket-client.ts';
import { done } from '../client/outcome.ts';
import type { Transport } from '../client/transport.ts';
import type { Worklist } from '../client/worklist.ts';
import { papersLocation } from '../stack/home.ts';
import { findRunning } from '../stack/run-file.ts';
import { clusterFrom, type TemporalCluster } from '../stack/temporal-cluster.ts';
import type { Store } from '../store/connection.ts';
import { CommandFailure, invalid } from './output/failure.ts';
import { answerOf } from './output/problem.ts';

/** Where a docket runs. */
export interface DocketAddress {
  /** Who says so: DATABASE_URL and TEMPORAL_ADDRESS, or what `npm start` wrote down. */
  readonly namedBy: 'environment' | 'start';
  readonly databaseUrl: string;
  readonly cluster: TemporalCluster;
  /** Where people reach the HTTP server, and whom they sign in at, as far as it is known. */
  readonly http: { readonly url?: string | undefined; readonly issuer?: string | undefined };
}

/** A docket that is connected to. Connections are made when they are first needed. */
export interface Docket {
  readonly client: DocketClient;
  /** The way that the client goes too. It takes content that nobody has typed, such as what a user wrote. */
  readonly transport: Transport;
  readonly calendar: CalendarService;
  readonly worklist: Worklist;
  /** For what the authority's own programs may ask beside the client: registers, verification. */
  readonly store: Store;
}

/**
 * Where the running docket is: what DATABASE_URL and TEMPORAL_ADDRESS name, when both are set; else the one that
 * `npm start` brought up; undefined when there is none.
 * @throws {CommandFailure} `invalid` when DATABASE_URL names no database
 */
export async function findDocket(env: NodeJS.ProcessEnv = process.env): Promise<DocketAddress | undefined> {
  const cluster = clusterFrom(env);
  if (env.DATABASE_URL && cluster) {
    const http = { url: env.DOCKET_ADDRESS || undefined, issuer: env.OIDC_ISSUER || undefined };
    return { namedBy: 'environment', databaseUrl: requireDatabaseUrl(env.DATABASE_URL), cluster, http };
  }
  const running = await findRunning();
  if (!running) return undefined;
  const { database, cluster: found, http = {} } = running;
  return { namedBy: 'start', databaseUrl: database.url, cluster: found, http };
}

/**
 * The database of the docket, for what needs nothing else: what DATABASE_URL names, else the running docket's.
 * @throws {CommandFailure} `invalid`, or `unavailable` when none runs
 */
export async function databaseAddress(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.DATABASE_URL) return requireDatabaseUrl(env.DATABASE_URL);
  return ((await findDocket(env)) ?? noneRuns()).databaseUrl;
}

/**
 * Does a piece of work on the running docket.
 * @throws {CommandFailure} `unavailable` when none runs, or when it does not answer
 */
export async function withRunningDocket<Value>(work: (docket: Docket) => Promise<Value>): Promise<Value> {
  const address = (await findDocket()) ?? noneRuns();
  return withDocketAt(address, work);
}

/**
 * Does a piece of work on the docket at an address, and closes the connections after it.
 * @throws {CommandFailure} `unavailable` when it does not answer
 */
export async function withDocketAt<Value>(
  { databaseUrl, cluster }: Pick<DocketAddress, 'databaseUrl' | 'cluster'>,
  work: (docket: Docket) => Promise<Value>,
): Promise<Value> {
  const { openDirect } = await import('../client/direct/connect.ts');
  const { createDocketClient } = await import('../client/docket-client.ts');
  const { openStore } = await import('../store/connection.ts');
  const { whileAvailable } = await import('../client/direct/while-available.ts');
  const { transport, calendar, worklist } = openDirect({ databaseUrl, cluster, papers: papersLocation() });
  const client = createDocketClient(transport);
  const store = openStore(databaseUrl, { poolSize: 2 });
  try {
    return answerOf(
      await whileAvailable(null, async () =>
        done(await work({ client, transport, calendar, worklist, store })),
      ),
    );
  } finally {
    await client.close();
    await store.close();
  }
}

function noneRuns(): never {
  throw new CommandFailure(
    'unavailable',
    'no-running-docket',
    '没有正在运行的案卷系统，请先运行 npm start（或者设置 DATABASE_URL 和 TEMPORAL_ADDRESS）。',
  );
}

function requireDatabaseUrl(text: string): string {
  const url = URL.parse(text);
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text;
  // The address may hold a password: it is not repeated.
  throw invalid('bad-database-url', 'DATABASE_URL 应当如 postgresql://用户:密码@主机:5432/数据库名。');
}
