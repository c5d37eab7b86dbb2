import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes.ts';

/** How a server is started. */
export interface ServerCommand {
  command: string;
  arguments: string[];
  /** Receives all output; the file of the start before is kept beside it as `<log>.previous`. */
  log: string;
  env?: NodeJS.ProcessEnv;
}

/** What came of a start: it answers, or it ended before it did. */
export type ServerStart =
  | { kind: 'ready'; pid: number }
  | { kind: 'ended' | 'silent'; pid: number; log: string };

/**
 * Starts a server and waits until it answers.
 *
 * The server gets a process group of its own: a Ctrl-C at the terminal reaches only the docket, which then
 * stops its servers in order. Its output goes to a file, not to a pipe, so that it survives the docket and
 * can be ended decently by the next start.
 * @param ready asked again and again until it says yes
 * @param patienceMs how long the server may take, in milliseconds
 */
export async function startServer(
  server: ServerCommand,
  ready: (pid: number) => Promise<boolean>,
  patienceMs: number,
): Promise<ServerStart> {
  keepPrevious(server.log);
  const output = openSync(server.log, 'w', 0o600);
  const child = spawn(server.command, server.arguments, {
    detached: true,
    stdio: ['ignore', output, output],
    env: server.env ?? process.env,
  });
  closeSync(output);
  child.unref();
  if (child.pid === undefined) throw (await once(child, 'error'))[0];
  const pid = child.pid;
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (!(await isAlive(pid))) return { kind: 'ended', pid, log: tail(server.log) };
    if (await ready(pid)) return { kind: 'ready', pid };
    await sleep(25);
  }
  return { kind: 'silent', pid, log: tail(server.log) };
}

function keepPrevious(log: string): void {
  try {
    renameSync(log, `${log}.previous`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** The last lines of a log: enough to see why a server ended. */
function tail(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
