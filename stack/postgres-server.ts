import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StackError } from './errors.ts';
import type { Home } from './home.ts';
import { freePort } from './ports.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { DATABASE, postgresFiles, preparePostgresData } from './postgres-data.ts';
import { type PostgresUser, postgresUser } from './postgres-user.ts';
import { end, processesStartedWith } from './processes.ts';
import { type ServerStart, startServer } from './server-process.ts';

/** How the local PostgreSQL is to run. */
export interface PostgresServerOptions {
  home: Pick<Home, 'postgres' | 'logs'>;
  /** The port to take if it is free; default any. `npm start` prefers 54329. */
  preferredPort?: number;
  /** False: commits do not wait for the disk. For tests that pull no plug. Default true. */
  durable?: boolean;
}

/** A running local PostgreSQL. */
export interface PostgresServer {
  /** `postgresql://user:password@127.0.0.1:port/docket` */
  url: string;
  port: number;
  pid: number;
  /** A fast shutdown: open transactions are rolled back, all committed ones are on the disk. Waits for it. */
  stop(): Promise<void>;
}

const START_MS = 60_000;
const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT its immediate one, after which it recovers from its log. */
const FAST_THEN_IMMEDIATE: NodeJS.Signals[] = ['SIGINT', 'SIGQUIT'];

/**
 * Starts PostgreSQL on the data folder of the home, which is made if need be, and waits until it takes
 * connections. An orphan of an earlier start is ended first, and a stale postmaster.pid removed.
 * @throws {StackError} `database-failed`, `database-newer`, `database-older`
 */
export async function startPostgresServer(options: PostgresServerOptions): Promise<PostgresServer> {
  const { home } = options;
  const { data } = postgresFiles(home.postgres);
  await endPostgresOrphans(home);
  const binaries = await postgresBinaries();
  const user = await postgresUser([binaries.postgres, home.postgres]);
  const password = await preparePostgresData(home.postgres, binaries, user);
  // No process works on this folder any more. PostgreSQL itself would refuse to start where the number in a
  // stale file has meanwhile been given to another process of its user.
  await rm(join(data, 'postmaster.pid'), { force: true });
  let last: ServerStart | undefined;
  // The port may be taken between our look and the server's; a killed server's children may need a moment to
  // let go of its shared memory.
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort(options.preferredPort);
    last = await launch(options, port, binaries.postgres, user);
    if (last.kind === 'ready') return server(port, password, last.pid);
    if (last.kind === 'silent') await end(last.pid, FAST_THEN_IMMEDIATE);
    if (last.kind === 'silent' || !/in use/i.test(last.log)) break;
    await sleep(250);
  }
  const log = last !== undefined && last.kind !== 'ready' ? last.log : '';
  throw new StackError(
    'database-failed',
    `The local PostgreSQL did not start. The end of ${logOf(home)}:\n${log}\n` +
      'Set DATABASE_URL to use another one, or begin anew: npm start -- --fresh',
  );
}

/**
 * Ends the processes that work on this home's data.
 * @param signals as for `end`; none: at once
 * @returns how many there were
 */
export async function endPostgresOrphans(
  home: Pick<Home, 'postgres'>,
  signals: NodeJS.Signals[] = FAST_THEN_IMMEDIATE,
): Promise<number> {
  const { data, unfinished } = postgresFiles(home.postgres);
  const orphans = [
    ...(await processesStartedWith('-D', data)),
    // A start killed while it made the data folder.
    ...(await processesStartedWith('-D', unfinished)),
    ...(await processesStartedWith('--pgdata', unfinished)),
  ];
  await Promise.all(orphans.map((orphan) => end(orphan, signals)));
  return orphans.length;
}

function launch(
  options: PostgresServerOptions,
  port: number,
  executable: string,
  user: PostgresUser,
): Promise<ServerStart> {
  const { data } = postgresFiles(options.home.postgres);
  const command = user.as(executable, [
    ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
    // No socket file: its folder might be closed to the user it runs as, and nobody needs it.
    ...['-c', 'unix_socket_directories='],
    ...(options.durable === false ? NOT_DURABLE : []),
  ]);
  const log = logOf(options.home);
  return startServer(
    { ...command, log, env: { ...process.env, LC_ALL: 'C' } },
    () => isReady(data),
    START_MS,
  );
}

/** The eighth line of postmaster.pid is the state of the server; pg_ctl waits for the same. */
async function isReady(data: string): Promise<boolean> {
  const file = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  return file.split('\n')[7]?.trim() === 'ready';
}

function server(port: number, password: string, pid: number): PostgresServer {
  return {
    url: `postgresql://${DATABASE.user}:${password}@127.0.0.1:${port}/${DATABASE.name}`,
    port,
    pid,
    stop: () => end(pid, FAST_THEN_IMMEDIATE),
  };
}

const logOf = (home: Pick<Home, 'logs'>) => join(home.logs, 'postgres.log');
