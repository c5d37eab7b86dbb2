import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Home, openHome } from './home.ts';
import { freePort } from './ports.ts';
import { endPostgresOrphans, type PostgresServer, startPostgresServer } from './postgres-server.ts';
import { isAlive, tell } from './processes.ts';

/** One home for all tests that leave its data whole: to make the data takes longer than all else. */
let home: Home;
let removeHome: () => Promise<void>;

beforeAll(async () => {
  [home, removeHome] = await temporaryHome();
});
afterAll(() => removeHome());

async function temporaryHome(): Promise<[Home, () => Promise<void>]> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-postgres-'));
  const made = await openHome(folder);
  return [
    made,
    async () => {
      await endPostgresOrphans(made, []);
      await rm(folder, { recursive: true });
    },
  ];
}

/** Runs a statement as any client does: with the address, over the network, and its password. */
async function sql(server: PostgresServer, statement: string): Promise<unknown[]> {
  const orm = new MikroORM({ clientUrl: server.url, entities: [], discovery: { warnWhenNoEntities: false } });
  try {
    return await orm.em.getConnection().execute(statement);
  } finally {
    await orm.close(true);
  }
}

test('what was committed is there after a stop, and after a kill', async () => {
  const first = await startPostgresServer({ home });
  await sql(first, "create table cases (title text); insert into cases values ('共享申请')");
  await first.stop();
  expect(await isAlive(first.pid)).toBe(false);

  const second = await startPostgresServer({ home, preferredPort: first.port });
  expect(second.port).toBe(first.port);
  expect(second.url).toBe(first.url);
  await sql(second, "insert into cases values ('目录更新')");
  tell(second.pid, 'SIGKILL');

  const third = await startPostgresServer({ home });
  expect(await sql(third, 'select title from cases')).toEqual([{ title: '共享申请' }, { title: '目录更新' }]);
});

test('texts are UTF-8 and commits wait for the disk', async () => {
  const server = await startPostgresServer({ home });
  const setting = "select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync";
  expect(await sql(server, setting)).toEqual([{ encoding: 'UTF8', fsync: 'on' }]);
});

test('an orphan on the same data is ended before a new server starts', async () => {
  const orphan = await startPostgresServer({ home });
  const server = await startPostgresServer({ home });
  expect(await isAlive(orphan.pid)).toBe(false);
  expect(await sql(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('somebody who only looks at the data is left alone', async () => {
  const data = join(home.postgres, 'data');
  const reader = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)', '--', data], {
    stdio: 'ignore',
  });
  onTestFinished(() => void reader.kill());
  await once(reader, 'spawn');
  await startPostgresServer({ home });
  expect(await isAlive(reader.pid ?? 0)).toBe(true);
});

test('a stale postmaster.pid that names a living process of somebody else', async () => {
  await (await startPostgresServer({ home })).stop();
  const stale = `${process.ppid}\n${home.postgres}/data\n1\n5432\n\n127.0.0.1\n0 0\nready   \n`;
  await writeFile(join(home.postgres, 'data', 'postmaster.pid'), stale);
  const server = await startPostgresServer({ home });
  expect(await sql(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await isAlive(process.ppid)).toBe(true);
});

test('a taken port is stepped around', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void other.close());
  const server = await startPostgresServer({ home, preferredPort: port });
  expect(server.port).not.toBe(port);
  expect(await sql(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('an interrupted making of the data folder counts for nothing', async () => {
  const [half, remove] = await temporaryHome();
  onTestFinished(remove);
  // As if the start had been killed during initdb.
  await mkdir(join(half.postgres, 'data.new'));
  await writeFile(join(half.postgres, 'data.new', 'PG_VERSION'), '18\n');
  await writeFile(join(half.postgres, 'password.new'), 'half');
  const server = await startPostgresServer({ home: half });
  expect(await sql(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await readdir(half.postgres)).toEqual(['data', 'password']);
});

test.for([
  ['19', 'database-newer', /made by PostgreSQL 19.*brings PostgreSQL 18.*--fresh/],
  ['17', 'database-older', /made by PostgreSQL 17.*pg_dump.*--fresh/],
] as const)('data of PostgreSQL %s is refused and left alone', async ([found, code, message]) => {
  const [other, remove] = await temporaryHome();
  onTestFinished(remove);
  const version = join(other.postgres, 'data', 'PG_VERSION');
  await mkdir(join(other.postgres, 'data'));
  await writeFile(version, `${found}\n`);
  await expect(startPostgresServer({ home: other })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
  expect(await readFile(version, 'utf8')).toBe(`${found}\n`);
});
