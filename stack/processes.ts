import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process of this machine and the arguments it was started with. */
export interface RunningProcess {
  pid: number;
  arguments: string[];
}

/** Whether a process of this number exists. A zombie, which runs no more, does not count. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return status === undefined || !/\) [ZX] /.test(status);
}

/**
 * Processes one of whose arguments is exactly this text: the path of a data folder, say.
 *
 * Orphans are found so rather than by a file of process ids: such a file goes stale, and after a restart of
 * the machine its number may be anybody's. An argument that names our own folder is ours.
 */
export async function processesWithArgument(text: string): Promise<RunningProcess[]> {
  const all = existsSync('/proc/self/cmdline') ? await fromProc() : await fromPs();
  return all.filter((one) => one.pid !== process.pid && one.arguments.includes(text));
}

async function fromProc(): Promise<RunningProcess[]> {
  const found: RunningProcess[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // A process may end between the listing and the reading; a zombie's command line is empty.
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line !== '') found.push({ pid: Number(name), arguments: line.split('\0') });
  }
  return found;
}

async function fromPs(): Promise<RunningProcess[]> {
  // Windows has no ps: there an orphan keeps its port, and the new server takes another.
  const listing = await run('ps', ['-axww', '-o', 'pid=,command=']).catch(() => ({ stdout: '' }));
  return listing.stdout.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), arguments: (match[2] ?? '').split(' ') }] : [];
  });
}

/**
 * Ends a process: asks with the signals in turn, each with its patience, and at last kills it.
 * @param patienceMs how long each signal may take, in milliseconds
 */
export async function end(
  pid: number,
  signals: NodeJS.Signals[] = ['SIGTERM'],
  patienceMs = 8000,
): Promise<void> {
  for (const signal of [...signals, 'SIGKILL' as const]) {
    if (!tell(pid, signal) || (await ended(pid, patienceMs))) return;
  }
}

/** Sends a signal. @returns false when there is no such process any more */
export function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function ended(pid: number, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (!(await isAlive(pid))) return true;
    await sleep(20);
  }
  return !(await isAlive(pid));
}
