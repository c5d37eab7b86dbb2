// The letters that the steps of a share request issue, on the real servers: numbered, kept with the step, in the record.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import { missingNumbers } from '../store/missing-numbers.ts';
import { verifyCase } from '../store/verify-case.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { BUREAU_CLERK, CIVIL_CLERK, POLICE_HEAD, WATER_CLERK } from './support/registers.ts';
import {
  accepted,
  caseAfter,
  refused,
  STEPS,
  TO_REFUSED,
  TO_SIGNING,
  takeAll,
} from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const lettersOf = async (caseId: string) => accepted(await client.letters(caseId, CIVIL_CLERK));
const serialOf = (number: string) => Number(/〕(\d+)号$/.exec(number)?.[1]);

test('each letter is kept with the step that issued it, under its number', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn', 'askForSupplement', 'supply']);
  await takeAll(client, caseId, [
    'askForExtension',
    'consentToExtension',
    'review',
    'draftAgreement',
    'sign',
  ]);
  const year = accepted(await client.get(caseId, CIVIL_CLERK)).openedOn.slice(0, 4);
  expect(await lettersOf(caseId)).toMatchObject([
    { sequence: 3, label: '补正告知书', number: expect.stringContaining(`潍数共享补〔${year}〕`) },
    { sequence: 6, label: '延期告知书', number: expect.stringContaining(`潍数共享延〔${year}〕`) },
    { sequence: 9, label: '答复书', number: expect.stringContaining(`潍数共享答〔${year}〕`) },
  ]);
});

test('a letter is its authentic text, whose hash the record has, and its words for other formats', async () => {
  const caseId = await caseAfter(client, TO_REFUSED);
  const [listed] = await lettersOf(caseId);
  if (!listed) throw new Error('a refusal is a letter');
  const view = accepted(await client.get(caseId, CIVIL_CLERK));
  for (const reader of [CIVIL_CLERK, POLICE_HEAD, BUREAU_CLERK]) {
    const letter = accepted(await client.letter(view.number, listed.number, reader));
    expect(letter).toMatchObject(listed);
    expect(createHash('sha256').update(letter.html).digest('hex')).toBe(listed.hash);
    expect(letter.letter).toMatchObject({
      organ: '潍坊市公安局',
      recipient: '潍坊市民政局',
      copies: ['潍坊市大数据局'],
      caseNumber: view.number,
      date: view.openedOn,
    });
    expect(letter.html).toContain(`案号：${view.number}`);
  }
  expect(refused(await client.letters(caseId, WATER_CLERK)).kind).toBe('not-found');
  expect(refused(await client.letter(caseId, listed.number, WATER_CLERK)).kind).toBe('not-found');
  for (const unknown of ['潍数共享答〔1999〕1号', '\0']) {
    expect(refused(await client.letter(caseId, unknown, CIVIL_CLERK)).kind).toBe('not-found');
  }
});

test('numbers follow one another without gaps, however many are signed at once', async () => {
  const cases = await Promise.all(Array.from({ length: 6 }, () => caseAfter(client, TO_SIGNING)));
  await Promise.all(cases.map((caseId) => takeAll(client, caseId, ['sign'])));
  const serials = (await Promise.all(cases.map(lettersOf))).flat().map(({ number }) => serialOf(number));
  serials.sort((a, b) => a - b);
  const first = serials[0] ?? 0;
  expect(serials).toEqual(Array.from({ length: 6 }, (_, place) => first + place));
  expect(await missingNumbers(docket.store.em())).toEqual([]);
});

test('a step sent again issues no second letter', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  const call = {
    case: caseId,
    ...STEPS.askForSupplement,
    requestId: crypto.randomUUID(),
  };
  await Promise.all([client.act<'share-request'>(call), client.act<'share-request'>(call)]);
  await client.act<'share-request'>(call);
  expect(await lettersOf(caseId)).toHaveLength(1);
});

test('a letter that was changed, removed or slipped in is found out by the record', async () => {
  const caseId = await caseAfter(client, TO_REFUSED);
  const em = docket.store.em();
  expect((await verifyCase(em, caseId))?.faults).toEqual([]);
  const change = 'update letter set html = html where case_id = ?';
  await expect(em.execute(change, [caseId])).rejects.toThrow('letters are append-only');
  await expect(em.execute('truncate letter')).rejects.toThrow('letters are append-only');

  const tampering = [
    `update letter set html = replace(html, '不同意', '同意') where case_id = ?`,
    `update letter set number = number || '之一' where case_id = ?`,
    'delete from letter where case_id = ?',
    `insert into letter select case_id, 1, 'agreement', 'forged', label, title, issued_on, hash, html
     from letter where case_id = ?`,
  ];
  for (const sql of tampering) {
    const faults = await em.transactional(async (tx) => {
      // Whoever owns the database can do this; the record shows it.
      await tx.execute('alter table letter disable trigger user');
      await tx.execute(sql, [caseId]);
      const verdict = await verifyCase(tx, caseId);
      await tx.rollback();
      return verdict?.faults ?? [];
    });
    expect(faults.map(({ fault }) => fault)).toEqual(['letters-differ']);
  }
});
