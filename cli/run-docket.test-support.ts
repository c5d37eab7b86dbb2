import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the real command as a child process, as a user would, in a place where no docket runs.
 * @param env added to a clean environment
 */
export function runDocket(words: readonly string[], env: Readonly<Record<string, string>> = {}): Finished {
  const nowhere = join(tmpdir(), 'docket-that-is-not-there');
  const done = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { PATH: process.env.PATH, DOCKET_HOME: nowhere, ...env },
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** The one JSON document on stdout. */
export function jsonOf({ stdout }: Finished): unknown {
  return JSON.parse(stdout);
}
