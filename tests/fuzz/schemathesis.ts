import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openHome } from '../../stack/home.ts';

const run = promisify(execFile);

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
/** As in requirements.txt. */
const VERSION = '4.32.5';
/** The oldest Python that this version of Schemathesis runs on. */
const OLDEST = [3, 11] as const;

/** How to run Schemathesis, or why it can't be run on this machine. */
export type Schemathesis =
  | { readonly python: string; readonly packages: string }
  | { readonly missing: string };

/**
 * Finds Schemathesis, or fetches it with pip into the tools of the home, every package by its hash. As Temporal's
 * executables it is installed nowhere else, and needs no module that some systems split from Python (venv).
 * @returns `missing` where there is no Python that is new enough, or no pip: nothing is wrong with the docket then
 * @throws {Error} when pip could not fetch what is pinned
 */
export async function ensureSchemathesis(): Promise<Schemathesis> {
  const found = await findPython();
  if ('missing' in found) return found;
  const { python, version } = found;
  const { tools } = await openHome();
  // What is compiled is for one version of Python.
  const packages = join(tools, `schemathesis-${VERSION}-python-${version}`);
  if (!(await isThere(packages))) await fetchInto(packages, python);
  return { python, packages };
}

async function findPython(): Promise<
  { readonly python: string; readonly version: string } | { readonly missing: string }
> {
  const wanted = `Schemathesis needs Python ${OLDEST.join('.')} or newer with pip`;
  const seen: string[] = [];
  for (const python of ['python3', 'python']) {
    const program = 'import sys, pip; print(*sys.version_info[:2])';
    const said = await run(python, ['-c', program]).catch((error: Error) => error);
    if (said instanceof Error) {
      seen.push(`${python}: ${said.message.trim().split('\n').at(-1)}`);
      continue;
    }
    const [major = 0, minor = 0] = said.stdout.trim().split(' ').map(Number);
    if (major === OLDEST[0] && minor >= OLDEST[1]) return { python, version: `${major}.${minor}` };
    seen.push(`${python} is ${major}.${minor}`);
  }
  return { missing: `${wanted} (${seen.join('; ')})` };
}

/** Fetches beside the place and renames at the end: whoever is interrupted leaves nothing that is taken for whole. */
async function fetchInto(packages: string, python: string): Promise<void> {
  const part = await mkdtemp(`${packages}.part-`);
  const exactly = ['--no-deps', '--only-binary', ':all:', '--require-hashes', '--requirement', REQUIREMENTS];
  try {
    await run(
      python,
      ['-m', 'pip', 'install', '--quiet', '--retries', '2', ...exactly, '--target', join(part, 'all')],
      { timeout: 10 * 60_000, env: { ...process.env, PIP_ROOT_USER_ACTION: 'ignore' } },
    );
    // Of two who fetch at once the second finds the first one's work.
    await rename(join(part, 'all'), packages).catch(async (error: unknown) => {
      if (!(await isThere(packages))) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}
