import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** What Node has compiled is kept for the next command, as it is where a user runs one after the other. */
const { NODE_COMPILE_CACHE } = process.env;
const KEPT = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the real command as a child process, as a user would; by default in a place where no docket runs.
 * @param env added to a clean environment
 * @param input for its standard input
 */
export async function runDocket(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Finished> {
  const nowhere = join(tmpdir(), 'docket-that-is-not-there');
  const child = spawn(process.execPath, [main, ...words], {
    env: { PATH: process.env.PATH, DOCKET_HOME: nowhere, ...KEPT, ...env },
  });
  child.stdin.end(input);
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/** The one JSON document on stdout. */
export function jsonOf({ stdout }: Finished): unknown {
  return JSON.parse(stdout);
}
