import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(import.meta.dirname, 'dist');
/** What the bundle is made of. */
const SOURCES = ['web', 'client', 'machines', 'statute', 'calendar', 'package-lock.json'];

/**
 * Builds the screens into `web/dist`, unless what is there is newer than everything it is made of.
 * @returns whether they were built
 * @throws {Error} when a source cannot be bundled; what was built before stays
 */
export async function buildScreens(): Promise<boolean> {
  if (isFresh()) return false;
  const { build } = await import('vite');
  // A running server goes on with the old files until the new ones are complete.
  const outDir = join(import.meta.dirname, `dist-${process.pid}`);
  // Tests say 'test' here, and would get the slow React that is made for looking into.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: join(import.meta.dirname, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir },
    });
    await compressAll(join(outDir, 'assets'));
    rmSync(BUILT, { recursive: true, force: true });
    renameSync(outDir, BUILT);
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
    rmSync(outDir, { recursive: true, force: true });
  }
  return true;
}

/** Higher takes several times as long for some hundredths of the size. */
const BROTLI_QUALITY = 9;

/** Lays each file down as it travels too, so that the server does not compress it for every visitor. */
async function compressAll(folder: string): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  for (const name of readdirSync(folder).filter((one) => /\.(js|css)$/.test(one))) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    await Promise.all([
      promisify(gzip)(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
      promisify(brotliCompress)(bytes, { params }).then((small) => writeFile(`${path}.br`, small)),
    ]);
  }
}

function isFresh(): boolean {
  const page = join(BUILT, 'index.html');
  return existsSync(page) && SOURCES.every((source) => newest(join(ROOT, source)) <= statSync(page).mtimeMs);
}

/** When the newest file of a folder was written. */
function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).filter((name) => !name.startsWith('dist') && !name.endsWith('.test.ts'));
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
}

if (import.meta.main) await buildScreens();
