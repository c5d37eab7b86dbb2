// npm test: every check there is, from a bare clone. `npm test -- types style` runs only these.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { messages } from './messages.mjs';
import { environmentOf, node24 } from './node24.mjs';
import { withTicker } from './progress.mjs';
import { ROOT, SetupError } from './root.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

class CheckFailed extends Error {}

try {
  await ensureInstalled();
  const total = await runAll(chosen(process.argv.slice(2)), environmentOf(node24()));
  console.log(`\n${messages.verdict(total.passed, total.failed)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

/** @param {string[]} names */
function chosen(names) {
  const known = CHECKS.map((check) => check.name);
  if (names.some((name) => !known.some((one) => one === name))) {
    throw new SetupError(messages.unknownCheck(known.join(', ')));
  }
  return names.length === 0 ? CHECKS : CHECKS.filter((check) => names.includes(check.name));
}

/**
 * @param {import('./checks.mjs').Check[]} checks
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
async function runAll(checks, env) {
  const total = { passed: 0, failed: 0 };
  const fetching = startFetching(checks, env);
  for (const check of checks) {
    const title = messages.checks[check.name];
    if (check.report) rmSync(join(ROOT, check.report), { force: true });
    let output = '';
    const ok = await withTicker(title, title, async () => {
      const ended = await (fetching.get(check) ?? run(check.command, env));
      output = ended.output;
      if (ended.code !== 0) throw new CheckFailed();
      return true;
    }).catch((error) => {
      if (error instanceof CheckFailed) return false;
      throw error;
    });
    if (!ok || (check.tells && output !== '')) console.log(`\n${output.trimEnd()}\n`);
    const count = countOf(check, ok);
    total.passed += count.passed;
    total.failed += count.failed;
  }
  return total;
}

/**
 * Starts those that fetch, one after the other; when their turn comes, the others have gone on meanwhile.
 * @param {import('./checks.mjs').Check[]} checks
 * @param {NodeJS.ProcessEnv} env
 */
function startFetching(checks, env) {
  /** @type {Map<import('./checks.mjs').Check, ReturnType<typeof run>>} */
  const fetching = new Map();
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  for (const check of checks.filter(({ fetches }) => fetches)) {
    const ended = before.then(() => run(check.command, env));
    fetching.set(check, ended);
    before = ended.catch(() => undefined);
  }
  return fetching;
}

/**
 * A check counts as one; tests count one by one.
 * @param {import('./checks.mjs').Check} check
 * @param {boolean} ok
 * @returns {Count}
 */
function countOf(check, ok) {
  const single = ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!check.report) return single;
  try {
    const report = JSON.parse(readFileSync(join(ROOT, check.report), 'utf8'));
    const failed = Number(report.numFailedTests);
    // A file that does not load fails without a failed test in it.
    return { passed: Number(report.numPassedTests), failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return single;
  }
}

/**
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run([command, ...args], env) {
  return new Promise((done, fail) => {
    if (command === undefined) return fail(new Error('a check without a command'));
    const child = spawn(command, args, { cwd: ROOT, env, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}
