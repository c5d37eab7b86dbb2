// One and the same contract for both ways to the docket: straight to Temporal and the database, and over HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocketClient, type DocketClient } from '../client/docket-client.ts';
import { connectHttp } from '../client/http/http-transport.ts';
import type { Actor } from '../machines/party.ts';
import { gathered, inPieces, PDF } from '../papers/sample-papers.test-support.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { CIVIL_CLERK, CIVIL_HEAD, POLICE_CLERK, POLICE_HEAD, WATER_CLERK } from './support/registers.ts';
import { accepted, INTAKE, refused, STEPS, TO_REFUSED } from './support/share-request.ts';

let docket: TestDocket;
let api: TestApi;

beforeAll(async () => {
  docket = await testDocket();
  api = testApi(docket);
});
afterAll(async () => {
  await api.close();
  await docket.close();
});

const direct = (): DocketClient => docket.client;
/** Over HTTP everybody has a session of their own. */
const overHttp = ({ person }: Actor): DocketClient =>
  createDocketClient(
    connectHttp({
      baseUrl: 'http://docket.test',
      fetch: async (url, init) => {
        const headers = new Headers(init?.headers);
        for (const [name, value] of Object.entries(await api.headersOf(person))) headers.set(name, value);
        return api.app.request(String(url), { ...init, headers });
      },
    }),
  );

describe.each([
  ['direct', direct],
  ['over HTTP', overHttp],
] as const)('%s', (_name, clientOf) => {
  const submit = (requestId = crypto.randomUUID(), intake = INTAKE) =>
    clientOf(CIVIL_CLERK).submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake, requestId });
  const take = (
    caseRef: string,
    name: keyof typeof STEPS,
    more: { requestId?: string; seen?: number } = {},
  ) => clientOf(STEPS[name].actor).act<'share-request'>({ case: caseRef, ...STEPS[name], ...more });

  test('a submission sent again under its id is the same case; the id used for something else is a conflict', async () => {
    const requestId = crypto.randomUUID();
    const first = accepted(await submit(requestId));
    expect(first).toMatchObject({
      sequence: 0,
      caseNumber: expect.stringMatching(/^潍数共享〔\d{4}〕\d+号$/),
    });
    expect(accepted(await submit(requestId))).toEqual(first);
    const other = await submit(requestId, { ...INTAKE, scope: ['姓名'] });
    expect(refused(other)).toMatchObject({ kind: 'conflict', reason: 'request-reused' });
  });

  test('content that is not as it should be says which field', async () => {
    const wrong = await submit(undefined, { ...INTAKE, until: '2026-02-31' });
    expect(refused(wrong)).toMatchObject({ kind: 'invalid', fields: [{ path: 'until' }] });
  });

  test('a case is found by its number and by its id by those who stand in it, and by nobody else', async () => {
    const { caseId, caseNumber } = accepted(await submit());
    const view = accepted(await clientOf(CIVIL_HEAD).get(caseNumber, CIVIL_HEAD));
    expect(view).toMatchObject({ id: caseId, number: caseNumber, closed: false, sequence: 0 });
    expect(view.permitted.map(({ type }) => type)).toEqual([
      'approveApplication',
      'returnApplication',
      'withdraw',
    ]);
    for (const ref of [caseId, caseNumber, '潍数共享〔2001〕1号']) {
      expect(refused(await clientOf(WATER_CLERK).get(ref, WATER_CLERK)).kind).toBe('not-found');
    }
  });

  test('a step is taken once under its id, and one that was not seen is a conflict', async () => {
    const { caseId } = accepted(await submit());
    const requestId = crypto.randomUUID();
    const first = accepted(await take(caseId, 'approve', { requestId }));
    expect(accepted(await take(caseId, 'approve', { requestId }))).toEqual(first);
    const stale = await take(caseId, 'signIn', { seen: 0 });
    expect(refused(stale)).toMatchObject({ kind: 'conflict', reason: 'stale' });
    expect(accepted(await take(caseId, 'signIn', { seen: 1 }))).toMatchObject({ sequence: 2 });
  });

  test('a refused action names the rule, its article and what may be done instead', async () => {
    const { caseId } = accepted(await submit());
    accepted(await take(caseId, 'approve'));
    accepted(await take(caseId, 'signIn'));
    const problem = refused(await take(caseId, 'draftAgreement'));
    expect(problem).toMatchObject({
      kind: 'not-permitted',
      reason: 'rule',
      rule: { id: expect.any(String), articles: expect.arrayContaining(['S31(1)']) },
    });
    expect(refused(await take(caseId, 'sign'))).toMatchObject({ kind: 'not-permitted', reason: 'state' });
    const outsider = { case: caseId, actor: WATER_CLERK, action: STEPS.signIn.action };
    expect(refused(await clientOf(WATER_CLERK).act<'share-request'>(outsider)).kind).toBe('not-found');
  });

  test('tasks come most urgent first and page by page', async () => {
    accepted(await take(accepted(await submit()).caseId, 'approve'));
    accepted(await take(accepted(await submit()).caseId, 'approve'));
    const police = clientOf(POLICE_CLERK);
    const first = accepted(await police.tasks({ actor: POLICE_CLERK, limit: 1 }));
    expect(first.items).toHaveLength(1);
    const next = accepted(await police.tasks({ actor: POLICE_CLERK, limit: 1, after: first.next ?? '' }));
    expect(next.items[0]?.caseId).not.toBe(first.items[0]?.caseId);
    expect(refused(await police.tasks({ actor: POLICE_CLERK, after: 'nonsense' })).kind).toBe('invalid');
  });

  test('letters are listed, and read with their words', async () => {
    const { caseId } = accepted(await submit());
    for (const name of TO_REFUSED) accepted(await take(caseId, name));
    const [entry] = accepted(await clientOf(CIVIL_CLERK).letters(caseId, CIVIL_CLERK));
    const letter = accepted(await clientOf(CIVIL_CLERK).letter(caseId, entry?.number ?? '', CIVIL_CLERK));
    expect(letter).toMatchObject({ ...entry, html: expect.stringContaining('<html') });
    expect(refused(await clientOf(CIVIL_CLERK).letter(caseId, '没有', CIVIL_CLERK)).kind).toBe('not-found');
  });

  test('a paper is uploaded, brought into a case by a step, and read by its parties', async () => {
    const content = inPieces(PDF);
    const paper = accepted(
      await clientOf(CIVIL_CLERK).uploadPaper({ actor: CIVIL_CLERK, name: '授权书.pdf', content }),
    );
    expect(paper).toMatchObject({ type: 'application/pdf', size: PDF.length, unit: 'civil' });
    const papers = [{ name: '授权书', paper: paper.hash }];
    const { caseId } = accepted(await submit(undefined, { ...INTAKE, papers }));
    const police = clientOf(POLICE_HEAD);
    expect(accepted(await police.papers(caseId, POLICE_HEAD))).toEqual([paper]);
    const read = accepted(await police.paper(caseId, paper.hash, POLICE_HEAD));
    expect(await gathered(read.content)).toEqual(PDF);
    expect(refused(await police.paper(caseId, '0'.repeat(64), POLICE_HEAD)).kind).toBe('not-found');
    const unfit = { actor: CIVIL_CLERK, name: '授权书.exe', content: inPieces(PDF) };
    expect(refused(await clientOf(CIVIL_CLERK).uploadPaper(unfit)).kind).toBe('invalid');
  });

  test('following a case yields each step once and in order, and ends with it', async () => {
    const { caseId } = accepted(await submit());
    const seen: string[] = [];
    const following = (async () => {
      for await (const step of clientOf(CIVIL_HEAD).watch(caseId, CIVIL_HEAD, { everyMs: 50 })) {
        seen.push(accepted(step).action);
      }
    })();
    accepted(await take(caseId, 'approve'));
    accepted(await take(caseId, 'withdraw'));
    await following;
    expect(seen).toEqual(['submit', 'approveApplication', 'withdraw']);
  });

  test('following a case ends when the caller has enough of it', async () => {
    const { caseId } = accepted(await submit());
    const enough = new AbortController();
    for await (const step of clientOf(CIVIL_HEAD).watch(caseId, CIVIL_HEAD, { signal: enough.signal })) {
      expect(accepted(step).sequence).toBe(0);
      enough.abort();
    }
  });
});
