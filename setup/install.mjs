import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messages } from './messages.mjs';
import { withTicker } from './progress.mjs';
import { ROOT, SetupError } from './root.mjs';

const BUSY = join(ROOT, '.docket', 'installing');

const LONGEST_INSTALL_MS = 15 * 60_000;
const STOP_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Installs the libraries of the lockfile, exactly, unless just these are installed already.
 * @throws {SetupError} Node too old, folder not writable, no network, disk full
 */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new SetupError(messages.oldNode(process.version));
  if (isInstalled()) return;
  const release = await takeTurn();
  try {
    // Whoever we waited for may have done it.
    if (isInstalled()) return;
    await withTicker(messages.installing, messages.installed, npmCi);
  } finally {
    release();
  }
}

/**
 * Whether just the libraries of the lockfile are installed, for this kind of machine. npm writes down what it
 * installed when all is done, so an interrupted install has no such file.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf(join('node_modules', '.package-lock.json'));
  if (!wanted || !there) return false;
  const same = Object.entries(there).every(
    ([path, { version, integrity, os, cpu }]) =>
      wanted[path]?.version === version &&
      wanted[path]?.integrity === integrity &&
      admits(os, process.platform) &&
      admits(cpu, process.arch),
  );
  const complete = Object.entries(wanted).every(
    ([path, { optional, devOptional }]) => path === '' || optional || devOptional || there[path],
  );
  return same && complete;
}

/**
 * @typedef {{ version?: string, integrity?: string, os?: string[], cpu?: string[], optional?: boolean, devOptional?: boolean }} Package
 * @param {string} lockfile
 * @returns {Record<string, Package> | undefined}
 */
function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockfile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether a package is made for this machine: its list names what it is for, or after a `!` what it is not for.
 * @param {string[] | undefined} list
 * @param {string} own
 */
function admits(list, own) {
  if (!list) return true;
  return list.includes(own) || (list.every((one) => one.startsWith('!')) && !list.includes(`!${own}`));
}

/** Two installs at once into one folder would spoil each other. Waits for another one, if it is alive. */
async function takeTurn() {
  try {
    mkdirSync(join(ROOT, '.docket'), { recursive: true });
  } catch (error) {
    throw new SetupError(messages.readOnly(ROOT, reason(error)), { cause: error });
  }
  for (let told = false; ; ) {
    try {
      writeFileSync(BUSY, String(process.pid), { flag: 'wx' });
      return () => rmSync(BUSY, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST')
        throw new SetupError(messages.readOnly(ROOT, reason(error)), { cause: error });
    }
    if (!holderLives()) rmSync(BUSY, { force: true });
    else if (!told) {
      console.log(messages.waiting);
      told = true;
    }
    await sleep(500);
  }
}

function holderLives() {
  try {
    // So old a number may belong to any process by now.
    if (Date.now() - statSync(BUSY).mtimeMs > LONGEST_INSTALL_MS) return false;
    return process.kill(Number(readFileSync(BUSY, 'utf8')), 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function npmCi() {
  // npm tells the scripts it runs where it is itself; `npx` and a bare `node bin/docket.mjs` take the one on the PATH.
  const own = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const [command, first] = own ? [process.execPath, [own]] : ['npm', []];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && !own,
  });
  // Should we be killed, npm goes on for a while: the next command waits for npm, not for us.
  writeFileSync(BUSY, String(child.pid));
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill();
    // npm lets itself time; half an install is worth nothing.
    setTimeout(() => child.kill('SIGKILL'), 1000).unref();
  };
  for (const name of STOP_SIGNALS) process.once(name, stop);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', done);
  });
  for (const name of STOP_SIGNALS) process.off(name, stop);
  if (stopped) throw new SetupError(messages.installStopped);
  if (code !== 0) throw new SetupError(explain(`${said}\n${typeof code === 'string' ? code : ''}`));
}

/** @param {string} said */
function explain(said) {
  const end = said.trim().split('\n').slice(-15).join('\n');
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|CERT_/.test(said)
  ) {
    return `${messages.noNetwork}\n\n${end}`;
  }
  if (/ENOSPC/.test(said)) return messages.diskFull;
  if (/EACCES|EROFS|EPERM/.test(said)) return messages.readOnly(join(ROOT, 'node_modules'), end);
  return `${messages.installFailed}\n\n${end}`;
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);
/** @param {unknown} error */
const reason = (error) => (error instanceof Error ? error.message : String(error));
