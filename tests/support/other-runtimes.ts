import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openHome } from '../../stack/home.ts';

const run = promisify(execFile);

const PINNED = fileURLToPath(new URL('../runtimes', import.meta.url));
/** Where the packages for this kind of machine have their executables. */
const PLACES = { deno: '@deno/*/deno*', bun: '@oven/*/bin/bun*' } as const;

/**
 * Executables of Deno and Bun, as tests/runtimes/package-lock.json pins them: their packages bring them for each kind of
 * machine, so that no script has to fetch them. They are kept in the tools of the home.
 */
export async function otherRuntimes(): Promise<{ readonly deno: string; readonly bun: string }> {
  const { tools } = await openHome();
  const lock = await readFile(join(PINNED, 'package-lock.json'));
  const kept = join(tools, `runtimes-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
  if (!(await isThere(kept))) await fetchInto(kept);
  return { deno: await executable(kept, 'deno'), bun: await executable(kept, 'bun') };
}

/** Fetches beside the place and renames at the end: whoever is interrupted leaves nothing that is taken for whole. */
async function fetchInto(kept: string): Promise<void> {
  const part = await mkdtemp(`${kept}.part-`);
  try {
    await cp(PINNED, part, { recursive: true });
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: part });
    await rename(part, kept).catch(async (error: unknown) => {
      if (!(await isThere(kept))) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** The first that runs: there may be one for each C library. */
async function executable(kept: string, name: keyof typeof PLACES): Promise<string> {
  for await (const path of glob(join(kept, 'node_modules', PLACES[name]))) {
    const works = await run(path, ['--version']).catch(() => undefined);
    if (works) return path;
  }
  throw new Error(`the package ${name} has no executable for this machine`);
}

async function isThere(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}
