import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StackError } from './errors.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresUser } from './postgres-user.ts';

const run = promisify(execFile);

/** The database, and its user, that a data folder is made with. */
export const DATABASE = { name: 'docket', user: 'docket' } as const;

/** What belongs to a database on the disk; absolute paths. */
export interface PostgresFiles {
  /** PostgreSQL's own data folder. */
  data: string;
  /** The data folder while it is made. */
  unfinished: string;
  /** The password, readable by whoever runs the docket alone. */
  password: string;
}

/** @param folder the `postgres` folder of a home */
export function postgresFiles(folder: string): PostgresFiles {
  return {
    data: join(folder, 'data'),
    unfinished: join(folder, 'data.new'),
    password: join(folder, 'password'),
  };
}

/**
 * Makes a data folder with an empty database in it, unless there is one.
 *
 * The folder gets its name when all is done: whoever is interrupted leaves nothing that looks like a database.
 * @returns the password of the database's user
 * @throws {StackError} `database-newer`, `database-older`, `database-failed`
 */
export async function preparePostgresData(
  folder: string,
  binaries: PostgresBinaries,
  user: PostgresUser,
): Promise<string> {
  const { data, password } = postgresFiles(folder);
  const found = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found === undefined) {
    const secret = randomBytes(24).toString('base64url');
    await makeData(folder, secret, binaries, user);
    return secret;
  }
  await checkVersion(Number(found), data, binaries);
  return (await readFile(password, 'utf8')).trim();
}

async function makeData(
  folder: string,
  secret: string,
  binaries: PostgresBinaries,
  user: PostgresUser,
): Promise<void> {
  const files = postgresFiles(folder);
  const secretForInit = `${files.password}.new`;
  // What an interrupted start left. Without PG_VERSION there is no database in `data` either.
  for (const path of [files.unfinished, files.data, secretForInit])
    await rm(path, { recursive: true, force: true });
  await mkdir(files.unfinished, { mode: 0o700 });
  await user.give(files.unfinished);
  await writeFile(secretForInit, secret, { mode: 0o600 });
  await user.give(secretForInit);
  const initdb = user.as(binaries.initdb, [
    ...['--pgdata', files.unfinished, '--username', DATABASE.user, '--pwfile', secretForInit],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8'],
    // The same order of texts on every machine, whatever locales it has.
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ]);
  await run(initdb.command, initdb.arguments, { env: { ...process.env, LC_ALL: 'C' } }).catch(failed);
  await createDatabase(files.unfinished, binaries, user);
  await rm(secretForInit);
  await writeFile(files.password, secret, { mode: 0o600 });
  await rename(files.unfinished, files.data);
}

/** PostgreSQL's single-user mode takes SQL on its standard input: no server, no port, no client. */
async function createDatabase(data: string, binaries: PostgresBinaries, user: PostgresUser): Promise<void> {
  const single = user.as(binaries.postgres, ['--single', '-D', data, 'postgres']);
  const child = spawn(single.command, single.arguments, {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdin.end(`CREATE DATABASE ${DATABASE.name};\n`);
  const [code] = await once(child, 'close');
  // Single-user mode ends with 0 also when a statement failed.
  if (code !== 0 || /ERROR|FATAL/.test(said)) failed(new Error(said));
}

async function checkVersion(found: number, data: string, binaries: PostgresBinaries): Promise<void> {
  const { stdout } = await run(binaries.postgres, ['--version']);
  const ours = Number(/\) (\d+)/.exec(stdout)?.[1]);
  if (found === ours) return;
  const newer = found > ours;
  throw new StackError(
    newer ? 'database-newer' : 'database-older',
    `The database in ${data} was made by PostgreSQL ${found}, and this docket brings PostgreSQL ${ours}. ` +
      (newer
        ? 'Use the newer docket that made it (git pull, npm start)'
        : 'Use the older docket that made it, or carry the data over (pg_dump there, psql here)') +
      ', name another folder (DOCKET_HOME=… npm start), or begin anew: npm start -- --fresh',
  );
}

function failed(cause: unknown): never {
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
  throw new StackError('database-failed', `PostgreSQL could not make its data folder: ${said.trim()}`, {
    cause,
  });
}
