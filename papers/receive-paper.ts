import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PaperError } from './errors.ts';
import type { PaperStore } from './paper-store.ts';
import { endsLike, PAPER_ENDINGS, paperType } from './paper-type.ts';

/** 50 MB: a scan of some hundred pages. */
const MAX_PAPER_BYTES = 50 * 1024 * 1024;

/** A paper that is kept. */
export interface ReceivedPaper {
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly hash: string;
  readonly name: string;
  /** Media type, by the content. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Takes a paper in: its bytes go through to the disk, never whole into memory, and are hashed and counted on the way. What
 * it is is told by its content, and its name must say the same. The same content again is the same paper.
 * @param keeping what is done with it once it is sound; `keep` puts it where papers lie
 * @throws {PaperError} `bad-name`, `empty`, `too-large`, `type-not-allowed`, `name-differs`; nothing is kept then
 */
export async function receivePaper<Value>(
  store: PaperStore,
  name: string,
  content: AsyncIterable<Uint8Array>,
  keeping: (paper: ReceivedPaper, keep: () => Promise<void>) => Promise<Value>,
  maxBytes: number = MAX_PAPER_BYTES,
): Promise<Value> {
  requireName(name);
  const path = join(store.incoming, crypto.randomUUID());
  try {
    const { hash, size } = await written(path, content, maxBytes);
    if (size === 0) throw new PaperError('empty', `“${name}”是空文件，请重新选择。`);
    const type = await paperType(path);
    if (type === undefined) {
      throw new PaperError(
        'type-not-allowed',
        `“${name}”的格式不能接收，请提交 ${PAPER_ENDINGS.join('、')} 文件。`,
      );
    }
    if (!endsLike(name, type)) {
      throw new PaperError('name-differs', `“${name}”的内容与扩展名不符，请按实际格式命名后重新提交。`);
    }
    return await keeping({ hash, name, type, size }, () => store.keep(hash, path));
  } finally {
    await rm(path, { force: true });
  }
}

/** For `receivePaper`, where nobody notes whose paper it is. */
export async function keepAtOnce(paper: ReceivedPaper, keep: () => Promise<void>): Promise<ReceivedPaper> {
  await keep();
  return paper;
}

async function written(
  path: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ hash: string; size: number }> {
  const sum = createHash('sha256');
  let size = 0;
  async function* counted() {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) {
        const limit = Math.floor(maxBytes / 1024 / 1024);
        throw new PaperError('too-large', `材料不能超过 ${limit} MB，请压缩或者拆分后重新提交。`);
      }
      sum.update(chunk);
      yield chunk;
    }
  }
  // Flushed to the disk before it is renamed: a name never stands for half a paper, also after the power failed.
  await pipeline(counted, createWriteStream(path, { flags: 'wx', flush: true }));
  return { hash: sum.digest('hex'), size };
}

/** A name stands in pages and in headers of downloads: no folders, nothing invisible, not too long. */
function requireName(name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  const bad = /[/\\\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
  if (name.trim() === '' || name.length > 200 || bad.test(name) || !name.isWellFormed()) {
    throw new PaperError('bad-name', '材料名称应当是1至200个字的文件名，不含路径和控制字符。');
  }
}
