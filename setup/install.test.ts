// The set-up as a bare clone meets it: a copy of setup/ beside a small lockfile, with a stand-in for npm.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

/** For what another process does meanwhile. */
const PATIENCE = { timeout: 20_000 };

let clone: string;
let npm: string;

/** Installs what the lockfile lists, and writes down each call. */
const OBLIGING_NPM = `
  import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';
  appendFileSync('calls', process.argv.slice(2, 3) + '\\n');
  mkdirSync('node_modules', { recursive: true });
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;
const lockfile = (version: string, more: object = {}) =>
  JSON.stringify({
    packages: {
      'node_modules/left': { version, integrity: `sha512-${version}` },
      ...more,
    },
  });

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'docket-clone-'));
  onTestFinished(() => rm(clone, { recursive: true }));
  await cp(import.meta.dirname, join(clone, 'setup'), { recursive: true });
  await writeFile(join(clone, 'package-lock.json'), lockfile('1.0.0'));
  await writeFile(
    join(clone, 'install.mjs'),
    `import { ensureInstalled } from './setup/install.mjs';
     await ensureInstalled().catch((error) => { console.error(error.message); process.exitCode = 1; });`,
  );
  await mkdir(join(clone, 'stand-in'));
  npm = join(clone, 'stand-in', 'npm-cli.js');
  await writeFile(join(clone, 'stand-in', 'package.json'), '{ "type": "module" }');
  await writeFile(npm, OBLIGING_NPM);
});

const environment = (env: NodeJS.ProcessEnv = {}) => ({
  ...process.env,
  npm_execpath: npm,
  DOCKET_LANG: 'en',
  ...env,
});

function install(args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd: clone, encoding: 'utf8', env: environment(env) } as const;
  const ended = spawnSync(process.execPath, [...args, 'install.mjs'], options);
  return { code: ended.status, said: ended.stdout + ended.stderr };
}

const calls = () => readFile(join(clone, 'calls'), 'utf8').catch(() => '');

test('the libraries are installed once, exactly by the lockfile', async () => {
  expect(install().said).toContain('Libraries installed');
  expect(install().said).toBe('');
  expect(await calls()).toBe('ci\n');
});

test('they are installed again when the lockfile has changed', async () => {
  install();
  await writeFile(join(clone, 'package-lock.json'), lockfile('1.0.1'));
  install();
  expect(await calls()).toBe('ci\nci\n');
});

test('libraries for another kind of machine are not taken for ours; optional ones may be absent', async () => {
  const optional = { 'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['no-such-system'] } };
  await writeFile(join(clone, 'package-lock.json'), lockfile('1.0.0', optional));
  await mkdir(join(clone, 'node_modules'));
  const there = join(clone, 'node_modules', '.package-lock.json');
  await writeFile(there, lockfile('1.0.0'));
  install();
  expect(await calls()).toBe('');
  await writeFile(there, lockfile('1.0.0', optional));
  install();
  expect(await calls()).toBe('ci\n');
});

test('an interrupted install does not count', async () => {
  await writeFile(npm, `import { mkdirSync } from 'node:fs'; mkdirSync('node_modules'); process.exit(1);`);
  expect(install().code).toBe(1);
  await writeFile(npm, OBLIGING_NPM);
  expect(install().code).toBe(0);
  expect(await calls()).toBe('ci\n');
});

test.for([
  ['npm error code ENOTFOUND', 'the package registry was not reached'],
  ['npm error code ENOSPC', 'The disk is full'],
  ['npm error code EACCES', 'cannot be written'],
  ['npm error code EUSAGE: not in sync', 'EUSAGE: not in sync'],
] as const)('"%s" is explained: %s', async ([npmSays, weSay]) => {
  await writeFile(npm, `console.error(${JSON.stringify(npmSays)}); process.exit(1);`);
  const ended = install();
  expect(ended.code).toBe(1);
  expect(ended.said).toContain(weSay);
});

test('the explanation is Chinese for a Chinese terminal', async () => {
  await writeFile(npm, `console.error('npm error code ENOTFOUND'); process.exit(1);`);
  expect(install([], { DOCKET_LANG: '', LC_ALL: 'zh_CN.UTF-8' }).said).toContain('无法下载依赖库');
});

test('a Node that is too old is named', () => {
  const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})`;
  const ended = install(['--import', old]);
  expect(ended.code).toBe(1);
  expect(ended.said).toContain('needs Node 20 or newer');
});

test('a folder that cannot be written is named', async () => {
  // Modes do not bind root; a file in the way binds everybody.
  await writeFile(join(clone, '.docket'), '');
  const ended = install();
  expect(ended.code).toBe(1);
  expect(ended.said).toContain(`The folder ${clone} cannot be written`);
});

test('two at once: the second waits and finds the work done', async () => {
  // As slow as it takes for the second to come.
  await writeFile(
    npm,
    `import { existsSync } from 'node:fs';
     while (!existsSync('go')) await new Promise((done) => setTimeout(done, 20)); ${OBLIGING_NPM}`,
  );
  const start = () => spawn(process.execPath, ['install.mjs'], { cwd: clone, env: environment() });
  const first = start();
  await vi.waitFor(() => expect(existsSync(join(clone, '.docket', 'installing'))).toBe(true), PATIENCE);
  const second = start();
  let said = '';
  for (const stream of [second.stdout, second.stderr]) stream.on('data', (text) => (said += text));
  await vi.waitFor(() => expect(said).toContain('waiting for it'), PATIENCE);
  await writeFile(join(clone, 'go'), '');
  await vi.waitFor(() => expect([first.exitCode, second.exitCode]).toEqual([0, 0]), PATIENCE);
  expect(await calls()).toBe('ci\n');
});
