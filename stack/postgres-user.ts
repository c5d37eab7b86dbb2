import { execFile } from 'node:child_process';
import { chown, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StackError } from './errors.ts';

const run = promisify(execFile);

/** Whom PostgreSQL runs as. */
export interface PostgresUser {
  /** Rewrites a command so that it runs as that user. */
  as(executable: string, args: string[]): { command: string; arguments: string[] };
  /** Gives a file or folder to that user. */
  give(path: string): Promise<void>;
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the machine's `postgres` or else as `nobody`;
 * no user is created for it.
 *
 * That user may be unable to enter the clone (/root is closed to others). Then, and only then, it gets the one
 * capability to read past the modes of folders. Its own files it owns.
 * @param paths what that user must be able to reach
 * @throws {StackError} `database-failed` when root has no way to become another user
 */
export async function postgresUser(paths: string[]): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) {
    return { as: (command, args) => ({ command, arguments: args }), give: async () => {} };
  }
  const owner = (await idOf('postgres')) ?? (await idOf('nobody'));
  if (!owner) throw noOtherUser('no user is named postgres or nobody');
  const become = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  for (const rights of [[], ...(await capabilities())]) {
    const reaches = ['sh', '-c', 'for path; do test -x "$path" || exit 1; done', 'sh', ...paths];
    if (!(await succeeds('setpriv', [...become, ...rights, ...reaches]))) continue;
    return {
      as: (executable, args) => ({
        command: 'setpriv',
        arguments: [...become, ...rights, executable, ...args],
      }),
      give: (path) => chown(path, owner.uid, owner.gid),
    };
  }
  throw noOtherUser(`the user ${owner.name} cannot reach ${paths.join(', ')}, or setpriv is missing`);
}

async function idOf(name: string): Promise<{ name: string; uid: number; gid: number } | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8');
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  return fields && { name, uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** Options of setpriv that open closed folders, the weakest first: what this process holds of them. */
async function capabilities(): Promise<string[][]> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  const held = [
    { bit: 2n, name: 'dac_read_search' },
    // Containers often withhold the first, and grant this one.
    { bit: 1n, name: 'dac_override' },
  ].filter(({ bit }) => (effective >> bit) & 1n);
  return held.map(({ name }) => [`--inh-caps=-all,+${name}`, `--ambient-caps=-all,+${name}`]);
}

function succeeds(command: string, args: string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  );
}

function noOtherUser(why: string): StackError {
  return new StackError(
    'database-failed',
    `PostgreSQL does not run as root, and there is no other user for it: ${why}. ` +
      'Run npm start as an ordinary user, or set DATABASE_URL.',
  );
}
