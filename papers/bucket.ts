import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { PaperStore } from './paper-store.ts';
import { notThere, verified } from './verified.ts';

export interface BucketOptions {
  readonly bucket: string;
  /** Before the hash in every key, such as 'docket/papers/'. */
  readonly prefix: string;
  readonly region: string;
  /** Of a store that is not Amazon's, such as MinIO or a government cloud. */
  readonly endpoint?: string;
}

/** Papers in a bucket of an S3-compatible store. Credentials are found as Amazon's tools find them (AWS_ACCESS_KEY_ID, …). */
export async function bucketOfPapers({
  bucket,
  prefix,
  region,
  endpoint,
}: BucketOptions): Promise<PaperStore> {
  const client = new S3Client({
    region,
    // Other stores seldom have a host name for each bucket.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
  });
  const incoming = await mkdtemp(join(tmpdir(), 'docket-papers-'));
  const placeOf = (hash: string) => ({ Bucket: bucket, Key: `${prefix}${hash}` });
  return {
    incoming,
    async keep(hash, path) {
      if (!(await isThere(client, placeOf(hash)))) {
        const { size } = await stat(path);
        const Body = createReadStream(path);
        await client.send(new PutObjectCommand({ ...placeOf(hash), Body, ContentLength: size }));
      }
      await rm(path);
    },
    async read(hash) {
      try {
        const { Body } = await client.send(new GetObjectCommand(placeOf(hash)));
        if (!(Body instanceof Readable)) throw new Error('on Node an object comes as a stream of Node');
        return verified(Body, hash);
      } catch (error) {
        throw error instanceof NoSuchKey ? notThere(hash) : error;
      }
    },
    async remove(hash) {
      await client.send(new DeleteObjectCommand(placeOf(hash)));
    },
    async close() {
      client.destroy();
      await rm(incoming, { recursive: true, force: true });
    },
  };
}

/** An object appears in a bucket only when it is whole. */
async function isThere(client: S3Client, place: { Bucket: string; Key: string }): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand(place));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
