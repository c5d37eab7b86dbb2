// Papers that no step refers to go when their time is over; whatever a step refers to stays, whoever comes first.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../machines/party.ts';
import { openPapers } from '../papers/open-papers.ts';
import type { PaperStore } from '../papers/paper-store.ts';
import { receivePaper } from '../papers/receive-paper.ts';
import { gathered, inPieces, PDF } from '../papers/sample-papers.test-support.ts';
import { notePaper, papersOfCase } from '../store/papers.ts';
import { opening } from '../tests/support/commit-requests.ts';
import { CIVIL_CLERK, POLICE_CLERK } from '../tests/support/registers.ts';
import { testStore } from '../tests/support/test-store.ts';
import { type Activities, createActivities } from './activities.ts';
import { clearPapers } from './clear-papers.ts';

const { store } = testStore();
let root: string;
let papers: PaperStore;
let activities: Activities;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'data-docket-clearing-'));
  papers = await openPapers(root);
  activities = createActivities(store());
});
afterAll(() => rm(root, { recursive: true, force: true }));

const UPLOADED = '2026-09-01T02:00:00Z';
/** Thirty days later, and a minute more. */
const OVER = Date.parse('2026-10-01T02:01:00Z');

let number = 0;
const another = () => {
  number += 1;
  return Buffer.concat([PDF, Buffer.from(`%${number}`)]);
};

async function upload(content: Buffer, said: { by?: Actor; at?: string } = {}): Promise<string> {
  const { by = CIVIL_CLERK, at = UPLOADED } = said;
  const held = await receivePaper(papers, 'x.pdf', inPieces(content), (paper, keep) =>
    notePaper(store().em(), paper, by, at, keep),
  );
  return held?.hash ?? '';
}

const clear = (nowMs = OVER) => clearPapers(store(), () => openPapers(root), nowMs);
const isThere = async (hash: string) =>
  papers.read(hash).then(
    async (content) => (await gathered(content)).length > 0,
    () => false,
  );

/** A case of the civil affairs bureau that refers to papers. A commit that the database refused is sent again, as Temporal does. */
async function refer(...hashes: readonly string[]): Promise<string> {
  const caseId = crypto.randomUUID();
  const intake = { papers: hashes.map((paper) => ({ name: '附件', paper })) };
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      await activities.commitStep(opening(caseId, { opening: { intake } }));
      return caseId;
    } catch (error) {
      if ((error as { type?: string }).type === 'Refused') return 'refused';
    }
  }
  throw new Error('the commit did not come to an answer');
}

test('a paper that no step refers to goes with its content when its time is over, and not before', async () => {
  const hash = await upload(another());
  await clear(Date.parse('2026-10-01T01:59:00Z'));
  expect(await isThere(hash)).toBe(true);
  expect(await clear()).toBe(1);
  expect(await isThere(hash)).toBe(false);
  expect(await refer(hash)).toBe('refused');
});

test('a paper in a case stays for good', async () => {
  const hash = await upload(another());
  const caseId = await refer(hash);
  expect(await clear()).toBe(0);
  expect(await isThere(hash)).toBe(true);
  expect((await papersOfCase(store().em(), caseId)).map((paper) => paper.hash)).toEqual([hash]);
});

test('a content stays for as long as another unit holds it', async () => {
  const content = another();
  const hash = await upload(content);
  await upload(content, { by: POLICE_CLERK, at: '2026-09-30T02:00:00Z' });
  expect(await clear()).toBe(0);
  expect(await isThere(hash)).toBe(true);
  expect(await refer(hash)).toBe('refused');
});

test('what is uploaded again is as good as new', async () => {
  const content = another();
  const hash = await upload(content);
  await upload(content, { at: '2026-09-30T02:00:00Z' });
  await clear();
  expect(await refer(hash)).not.toBe('refused');
});

test('an authority that keeps everything clears nothing', async () => {
  const em = store().em();
  await em.execute(`insert into setting (key, value, basis, set_by, set_on)
     values ('papers.unused-days', 'null'::jsonb, '全部保存', 'bureau-head', '2026-09-01')`);
  const hash = await upload(another());
  expect(await clear()).toBe(0);
  expect(await isThere(hash)).toBe(true);
  await em.execute(`delete from setting where key = 'papers.unused-days'`);
});

test('whoever dies between forgetting a paper and removing its content: the next run removes it', async () => {
  const hash = await upload(another());
  const failing = { ...papers, remove: () => Promise.reject(new Error('the disk is away')) };
  await expect(clearPapers(store(), () => Promise.resolve(failing), OVER)).rejects.toThrow(
    'the disk is away',
  );
  expect(await refer(hash)).toBe('refused');
  expect(await isThere(hash)).toBe(true);
  await clear();
  expect(await isThere(hash)).toBe(false);
});

test('a step that refers to a paper while it is cleared has it, or is told that it is not there', async () => {
  const hashes = await Promise.all(Array.from({ length: 24 }, () => upload(another())));
  const [answers] = await Promise.all([
    Promise.all(hashes.map((hash) => refer(hash))),
    (async () => {
      for (let round = 0; round < 6; round += 1) await clear();
    })(),
  ]);
  await clear();
  const kept = await Promise.all(hashes.map(isThere));
  expect(answers.map((answer) => answer !== 'refused')).toEqual(kept);
  for (const [place, caseId] of answers.entries()) {
    if (caseId === 'refused') continue;
    const held = await papersOfCase(store().em(), caseId);
    expect(held.map(({ hash }) => hash)).toEqual([hashes[place]]);
  }
});

test('a content that is brought anew while it goes is there in the end', async () => {
  const content = another();
  let hash = await upload(content);
  await Promise.all([
    (async () => {
      for (let round = 0; round < 15; round += 1) await clear();
    })(),
    (async () => {
      for (let round = 0; round < 15; round += 1) hash = await upload(content);
    })(),
  ]);
  hash = await upload(content, { at: '2026-09-30T02:00:00Z' });
  await clear();
  expect(await isThere(hash)).toBe(true);
  expect(await refer(hash)).not.toBe('refused');
});
