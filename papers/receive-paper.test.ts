import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPapers } from './open-papers.ts';
import type { PaperStore } from './paper-store.ts';
import { keepAtOnce, receivePaper } from './receive-paper.ts';
import { EXE, gathered, inPieces, PDF, PNG, zipOf } from './sample-papers.test-support.ts';

let root: string;
let papers: PaperStore;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'data-docket-papers-'));
  papers = await openPapers(root);
});
afterAll(async () => {
  await papers.close();
  await rm(root, { recursive: true });
});

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const code = (error: unknown) => (error as { code?: string }).code;

test('a paper is kept under the hash of its content, and comes back as it was', async () => {
  const paper = await receivePaper(papers, '核对授权书.pdf', inPieces(PDF), keepAtOnce);
  expect(paper).toEqual({
    hash: hashOf(PDF),
    name: '核对授权书.pdf',
    type: 'application/pdf',
    size: PDF.length,
  });
  expect(await gathered(await papers.read(paper.hash))).toEqual(PDF);
});

test('the same content again, also at once and under another name, is one paper', async () => {
  const before = await filesIn(root);
  const twins = await Promise.all(
    ['a.png', 'b.PNG', 'c.png'].map((name) => receivePaper(papers, name, inPieces(PNG), keepAtOnce)),
  );
  expect(new Set(twins.map(({ hash }) => hash))).toEqual(new Set([hashOf(PNG)]));
  expect(await filesIn(root)).toBe(before + 1);
});

test('OFD is known by what is in it, and another archive is not taken', async () => {
  const ofd = await receivePaper(papers, '公文.ofd', inPieces(zipOf('OFD.xml', '<ofd:OFD/>')), keepAtOnce);
  expect(ofd.type).toBe('application/ofd');
  const other = receivePaper(papers, '公文.ofd', inPieces(zipOf('virus.exe', 'x')), keepAtOnce);
  await expect(other).rejects.toMatchObject({ code: 'type-not-allowed' });
});

describe('what is refused leaves nothing behind', () => {
  test.for([
    ['a name with a folder', '../x.pdf', PDF, 'bad-name'],
    ['a name that hides its ending', 'x\u202efdp.exe', PDF, 'bad-name'],
    ['no name', ' ', PDF, 'bad-name'],
    ['a name that is too long', `${'长'.repeat(200)}.pdf`, PDF, 'bad-name'],
    ['an empty file', 'x.pdf', Buffer.alloc(0), 'empty'],
    ['a program that is called a PDF', 'x.pdf', EXE, 'type-not-allowed'],
    ['plain text', 'x.pdf', Buffer.from('你好'), 'type-not-allowed'],
    ['a picture that is called a PDF', 'x.pdf', PNG, 'name-differs'],
    ['a file without an ending', 'pdf.', PDF, 'name-differs'],
  ] as const)('%s', async ([, name, content, refusal]) => {
    const before = await filesIn(root);
    const received = receivePaper(papers, name, inPieces(content), keepAtOnce);
    await expect(received).rejects.toMatchObject({ name: 'PaperError', code: refusal });
    expect(await filesIn(root)).toBe(before);
  });

  test('a file that is too large, as soon as it is', async () => {
    const before = await filesIn(root);
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield PDF;
      }
    }
    const received = receivePaper(papers, 'x.pdf', endless(), keepAtOnce, 10 * PDF.length);
    await expect(received).rejects.toMatchObject({ code: 'too-large' });
    expect(given).toBeLessThan(40);
    expect(await filesIn(root)).toBe(before);
  });

  test('an upload that breaks off', async () => {
    const before = await filesIn(root);
    async function* broken() {
      yield PDF;
      throw new Error('the line went dead');
    }
    await expect(receivePaper(papers, 'x.pdf', broken(), keepAtOnce)).rejects.toThrow('the line went dead');
    expect(await filesIn(root)).toBe(before);
  });
});

test('a paper that is gone, or is not what its hash says, is not given out as sound', async () => {
  const content = Buffer.concat([PDF, Buffer.from('%')]);
  const { hash } = await receivePaper(papers, 'x.pdf', inPieces(content), keepAtOnce);
  await writeFile(join(root, hash.slice(0, 2), hash), EXE);
  const damaged = await gathered(await papers.read(hash)).catch(code);
  expect(damaged).toBe('damaged');
  // Uploaded again it is whole again.
  await receivePaper(papers, 'x.pdf', inPieces(content), keepAtOnce);
  expect(await gathered(await papers.read(hash))).toEqual(content);
  expect(await papers.read('0'.repeat(64)).catch(code)).toBe('not-there');
});

test.for(['ftp://server/papers', 's3:///papers', 'https://bucket'])(
  '%s is no place for papers',
  async (location) => {
    await expect(openPapers(location)).rejects.toThrow(TypeError);
  },
);
