import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Linux lists processes as files; macOS and Windows do not. */
const HAS_PROC = existsSync('/proc/self/cmdline');

/**
 * Whether a process of this number exists. A zombie, which runs no more, does not count, once the last of its threads is gone:
 * until then they hold its files.
 */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (!HAS_PROC) return true;
  // Without an entry it was a zombie when we asked, and is gone since.
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (status === undefined) return false;
  return !/\) [ZX] /.test(status) || (await threadsOf(pid)) > 1;
}

async function threadsOf(pid: number): Promise<number> {
  return (await readdir(`/proc/${pid}/task`).catch(() => [])).length;
}

/**
 * The processes that were started with this option and value, such as `-D <data folder>`.
 *
 * Orphans are found so rather than by a file of process ids: such a file goes stale, and after a restart of
 * the machine its number may be anybody's. A server that was told to work on our own folder is ours.
 * @returns process ids
 */
export async function processesStartedWith(option: string, value: string): Promise<number[]> {
  const all = HAS_PROC ? await fromProc() : await fromPs();
  return all
    .filter(({ pid, line }) => pid !== process.pid && `${line} `.includes(` ${option} ${value} `))
    .map(({ pid }) => pid);
}

/** A process and its arguments, with spaces between them. */
interface Listed {
  pid: number;
  line: string;
}

async function fromProc(): Promise<Listed[]> {
  const found: Listed[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // A process may end between the listing and the reading.
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    found.push({ pid: Number(name), line: line.split('\0').join(' ').trimEnd() });
  }
  return found;
}

async function fromPs(): Promise<Listed[]> {
  // Windows has no ps: there an orphan keeps its port, and the new server takes another.
  const listing = await run('ps', ['-axww', '-o', 'pid=,command=']).catch(() => ({ stdout: '' }));
  return listing.stdout.split('\n').map((line) => {
    const [, pid = '0', command = ''] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), line: command };
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
