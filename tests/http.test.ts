// The HTTP API over a real docket: what its routes answer, and each way in which they refuse.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { INTAKE } from './support/share-request.ts';

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

async function submitted(): Promise<{ caseId: string; caseNumber: string }> {
  const json = { procedure: 'share-request', intake: INTAKE };
  const { status, body } = await api.ask('civil-clerk', 'POST', '/cases', { json });
  expect(status).toBe(201);
  return body as { caseId: string; caseNumber: string };
}

test('the session says who one is, in which roles, and in which one acts', async () => {
  expect((await api.ask('civil-clerk', 'GET', '/session')).body).toEqual({
    person: { id: 'civil-clerk', name: 'civil-clerk' },
    memberships: [
      { unit: 'civil', unitName: '潍坊市民政局', role: 'clerk', roleLabel: '经办人', onBehalfOf: null },
    ],
    acting: { unit: 'civil', role: 'clerk', onBehalfOf: null },
    csrfToken: expect.stringMatching(/^[\w-]{43}$/),
    admin: null,
    demo: true,
    eventsAfter: expect.stringMatching(/^\d+-\d+$/),
  });
});

test('a case is submitted, read with the schemas of what may be done, and acted on', async () => {
  const { caseId, caseNumber } = await submitted();
  const seen = await api.ask('civil-head', 'GET', `/cases/${encodeURIComponent(caseNumber)}`);
  expect(seen.body).toMatchObject({
    id: caseId,
    number: caseNumber,
    stateLabel: '待审核',
    sequence: 0,
  });
  const { permitted } = seen.body as { permitted: { type: string; schema: { properties: object } }[] };
  expect(permitted.map(({ type }) => type)).toEqual(['approveApplication', 'returnApplication', 'withdraw']);
  expect(permitted[1]?.schema.properties).toMatchObject({ reasons: { type: 'string', title: '理由' } });

  const json = { type: 'approveApplication', payload: { note: '同意' }, seen: 0 };
  const acted = await api.ask('civil-head', 'POST', `/cases/${caseId}/actions`, { json });
  expect(acted).toMatchObject({ status: 200, body: { caseId, caseNumber, sequence: 1 } });

  const record = await api.ask('civil-clerk', 'GET', `/cases/${caseId}/record`);
  expect(record.body).toMatchObject({ items: [{ label: '提交申请' }, { label: '同意申请' }], next: null });
  const inbox = await api.ask('police-clerk', 'GET', '/tasks?limit=200');
  const { items } = inbox.body as { items: { caseId: string; label: string }[] };
  expect(items.filter((task) => task.caseId === caseId)).toMatchObject([{ label: '签收共享申请' }]);
});

test('a request sent again under its Idempotency-Key gets the first answer', async () => {
  const json = { procedure: 'share-request', intake: INTAKE };
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const first = await api.ask('civil-clerk', 'POST', '/cases', { json, headers });
  const second = await api.ask('civil-clerk', 'POST', '/cases', { json, headers });
  expect(second).toMatchObject({ status: 201, body: first.body });
  expect(second.headers.get('Idempotency-Key')).toBe(headers['Idempotency-Key']);
});

test('an Idempotency-Key is the own of a unit: another may choose the same', async () => {
  const headers = { 'Idempotency-Key': '2026/0001' };
  const json = { procedure: 'share-request', intake: INTAKE };
  const { body } = await api.ask('civil-clerk', 'POST', '/cases', { json, headers });
  const first = body as { caseId: string };
  const other = await api.ask('water-clerk', 'POST', '/cases', { json, headers });
  expect(other).toMatchObject({ status: 201, body: { caseId: expect.not.stringContaining(first.caseId) } });
  const found = await api.ask('water-clerk', 'GET', `/requests/${encodeURIComponent('2026/0001')}`);
  expect(found.body).toEqual({ requestId: '2026/0001', status: 'taken', step: other.body });

  // In one case, too: each party counts its own.
  const path = `/cases/${first.caseId}/actions`;
  const approve = { type: 'approveApplication', payload: { note: '同意' } };
  expect((await api.ask('civil-head', 'POST', path, { json: approve, headers })).status).toBe(409);
  const key = { headers: { 'Idempotency-Key': '2026/0002' } };
  expect((await api.ask('civil-head', 'POST', path, { json: approve, ...key })).status).toBe(200);
  const signIn = { type: 'signIn', payload: {} };
  expect((await api.ask('police-clerk', 'POST', path, { json: signIn, ...key })).status).toBe(200);
});

test('an Idempotency-Key that can be none is refused, and nothing is begun', async () => {
  const json = { procedure: 'share-request', intake: INTAKE };
  for (const key of ['-1', ' ', 'a'.repeat(141)]) {
    const answer = await api.ask('civil-clerk', 'POST', '/cases', {
      json,
      headers: { 'Idempotency-Key': key },
    });
    expect(answer, key).toMatchObject({ status: 422, body: { fields: [{ path: 'idempotency-key' }] } });
  }
});

describe('every refusal is a problem with a stable code', () => {
  const problem = (status: number, code: string, more = {}) => ({ status, body: { status, code, ...more } });

  test('nobody has signed in', async () => {
    expect(await api.ask(null, 'GET', '/tasks')).toMatchObject(
      problem(401, 'unauthenticated', { title: '尚未登录' }),
    );
    expect(await api.ask('nobody', 'GET', '/session')).toMatchObject(problem(401, 'unauthenticated'));
  });
  test('a membership that is not theirs', async () => {
    const headers = { 'Docket-Acting-As': 'police/head' };
    expect(await api.ask('civil-clerk', 'GET', '/tasks', { headers })).toMatchObject(
      problem(403, 'forbidden'),
    );
  });
  test('a case of others, an address that is none', async () => {
    const { caseId } = await submitted();
    expect(await api.ask('water-clerk', 'GET', `/cases/${caseId}`)).toMatchObject(problem(404, 'not-found'));
    expect(await api.ask('civil-clerk', 'GET', '/nowhere')).toMatchObject(problem(404, 'not-found'));
  });
  test('an action that the rules do not permit says which, and what is permitted', async () => {
    const { caseId } = await submitted();
    const json = { type: 'sign', payload: {} };
    const answer = await api.ask('civil-clerk', 'POST', `/cases/${caseId}/actions`, { json });
    expect(answer).toMatchObject(
      problem(409, 'not-permitted', { reason: 'state', permitted: [{ type: 'withdraw' }] }),
    );
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  });
  test('content that is not as its schema demands says which field', async () => {
    const { caseId } = await submitted();
    const json = { type: 'withdraw', payload: {} };
    expect(await api.ask('civil-clerk', 'POST', `/cases/${caseId}/actions`, { json })).toMatchObject(
      problem(422, 'invalid', { fields: [{ path: 'reasons' }] }),
    );
    expect(await api.ask('civil-clerk', 'GET', '/tasks?limit=0')).toMatchObject(
      problem(422, 'invalid', { fields: [{ path: 'limit' }] }),
    );
  });
  test('a case that has moved since, a request id used for something else', async () => {
    const { caseId } = await submitted();
    const json = { type: 'withdraw', payload: { reasons: '不再需要' } };
    const path = `/cases/${caseId}/actions`;
    expect(await api.ask('civil-clerk', 'POST', path, { json: { ...json, seen: 4 } })).toMatchObject(
      problem(412, 'conflict', { reason: 'stale' }),
    );
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    await api.ask('civil-clerk', 'POST', path, { json, headers });
    const other = { type: 'withdraw', payload: { reasons: '写错了' } };
    expect(await api.ask('civil-clerk', 'POST', path, { json: other, headers })).toMatchObject(
      problem(409, 'conflict', { reason: 'request-reused' }),
    );
  });
  test('a body that is no JSON, or says that it is something else', async () => {
    const headers = { ...(await api.headersOf('civil-clerk')), 'Content-Type': 'application/json' };
    const broken = await api.app.request('/api/v1/cases', { method: 'POST', headers, body: '{' });
    expect(await broken.json()).toMatchObject({ status: 400, code: 'malformed' });
    const typed = { ...headers, 'Content-Type': 'text/plain' };
    const other = await api.app.request('/api/v1/cases', { method: 'POST', headers: typed, body: '{}' });
    expect(await other.json()).toMatchObject({ status: 415, code: 'unsupported-type' });
  });
});
