import assert from 'node:assert/strict';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { openPapers } from './open-papers.ts';
import { keepAtOnce, receivePaper } from './receive-paper.ts';
import { gathered, inPieces, PDF } from './sample-papers.test-support.ts';

/**
 * Whether a bucket can hold papers: `node papers/check-bucket.ts 's3://bucket/prefix?region=…&endpoint=…'`, with the
 * credentials in the environment. It leaves two small objects behind, under a prefix of its own.
 */
const [location] = process.argv.slice(2);
const url = location === undefined ? null : URL.parse(location);
if (url?.protocol !== 's3:') {
  console.error('用法：node papers/check-bucket.ts "s3://桶名/前缀?region=…&endpoint=https://…"');
  process.exit(2);
}
url.pathname = `${url.pathname.replace(/\/+$/, '')}/check-${crypto.randomUUID()}`;
const papers = await openPapers(url.href);

const content = Buffer.concat([PDF, Buffer.alloc(3_000_000, '%')]);
const first = await receivePaper(papers, 'a.pdf', inPieces(content, 65_536), keepAtOnce);
const again = await receivePaper(papers, 'b.pdf', inPieces(content, 65_536), keepAtOnce);
assert.equal(again.hash, first.hash, 'the same content again is the same paper');
assert.deepEqual(await gathered(await papers.read(first.hash)), content, 'a paper comes back as it was');
await assert.rejects(papers.read('0'.repeat(64)), { code: 'not-there' });

const endpoint = url.searchParams.get('endpoint');
const client = new S3Client({
  region: url.searchParams.get('region') ?? 'us-east-1',
  ...(endpoint !== null && { endpoint, forcePathStyle: true }),
});
const Key = `${url.pathname.slice(1)}/${first.hash}`;
await client.send(new PutObjectCommand({ Bucket: url.hostname, Key, Body: 'something else' }));
await assert.rejects(papers.read(first.hash).then(gathered), { code: 'damaged' });
client.destroy();
await papers.close();
console.log(`${url.hostname}：可以存放材料。`);
