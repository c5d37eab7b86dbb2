import { DatabaseSync } from 'node:sqlite';
import type { Home } from './home.ts';

/** Held for as long as it is not released and the process lives. */
export interface Lock {
  release(): void;
}

/** An open file that nobody refers to would be closed by the garbage collector, and its lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a home, so that two starts do not work on the same files.
 *
 * It is the operating system's lock on an (empty) SQLite file: Node offers no other kind that the kernel takes
 * back from a process that was killed. A file with a process id in it would go stale.
 * @param waitMs how long to wait for another holder, in milliseconds: a look of `isLocked` lasts a moment
 * @returns nothing when another process holds it
 */
export function takeLock(home: Pick<Home, 'lockFile'>, waitMs = 500): Lock | undefined {
  const file = new DatabaseSync(home.lockFile, { timeout: waitMs });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    // 5 is SQLITE_BUSY.
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return undefined;
    throw error;
  }
  held.add(file);
  return {
    release() {
      held.delete(file);
      file.close();
    },
  };
}

/** Whether a process holds the lock of a home now. */
export function isLocked(home: Pick<Home, 'lockFile'>): boolean {
  const lock = takeLock(home, 0);
  lock?.release();
  return lock === undefined;
}
