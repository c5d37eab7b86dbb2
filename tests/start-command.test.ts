import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { killServers } from '../stack/bring-up.ts';
import { homeAt, homeFolder, openHome } from '../stack/home.ts';
import { isAlive } from '../stack/processes.ts';
import { readRun } from '../stack/run-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-start-'));
  // What was fetched is shared with the clone, so that these tests need no network.
  await symlink(homeAt(homeFolder()).tools, join(folder, 'tools'));
  const home = await openHome(folder);
  onTestFinished(async () => {
    await killServers(home);
    await rm(folder, { recursive: true });
  });
});

interface Started {
  process: ChildProcess;
  /** It has ended, and all that it said has come. */
  ended: Promise<unknown>;
  output(): string;
  marks(): string[];
}

function start(args: string[] = [], env: NodeJS.ProcessEnv = {}): Started {
  let text = '';
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start-with-marks.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DOCKET_HOME: folder, DOCKET_LANG: 'en', ...env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    process: child,
    ended: once(child, 'close'),
    output: () => text,
    marks: () => [...text.matchAll(/^MARK (.*)$/gm)].map((match) => match[1] ?? ''),
  };
}

const ready = (started: Started) =>
  vi.waitFor(() => expect(started.output()).toContain('The docket is running'), {
    timeout: 30_000,
    interval: 50,
  });

async function exitCode(started: Started): Promise<number | null> {
  await started.ended;
  return started.process.exitCode;
}

test('Ctrl-C stops the HTTP server first, then what it stands on, the servers last, and ends with 0', async () => {
  const started = start();
  await ready(started);
  const run = await readRun(homeAt(folder));
  expect(started.output()).toContain(run?.temporal.uiUrl);
  expect(started.output()).not.toContain(new URL(run?.database.url ?? '').password);
  started.process.kill('SIGINT');
  started.process.kill('SIGINT'); // passed on by npm
  expect(await exitCode(started)).toBe(0);
  expect(started.marks()).toEqual([
    'migrate',
    'worker starts',
    'identity starts',
    'server starts',
    'demo',
    'server stops',
    'identity stops',
    'worker stops',
  ]);
  expect(started.output()).toContain('Stopped.');
  for (const pid of [run?.temporal.pid, run?.database.pid]) expect(await isAlive(pid ?? 0)).toBe(false);
});

test('Ctrl-C while the demo comes in lets what was begun be finished, and ends with 0', async () => {
  const started = start(['--long-demo']);
  await ready(started);
  await vi.waitFor(() => expect(started.marks()).toContain('demo'), { timeout: 20_000 });
  started.process.kill('SIGINT');
  expect(await exitCode(started)).toBe(0);
  expect(started.marks().slice(-4)).toEqual(['demo ends', 'server stops', 'identity stops', 'worker stops']);
});

test('a stage that fails ends what was started', async () => {
  const started = start(['--broken']);
  expect(await exitCode(started)).toBe(1);
  expect(started.marks()).toEqual(['migrate']);
  expect(started.output()).toContain('a migration failed');
  expect(existsSync(homeAt(folder).runFile)).toBe(false);
});

test('--fresh asks, and without a terminal deletes nothing unless --yes is given', async () => {
  const sign = join(folder, 'temporal', 'a-case');
  await writeFile(sign, '');
  const refused = start(['--fresh']);
  expect(await exitCode(refused)).toBe(1);
  expect(refused.output()).toContain('--yes');
  expect(existsSync(sign)).toBe(true);

  const emptied = start(['--fresh', '--yes']);
  await ready(emptied);
  expect(existsSync(sign)).toBe(false);
  emptied.process.kill('SIGTERM');
  expect(await exitCode(emptied)).toBe(0);
});

test('--fresh does not touch servers that the environment names', async () => {
  const refused = start(['--fresh', '--yes'], { DATABASE_URL: 'postgresql://clerk@127.0.0.1:1/cases' });
  expect(await exitCode(refused)).toBe(1);
  expect(refused.output()).toContain('DATABASE_URL is set');
});

test('an error says what to do, in Chinese for a Chinese terminal', async () => {
  const env = {
    DATABASE_URL: 'postgresql://clerk@127.0.0.1:1/cases',
    DOCKET_LANG: '',
    LC_ALL: 'zh_CN.UTF-8',
  };
  const failed = start([], env);
  expect(await exitCode(failed)).toBe(1);
  expect(failed.output()).toContain('连不上 DATABASE_URL 指定的数据库');
});
