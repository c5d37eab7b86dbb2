import { connect } from 'node:net';
import { StackError } from './errors.ts';

/**
 * The database that the environment names by DATABASE_URL, if it names one and something listens there.
 * Signing in is tried by the migrations.
 * @param patienceMs how long the connection may take, in milliseconds
 * @throws {StackError} `database-unreachable`
 */
export async function databaseFrom(
  env: NodeJS.ProcessEnv = process.env,
  patienceMs = 5000,
): Promise<string | undefined> {
  const url = env.DATABASE_URL;
  if (!url) return undefined;
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new StackError(
      'database-unreachable',
      'DATABASE_URL is not an address of a PostgreSQL database; it looks like postgresql://user:password@host:5432/name.',
    );
  }
  const { hostname, port } = new URL(url);
  await listens(hostname || 'localhost', Number(port || 5432), patienceMs).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StackError(
      'database-unreachable',
      `Nothing answers at ${hostname}:${port || 5432}, which DATABASE_URL names (${why}). ` +
        'Start that database, correct DATABASE_URL, or unset it to use the built-in PostgreSQL.',
      { cause },
    );
  });
  return url;
}

function listens(host: string, port: number, patienceMs: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect({ host, port, timeout: patienceMs });
    socket.once('connect', () => {
      socket.destroy();
      done();
    });
    socket.once('error', fail);
    socket.once('timeout', () => socket.destroy(new Error(`no answer in ${patienceMs} ms`)));
  });
}
