import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Loaded } from './loads.ts';

const BUILT = new URL('../web/dist', import.meta.url);

/** One line on how large the program is that a page has loaded: as built, and as it would travel. */
export async function bundleLine(loads: readonly Loaded[]): Promise<string> {
  const files = loads.filter(({ path }) => path.startsWith('/assets/'));
  const sizes = await Promise.all(files.map(({ path }) => sizesOf(fileURLToPath(BUILT + path))));
  const kib = (of: keyof Sizes) => `${Math.round(sizes.reduce((sum, one) => sum + one[of], 0) / 1024)} KiB`;
  return `bundle of the first page: ${files.length} files, ${kib('raw')}, gzip ${kib('gzip')}, brotli ${kib('brotli')}`;
}

interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

async function sizesOf(file: string): Promise<Sizes> {
  const bytes = await readFile(file);
  const { length: gzip } = gzipSync(bytes);
  const { length: brotli } = brotliCompressSync(bytes);
  return { raw: bytes.length, gzip, brotli };
}
