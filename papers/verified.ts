import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { PaperError } from './errors.ts';

/** The same bytes, followed by an error when they are not those of the hash. */
export function verified(content: Readable, hash: string): Readable {
  const sum = createHash('sha256');
  const check = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      sum.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(sum.digest('hex') === hash ? null : damaged(hash));
    },
  });
  content.once('error', (error) => check.destroy(error));
  check.once('close', () => content.destroy());
  return content.pipe(check);
}

function damaged(hash: string): PaperError {
  return new PaperError('damaged', `材料 ${hash.slice(0, 12)}… 的内容与登记的不符，已损坏，请从备份中恢复。`);
}

export function notThere(hash: string): PaperError {
  return new PaperError('not-there', `材料 ${hash.slice(0, 12)}… 的内容不在存放位置，请联系系统管理员。`);
}
