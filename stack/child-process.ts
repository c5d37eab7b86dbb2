import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StackError } from './errors.ts';
import { end } from './processes.ts';

/** A Node program that the docket keeps running: the worker. */
export interface ChildOptions {
  /** The program's file; absolute path. */
  script: string;
  arguments?: string[];
  env: NodeJS.ProcessEnv;
  /** Its output is added to this file. */
  log: string;
  /** Called at each crash, before the restart. */
  onCrash?: (crash: Crash) => void;
  /** How long the program may take to be ready, in milliseconds; default 60 000. */
  patienceMs?: number;
}

/** How a child ended that nobody had told to. */
export interface Crash {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** How long until it is started again, in milliseconds. */
  restartInMs: number;
}

/** A child that is kept running. */
export interface Child {
  /** Of the process that runs now; another one after a crash. */
  pid(): number | undefined;
  /** Asks the child to stop (SIGTERM), waits, and in the end kills it. It is not started again. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** Longer than the grace that a worker gives to the activities under way. */
const STOP_MS = 15_000;
/** A child that lived so long had recovered: the next pause is short again. */
const RECOVERED_MS = 60_000;

const preload = fileURLToPath(new URL('exit-with-parent.ts', import.meta.url));

/**
 * Starts a Node program and keeps it running. The program says that it is ready with `process.send?.('ready')`.
 * A crash after that is followed by a restart, each later than the one before, up to ten seconds.
 *
 * The child has a process group of its own, so a Ctrl-C reaches it through us, in order; and it ends by itself
 * when we are killed.
 * @throws {StackError} `child-failed` when the first run ends, or stays silent, before it is ready
 */
export async function keepRunning(options: ChildOptions): Promise<Child> {
  let current = run(options);
  let stopping = false;
  const pause = new AbortController();
  await firstReady(current, options);

  const guard = (async () => {
    for (let pauseMs = FIRST_PAUSE_MS; ; ) {
      const bornAt = performance.now();
      const [code, signal] = await ended(current);
      if (stopping) return;
      if (performance.now() - bornAt > RECOVERED_MS) pauseMs = FIRST_PAUSE_MS;
      options.onCrash?.({ code, signal, restartInMs: pauseMs });
      await sleep(pauseMs, undefined, { signal: pause.signal }).catch(() => {});
      if (stopping) return;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      current = run(options);
    }
  })();

  return {
    pid: () => (hasEnded(current) ? undefined : current.pid),
    async stop() {
      stopping = true;
      pause.abort();
      if (current.pid !== undefined && !hasEnded(current)) await end(current.pid, ['SIGTERM'], STOP_MS);
      await guard;
    },
  };
}

function run(options: ChildOptions): ChildProcess {
  const output = openSync(options.log, 'a', 0o600);
  const child = spawn(process.execPath, ['--import', preload, options.script, ...(options.arguments ?? [])], {
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    env: options.env,
  });
  closeSync(output);
  return child;
}

async function firstReady(child: ChildProcess, options: ChildOptions): Promise<void> {
  const late = new AbortController();
  const outcome = await Promise.race([
    readyMessage(child),
    once(child, 'exit').then(() => 'it ended'),
    sleep(options.patienceMs ?? 60_000, 'it is not ready yet', { signal: late.signal }).catch(() => ''),
  ]);
  late.abort();
  if (outcome === 'ready') return;
  if (child.pid !== undefined) await end(child.pid);
  const log = readFileSync(options.log, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  throw new StackError(
    'child-failed',
    `${options.script} did not start: ${outcome}. The end of ${options.log}:\n${log}`,
  );
}

function readyMessage(child: ChildProcess): Promise<'ready'> {
  return new Promise((done) => {
    child.on('message', (message) => {
      if (message === 'ready') done('ready');
    });
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function ended(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  if (!hasEnded(child)) await once(child, 'exit');
  return [child.exitCode, child.signalCode];
}
