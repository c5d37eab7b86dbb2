import { join } from 'node:path';
import { confirm, isCancel } from '@clack/prompts';
import { bringUp, killServers, type Stack } from '../stack/bring-up.ts';
import type { Crash } from '../stack/child-process.ts';
import { StackError } from '../stack/errors.ts';
import { type Home, openHome } from '../stack/home.ts';
import { freePort } from '../stack/ports.ts';
import { postgresFiles } from '../stack/postgres-data.ts';
import { writeHttp } from '../stack/run-file.ts';
import type { SearchAttributes } from '../stack/temporal-cluster.ts';
import { withProgress } from './progress.ts';
import { type Child, type StartStage, startTexts } from './start-texts.ts';
import { listenForStop } from './stop-signal.ts';

/** The options of `docket start`. */
export interface StartOptions {
  /** Begin anew: all cases are deleted, after asking. */
  fresh?: boolean;
  /** Do not ask. */
  yes?: boolean;
}

/** Something that runs until it is stopped. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** The identity server of a demo, and how the docket's own server finds it. */
export interface DemoIdentity extends Stoppable {
  env: NodeJS.ProcessEnv;
  /** A program of a department that may use the API: client id, the file of its secret, where it gets a token. */
  machine: { clientId: string; secretFile: string; tokenUrl: string };
}

/** What runs on the servers; other parts of the docket bring it. */
export interface StartParts {
  searchAttributes: SearchAttributes;
  /** Brings the tables of the database to this version. */
  migrate(databaseUrl: string): Promise<void>;
  /** Starts the worker as a child with `stack.env`, and keeps it running. */
  startWorker(stack: Stack, log: string, onCrash: (crash: Crash) => void): Promise<Stoppable>;
  /** Builds the screens that the server serves, unless they are there. */
  buildScreens(): Promise<unknown>;
  /** Starts the demo's identity server as a child. @param docket where the HTTP server will be reached */
  startIdentity(
    stack: Stack,
    docket: string,
    folder: string,
    log: string,
    onCrash: (crash: Crash) => void,
  ): Promise<DemoIdentity>;
  /**
   * Starts the HTTP server as a child on a port, and keeps it running.
   * @param env how people sign in, beside what the environment says
   */
  startServer(
    stack: Stack,
    env: NodeJS.ProcessEnv,
    port: number,
    log: string,
    onCrash: (crash: Crash) => void,
  ): Promise<Stoppable>;
  /**
   * Fills an empty docket with the demo cases; a docket that has cases is left as it is.
   * @param signal aborted: no further case is begun; the next start goes on
   */
  seedDemo(
    stack: Stack,
    signal: AbortSignal,
    say: (note: string) => void,
    progress: (note: string) => void,
  ): Promise<void>;
}

/** Ports that people expect; taken ones are stepped around. */
export const PREFERRED_PORTS = { http: 8080, temporal: 7233, temporalUi: 8233, postgres: 54329 };

/**
 * `docket start`: brings everything up, says where it is, and stays until it is told to stop; then stops
 * everything in order.
 * @returns the exit code: 0 after an orderly stop, 1 when the start failed, 130 when it was broken off
 */
export async function startCommand(options: StartOptions, parts: StartParts): Promise<number> {
  const texts = startTexts();
  // A terminal that was closed takes no more words; that must not keep us from stopping in order.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  try {
    const home = await openHome();
    if (options.fresh && !(await mayEmpty(home, options.yes === true))) {
      console.log(texts.keptAsItWas);
      return 0;
    }
    return await run(home, options.fresh === true, parts);
  } catch (error) {
    if (!(error instanceof StackError)) throw error;
    const remedy = texts.remedy(error.code);
    console.error(`\n${remedy ? `${remedy}\n\n` : ''}${error.message}`);
    return 1;
  }
}

async function run(home: Home, fresh: boolean, parts: StartParts): Promise<number> {
  const texts = startTexts();
  const running: Stoppable[] = [];
  const stop = listenForStop(() => void killServers(home).finally(() => process.exit(130)));
  const stage = <T>(name: StartStage, work: Parameters<typeof withProgress<T>>[1]) => {
    stop.signal.throwIfAborted();
    return withProgress(texts.stage[name], work);
  };
  try {
    const stack = await bringUp({
      home,
      fresh,
      searchAttributes: parts.searchAttributes,
      preferredPorts: PREFERRED_PORTS,
      runStage: (name, work) => stage(name, (say) => work((note) => say(texts.note(note)))),
    });
    running.push({ stop: stack.bringDown });
    await stage('migrate', () => parts.migrate(stack.database.url));
    const watched = (child: Child) => {
      const log = join(home.logs, `${child}.log`);
      const onCrash = (crash: Crash) => console.error(texts.crashed(child, crash.restartInMs / 1000, log));
      return [log, onCrash] as const;
    };
    running.push(await stage('worker', () => parts.startWorker(stack, ...watched('worker'))));
    await stage('screens', parts.buildScreens);
    const port = await freePort(PREFERRED_PORTS.http);
    const url = `http://127.0.0.1:${port}`;
    // A provider that the environment names is taken; the demo's own is for a docket without one.
    const identity = process.env.OIDC_ISSUER
      ? undefined
      : await stage('identity', () => parts.startIdentity(stack, url, home.root, ...watched('identity')));
    if (identity) running.push(identity);
    running.push(
      await stage('server', (say) => {
        if (port !== PREFERRED_PORTS.http)
          say(texts.note({ kind: 'port-taken', preferred: PREFERRED_PORTS.http, taken: port }));
        const env = identity?.env ?? { DOCKET_ADDRESS: process.env.DOCKET_ADDRESS || url };
        return parts.startServer(stack, env, port, ...watched('server'));
      }),
    );
    const issuer = identity?.env.OIDC_ISSUER ?? process.env.OIDC_ISSUER ?? '';
    await writeHttp(home, { url, issuer });
    stop.signal.throwIfAborted();
    console.log(whereItIs(home, stack, url, identity?.machine));
    // The docket works already; the cases of the demo come in while one looks around.
    await stage('demo', (say, progress) => parts.seedDemo(stack, stop.signal, say, progress));
    await keepAliveUntil(stop.asked);
    return 0;
  } catch (error) {
    if (stop.signal.aborted) return 130;
    throw error;
  } finally {
    if (stop.signal.aborted) console.log(`\n${texts.stopping}`);
    for (const one of running.reverse()) await one.stop();
    stop.close();
    if (stop.signal.aborted) console.log(texts.stopped);
  }
}

/** Asks before all cases are deleted. The question is asked before anything is touched. */
async function mayEmpty(home: Home, yes: boolean): Promise<boolean> {
  const texts = startTexts();
  const named = ['DATABASE_URL', 'TEMPORAL_ADDRESS'].filter((name) => process.env[name]);
  if (named.length > 0) throw new StackError('not-local', texts.freshIsLocal(named.join(', ')));
  if (yes) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new StackError('needs-consent', texts.freshNeedsYes);
  const answer = await confirm({ message: texts.askFresh(home.root), initialValue: false });
  return !isCancel(answer) && answer;
}

function whereItIs(home: Home, stack: Stack, url: string, machine?: DemoIdentity['machine']): string {
  const texts = startTexts();
  const database = new URL(stack.database.url);
  // The password stays out of terminals and screenshots.
  database.password = '';
  const hint = stack.database.pid === undefined ? '' : `  (${postgresFiles(home.postgres).password})`;
  const rows: [string, string | undefined][] = [
    [texts.where.http, url],
    [texts.where.temporalUi, stack.temporal.uiUrl],
    [texts.where.temporal, `${stack.temporal.address}  (namespace ${stack.temporal.namespace})`],
    [texts.where.database, `${database.href}${hint}`],
    ...(machine ? [[texts.where.machine, machineLine(machine)] as [string, string]] : []),
    [texts.where.state, home.root],
    [texts.where.logs, home.logs],
  ];
  const lines = rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${padded(name)}${value}`]));
  return `\n${texts.ready}\n\n${lines.join('\n')}\n\n${texts.next}\n`;
}

/** The secret stays out of terminals and screenshots; the line says how a script gets a token with it. */
function machineLine({ clientId, secretFile, tokenUrl }: DemoIdentity['machine']): string {
  return `curl -u "${clientId}:$(cat ${secretFile})" -d grant_type=client_credentials ${tokenUrl}`;
}

/** A Chinese character takes two columns. */
function padded(name: string): string {
  const wide = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  return name.padEnd(16 - wide);
}

/** The servers are no reason for Node to stay: they are detached. Something must be. */
async function keepAliveUntil(asked: Promise<void>): Promise<void> {
  const reason = setInterval(() => {}, 2 ** 30);
  await asked;
  clearInterval(reason);
}
