import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PaperStore } from './paper-store.ts';
import { notThere, verified } from './verified.ts';

/** Papers in a folder, spread over 256 sub-folders. It may be a network drive that several machines share. */
export async function folderOfPapers(root: string): Promise<PaperStore> {
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true });
  const placeOf = (hash: string) => join(root, hash.slice(0, 2), hash);
  return {
    incoming,
    async keep(hash, path) {
      const place = placeOf(hash);
      await mkdir(dirname(place), { recursive: true });
      // A rename within a folder's drive is whole or not at all; the same content twice is the same file.
      await rename(path, place);
    },
    async read(hash) {
      // Opened before it is answered: that it is not there is told at once, not in the midst of a download.
      const file = await open(placeOf(hash)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? notThere(hash) : error;
      });
      return verified(file.createReadStream(), hash);
    },
    remove: (hash) => rm(placeOf(hash), { force: true }),
    close: () => Promise.resolve(),
  };
}
