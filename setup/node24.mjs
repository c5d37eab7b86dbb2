import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { messages } from './messages.mjs';
import { ROOT, SetupError } from './root.mjs';

/** Whether the running Node can run the docket itself. */
export function isNode24() {
  return Number(process.versions.node.split('.')[0]) >= 24;
}

/**
 * The Node that runs the docket: the one that the package `node` brings, or the running one if it is new enough.
 * @returns {string} absolute path
 * @throws {SetupError}
 */
export function node24() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = join(ROOT, 'node_modules', 'node', 'bin', file);
  if (existsSync(brought) && spawnSync(brought, ['--version'], { stdio: 'ignore' }).status === 0)
    return brought;
  if (isNode24()) return process.execPath;
  throw new SetupError(messages.noNode24);
}

/** Where Node keeps what it has compiled: to load the same modules again takes half the work. It goes with the libraries. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled');

/**
 * The environment in which `node` is Node 24 and the tools of the lockfile come first.
 * @param {string} node
 */
export function environmentOf(node) {
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''];
  return { NODE_COMPILE_CACHE: COMPILED, ...process.env, PATH: path.join(delimiter) };
}

/** Keeps what this process compiles, and the processes that it starts. NODE_COMPILE_CACHE may name another folder. */
export function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= COMPILED;
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

/**
 * Runs a script in Node 24, in our place: with our terminal, our signals and our exit code.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runInNode24(args) {
  const node = node24();
  const child = spawn(node, args, { stdio: 'inherit', env: environmentOf(node) });
  // A Ctrl-C reaches the child from the terminal too; it takes the two for one. We stay until it has ended.
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => child.kill(name));
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
