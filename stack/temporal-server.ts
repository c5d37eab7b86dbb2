import { join } from 'node:path';
import { StackError } from './errors.ts';
import type { Home } from './home.ts';
import { freePort } from './ports.ts';
import { end, processesStartedWith } from './processes.ts';
import { type ServerStart, startServer } from './server-process.ts';
import { checkCluster, type SearchAttributes, type TemporalCluster } from './temporal-cluster.ts';

/** How the local Temporal is to run. */
export interface TemporalServerOptions {
  home: Pick<Home, 'temporal' | 'logs'>;
  /** The `temporal` executable, from `findTemporal('temporal')`. */
  executable: string;
  searchAttributes?: SearchAttributes;
  /** Ports to take if they are free; default any. `npm start` prefers 7233 and 8233. */
  preferredPorts?: { grpc: number; ui: number };
  /** Default true. Tests do without the web pages. */
  ui?: boolean;
  /** Values of Temporal's dynamic configuration by key, such as smaller limits for a test. */
  dynamicConfig?: Readonly<Record<string, number | boolean>>;
}

/** A running local Temporal. */
export interface TemporalServer extends TemporalCluster {
  /** `127.0.0.1:port` */
  address: string;
  port: number;
  uiUrl?: string;
  pid: number;
  /** Ends the server and waits for it. What it acknowledged is on the disk. */
  stop(): Promise<void>;
}

const NAMESPACE = 'default';
const DATA_OPTION = '--db-filename';
const START_MS = 60_000;

/** What it acknowledges is on the disk, at one sync a write instead of the four of SQLite's rollback journal: decision 0029. */
const SQLITE_PRAGMAS = ['journal_mode=wal', 'synchronous=full'];

/**
 * Starts Temporal's development server on the SQLite file of the home, and waits until it takes work.
 * An orphan of an earlier start, still at work on the same file, is ended first.
 * @throws {StackError} `temporal-failed` with the end of the server's log
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  await endTemporalOrphans(options.home);
  let last: ServerStart | undefined;
  // The port is free when we look and may be taken when the server binds it: then it ends, and we look again.
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort(options.preferredPorts?.grpc);
    const uiPort = options.ui === false ? undefined : await freePort(options.preferredPorts?.ui);
    last = await launch(options, port, uiPort);
    if (last.kind === 'ready') return server(port, uiPort, last.pid);
    if (last.kind === 'silent') await end(last.pid);
    if (last.kind === 'silent' || !/address already in use/.test(last.log)) break;
  }
  const log = last !== undefined && last.kind !== 'ready' ? last.log : '';
  throw new StackError(
    'temporal-failed',
    `The local Temporal did not start. The end of ${logOf(options.home)}:\n${log}\n` +
      'If its data is from a newer Temporal, put that one on the PATH, or begin anew: npm start -- --fresh',
  );
}

/**
 * Ends the servers that work on this home's file.
 * @param signals as for `end`; none: at once
 * @returns how many there were
 */
export async function endTemporalOrphans(
  home: Pick<Home, 'temporal'>,
  signals?: NodeJS.Signals[],
): Promise<number> {
  const orphans = await processesStartedWith(DATA_OPTION, databaseOf(home));
  await Promise.all(orphans.map((orphan) => end(orphan, signals)));
  return orphans.length;
}

async function launch(options: TemporalServerOptions, port: number, uiPort?: number): Promise<ServerStart> {
  const attributes = options.searchAttributes ?? {};
  const command = {
    command: options.executable,
    arguments: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port)],
      ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
      ...[DATA_OPTION, databaseOf(options.home), '--namespace', NAMESPACE, '--log-level', 'error'],
      ...SQLITE_PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma]),
      ...Object.entries(attributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
      ...Object.entries(options.dynamicConfig ?? {}).flatMap(([key, value]) => [
        '--dynamic-config-value',
        `${key}=${value}`,
      ]),
    ],
    log: logOf(options.home),
  };
  const cluster = { connectionOptions: { address: `127.0.0.1:${port}` }, namespace: NAMESPACE };
  const answers = () => checkCluster(cluster, attributes, 1000).then(yes, no);
  return startServer(command, answers, START_MS);
}

function server(port: number, uiPort: number | undefined, pid: number): TemporalServer {
  const address = `127.0.0.1:${port}`;
  return {
    address,
    port,
    connectionOptions: { address },
    namespace: NAMESPACE,
    ...(uiPort !== undefined && { uiUrl: `http://127.0.0.1:${uiPort}` }),
    pid,
    stop: () => end(pid),
  };
}

const databaseOf = (home: Pick<Home, 'temporal'>) => join(home.temporal, 'temporal.db');
const logOf = (home: Pick<Home, 'logs'>) => join(home.logs, 'temporal.log');
const yes = () => true;
const no = () => false;
