// The servers of a docket whose process, or all of whose processes, were killed.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { bringUp, killServers, type StageNote } from '../stack/bring-up.ts';
import { type Home, homeAt, homeFolder, openHome } from '../stack/home.ts';
import { isAlive, tell } from '../stack/processes.ts';
import { findRunning, readRun } from '../stack/run-file.ts';

const { tools } = homeAt(homeFolder());

let home: Home;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-recovery-'));
  home = await openHome(folder);
  onTestFinished(async () => {
    await killServers(home);
    await rm(folder, { recursive: true });
  });
});

async function anotherProcess(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'hold-stack.ts'), [home.root, tools], { execArgv: [] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  return child;
}

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

async function processesOf(): Promise<number[]> {
  const run = await readRun(home);
  if (run?.temporal.pid === undefined || run.database.pid === undefined) throw new Error('nothing runs');
  return [run.temporal.pid, run.database.pid];
}

test('while a docket runs, others find it and a second start is refused', async () => {
  const holder = await anotherProcess();
  const running = await findRunning(home, {});
  expect(running?.pid).toBe(holder.pid);
  expect(running?.cluster.connectionOptions.address).toBe(running?.temporal.address);
  await expect(bringUp({ home, tools })).rejects.toMatchObject({
    code: 'already-running',
    message: expect.stringContaining(`process ${holder.pid}`),
  });
  const kept = await findRunning(home, {});
  expect(kept?.pid).toBe(holder.pid);
  expect((await stat(home.runFile)).mode & 0o777).toBe(0o600);
});

test('after the docket alone was killed, the next start ends its orphans and goes on', async () => {
  const holder = await anotherProcess();
  const orphans = await processesOf();
  const before = (await readRun(home))?.temporal.address ?? '';
  await withClient(before, (client) =>
    client.workflow.start('caseWorkflow', { taskQueue: 'nobody-listens', workflowId: 'case-1' }),
  );
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await findRunning(home, {})).toBeUndefined();
  for (const pid of orphans) expect(await isAlive(pid)).toBe(true);

  const notes: StageNote[] = [];
  const stack = await bringUp({ home, tools, runStage: (_stage, work) => work((note) => notes.push(note)) });
  expect(notes).toContainEqual({ kind: 'orphans-ended', count: 2 });
  for (const pid of orphans) expect(await isAlive(pid)).toBe(false);
  const state = await withClient(stack.temporal.address, (client) =>
    client.workflow.getHandle('case-1').describe(),
  );
  expect(state.status.name).toBe('RUNNING');
  await stack.bringDown();
});

test('after everything was killed, the next start recovers; a stop leaves nothing behind', async () => {
  const holder = await anotherProcess();
  for (const pid of await processesOf()) tell(pid, 'SIGKILL');
  holder.kill('SIGKILL');
  await once(holder, 'exit');

  const stack = await bringUp({ home, tools });
  expect((await findRunning(home, {}))?.pid).toBe(process.pid);
  const servers = await processesOf();
  await stack.bringDown();
  for (const pid of servers) expect(await isAlive(pid)).toBe(false);
  await expect(readFile(home.runFile)).rejects.toThrow('ENOENT');
  expect(await findRunning(home, {})).toBeUndefined();
});

test('a start that fails ends what it had started', async () => {
  const started: string[] = [];
  const failing = bringUp({
    home,
    tools: join(home.root, 'no-tools-here'),
    env: { PATH: '', TEMPORAL_ADDRESS: '127.0.0.1:1' },
    runStage: (stage, work) => {
      started.push(stage);
      return work(() => {});
    },
  });
  await expect(failing).rejects.toMatchObject({ code: 'temporal-unreachable' });
  expect(started).toEqual(['recover', 'postgres', 'temporal']);
  const log = await readFile(join(home.logs, 'postgres.log'), 'utf8');
  expect(log).toContain('database system is shut down');
  const again = await bringUp({ home, tools });
  await again.bringDown();
});
