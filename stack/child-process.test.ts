import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Crash, keepRunning } from './child-process.ts';
import { isAlive, processesStartedWith, tell } from './processes.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-child-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

/** A program that is ready and then runs until it is told to stop. */
const LASTING = `
  const reason = setInterval(() => {}, 1000);
  process.on('SIGTERM', () => { console.log('stopped in order'); clearInterval(reason); process.channel?.unref(); });
  process.send('ready');
`;

async function program(text: string) {
  const script = join(folder, 'program.mjs');
  await writeFile(script, text);
  return { script, env: process.env, log: join(folder, 'log') };
}

test('a child is asked to stop, and is not started again', async () => {
  const options = await program(LASTING);
  const child = await keepRunning(options);
  const pid = child.pid() ?? 0;
  expect(await isAlive(pid)).toBe(true);
  await child.stop();
  expect(await isAlive(pid)).toBe(false);
  expect(child.pid()).toBeUndefined();
  expect(await readFile(options.log, 'utf8')).toBe('stopped in order\n');
});

test('a child that was killed is started again, and told of', async () => {
  const crashes: Crash[] = [];
  const child = await keepRunning({
    ...(await program(LASTING)),
    onCrash: (crash) => crashes.push(crash),
  });
  onTestFinished(() => child.stop());
  const first = child.pid() ?? 0;
  tell(first, 'SIGKILL');
  await vi.waitFor(() => expect(child.pid() ?? first).not.toBe(first), { timeout: 20_000 });
  expect(crashes).toEqual([{ code: null, signal: 'SIGKILL', restartInMs: 250 }]);
});

test('a child that ends before it is ready fails the start, with the end of its log', async () => {
  const options = await program(`throw new Error('no such table: cases')`);
  await expect(keepRunning(options)).rejects.toMatchObject({
    code: 'child-failed',
    message: expect.stringContaining('no such table: cases'),
  });
});

test('a child that is never ready is ended and fails the start', async () => {
  const options = await program('setInterval(() => {}, 1000)');
  const preload = join(import.meta.dirname, 'exit-with-parent.ts');
  const failed = expect(keepRunning({ ...options, patienceMs: 2000 })).rejects.toMatchObject({
    code: 'child-failed',
  });
  // It has begun by the time that `keepRunning` waits for it, however little it has come to do.
  const begun = await processesStartedWith(preload, options.script);
  expect(begun).toHaveLength(1);
  await failed;
  expect(await processesStartedWith(preload, options.script)).toEqual([]);
});

test('a child stops in order when its docket is killed', async () => {
  const options = await program(LASTING);
  const parent = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { keepRunning } from ${JSON.stringify(join(import.meta.dirname, 'child-process.ts'))};
       const child = await keepRunning(${JSON.stringify({ ...options, env: {} })});
       console.log(child.pid());`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const pid = await new Promise<number>((done) => parent.stdout.once('data', (text) => done(Number(text))));
  expect(await isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(async () => expect(await isAlive(pid)).toBe(false), { timeout: 20_000 });
  expect(await readFile(options.log, 'utf8')).toBe('stopped in order\n');
});
