import { fileURLToPath } from 'node:url';
import type { PaperStore } from './paper-store.ts';

/**
 * Opens the place where papers lie.
 * @param location a folder (path or file: URL), or `s3://bucket/prefix?region=…&endpoint=https://…`
 * @throws {TypeError} when it is neither
 */
export async function openPapers(location: string): Promise<PaperStore> {
  const url = URL.parse(location);
  // 'C:\papers' reads as a URL whose scheme has one letter.
  if (!url || url.protocol.length === 2 || url.protocol === 'file:') {
    const { folderOfPapers } = await import('./folder.ts');
    return folderOfPapers(url?.protocol === 'file:' ? fileURLToPath(url) : location);
  }
  if (url.protocol !== 's3:' || url.hostname === '') {
    throw new TypeError(`材料的存放位置应当是文件夹，或者如 s3://桶名/前缀?region=…&endpoint=https://…`);
  }
  // The client for buckets is large; who keeps papers in a folder never loads it.
  const { bucketOfPapers } = await import('./bucket.ts');
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  const endpoint = url.searchParams.get('endpoint');
  return bucketOfPapers({
    bucket: url.hostname,
    prefix: path === '' ? '' : `${path}/`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    ...(endpoint !== null && { endpoint }),
  });
}
