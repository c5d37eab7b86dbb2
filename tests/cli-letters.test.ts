// `docket case letters` as a user runs it: the list, and the files that it writes.
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { jsonOf, runDocket } from '../cli/run-docket.test-support.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { caseAfter, submit, TO_REFUSED } from './support/share-request.ts';

let docket: TestDocket;
let out: string;

beforeAll(async () => {
  docket = await testDocket();
  out = await mkdtemp(join(tmpdir(), 'data-docket-letters-'));
});
afterAll(async () => {
  await docket.close();
  await rm(out, { recursive: true });
});

const run = (...words: readonly string[]) =>
  runDocket(['case', 'letters', ...words], {
    DATABASE_URL: docket.databaseUrl,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
  });

test('it lists the letters of a case, and writes each as HTML and DOCX', async () => {
  const caseId = await caseAfter(docket.client, TO_REFUSED);
  const listed = await run(caseId, '--out', out, '--json');
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  const number = expect.stringMatching(/^潍数共享不予〔\d{4}〕1号$/);
  const { letters, files } = jsonOf(listed) as {
    letters: { number: string; hash: string }[];
    files: string[];
  };
  expect(letters).toMatchObject([{ number, label: '不予共享告知书', sequence: 5 }]);
  const [letter] = letters;
  expect(files).toEqual(['html', 'docx'].map((ending) => join(out, `${letter?.number}.${ending}`)));
  expect(files.map((path) => path.slice(out.length + 1)).sort()).toEqual((await readdir(out)).sort());
  const [html = '', docx = ''] = files;
  expect(
    createHash('sha256')
      .update(await readFile(html))
      .digest('hex'),
  ).toBe(letter?.hash);
  expect((await readFile(docx)).subarray(0, 2).toString()).toBe('PK');
  expect((await run(caseId)).stdout).toContain('不予共享告知书');
});

test('a case without letters says so; one that is not there is not found', async () => {
  const { caseNumber } = await submit(docket.client);
  expect((await run(caseNumber)).stdout).toBe('本案没有文书。\n');
  expect((await run('潍数共享〔1999〕1号')).code).toBe(4);
});
