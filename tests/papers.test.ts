// Papers on the real servers: uploaded beside a case, brought into it by a step, seen by its parties only.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import { EXE, gathered, inPieces, PDF, PNG } from '../papers/sample-papers.test-support.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { BUREAU_CLERK, CIVIL_CLERK, POLICE_CLERK, WATER_CLERK } from './support/registers.ts';
import { accepted, INTAKE, refused, takeAll } from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const upload = (actor: typeof CIVIL_CLERK, name: string, content: Uint8Array) =>
  client.uploadPaper({ actor, name, content: inPieces(content) });
const submit = (papers: (string | { name: string; paper: string })[]) =>
  client.submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake: { ...INTAKE, papers } });

test('a paper is nobody’s to see until a step brings it into a case, then its parties’', async () => {
  const uploaded = accepted(await upload(CIVIL_CLERK, '授权书.pdf', PDF));
  expect(uploaded).toMatchObject({
    name: '授权书.pdf',
    type: 'application/pdf',
    size: PDF.length,
    unit: 'civil',
  });
  const { caseId } = accepted(await submit(['申请表（纸质）', { name: '授权书', paper: uploaded.hash }]));
  expect(accepted(await client.papers(caseId, POLICE_CLERK))).toEqual([uploaded]);
  for (const reader of [CIVIL_CLERK, POLICE_CLERK, BUREAU_CLERK]) {
    const paper = accepted(await client.paper(caseId, uploaded.hash, reader));
    expect(await gathered(paper.content)).toEqual(PDF);
  }
  expect(refused(await client.papers(caseId, WATER_CLERK)).kind).toBe('not-found');
  expect(refused(await client.paper(caseId, uploaded.hash, WATER_CLERK)).kind).toBe('not-found');

  const elsewhere = accepted(await submit([])).caseId;
  for (const unknown of [uploaded.hash, '0'.repeat(64), 'x']) {
    expect(refused(await client.paper(elsewhere, unknown, CIVIL_CLERK)).kind).toBe('not-found');
  }
});

test('a paper may come with a later step; it is in the case once, however often it is named', async () => {
  const { hash } = accepted(await upload(CIVIL_CLERK, '补正.png', PNG));
  const { caseId } = accepted(await submit([]));
  await takeAll(client, caseId, ['approve', 'signIn', 'askForSupplement']);
  const papers = [
    { name: '补正材料', paper: hash },
    { name: '同一材料', paper: hash },
  ];
  const call = {
    ...{ case: caseId, actor: CIVIL_CLERK, requestId: crypto.randomUUID() },
    action: { type: 'supply' as const, payload: { papers } },
  };
  const first = accepted(await client.act<'share-request'>(call));
  expect(await client.act<'share-request'>(call)).toEqual({ ok: true, value: first });
  expect(accepted(await client.papers(caseId, POLICE_CLERK))).toMatchObject([{ hash, name: '补正.png' }]);
});

test('to know a hash is not enough: who has not uploaded a paper can’t bring it into a case', async () => {
  const content = Buffer.concat([PDF, Buffer.from('%police')]);
  const { hash } = accepted(await upload(POLICE_CLERK, '内部.pdf', content));
  const paper = { name: '别人的材料', paper: hash };
  const submitted = await submit([paper]);
  expect(refused(submitted)).toMatchObject({ kind: 'invalid', fields: [{ path: 'papers.0.paper' }] });

  const { caseId } = accepted(await submit([]));
  await takeAll(client, caseId, ['approve', 'signIn', 'askForSupplement']);
  const supplied = await client.act<'share-request'>({
    ...{ case: caseId, actor: CIVIL_CLERK },
    action: { type: 'supply', payload: { papers: ['一', paper] } },
  });
  expect(refused(supplied)).toMatchObject({ kind: 'invalid', fields: [{ path: 'papers.1.paper' }] });
  expect(accepted(await client.get(caseId, CIVIL_CLERK)).sequence).toBe(3);
  await takeAll(client, caseId, ['supply']);
});

test('the minutes of a negotiation are seen by both sides, and by the bureau that coordinates', async () => {
  const content = Buffer.concat([PDF, Buffer.from('%minutes')]);
  const { hash } = accepted(await upload(CIVIL_CLERK, '协商纪要.pdf', content));
  const intake = { item: 'case-files', scope: ['姓名'], need: '核对救助资格确需使用' };
  const { caseId } = accepted(await client.submit({ procedure: 'dispute', actor: CIVIL_CLERK, intake }));
  const payload = {
    ...{ heldOn: '2026-01-05', minutes: '双方交换了意见' },
    papers: [{ name: '协商纪要', paper: hash }],
  };
  accepted(
    await client.act<'dispute'>({
      ...{ case: caseId, actor: CIVIL_CLERK },
      action: { type: 'recordMeeting', payload },
    }),
  );
  for (const reader of [CIVIL_CLERK, POLICE_CLERK, BUREAU_CLERK]) {
    expect(accepted(await client.papers(caseId, reader))).toMatchObject([{ hash, name: '协商纪要.pdf' }]);
  }
});

test('what is wrong with an upload is told in its field', async () => {
  const problems = async (name: string, content: Uint8Array) =>
    refused(await upload(CIVIL_CLERK, name, content));
  const content = { kind: 'invalid', fields: [{ path: 'content' }] };
  const name = { kind: 'invalid', fields: [{ path: 'name' }] };
  expect(await problems('x.pdf', EXE)).toMatchObject(content);
  expect(await problems('x.pdf', Buffer.alloc(0))).toMatchObject(content);
  expect(await problems('x.pdf', PNG)).toMatchObject(name);
  expect(await problems('a/x.pdf', PDF)).toMatchObject(name);
});

test('who does not work in the unit uploads nothing for it', async () => {
  const stranger = { ...POLICE_CLERK, unit: 'civil' };
  expect(refused(await upload(stranger, 'x.pdf', PDF))).toMatchObject({
    kind: 'not-permitted',
    reason: 'actor',
  });
});
