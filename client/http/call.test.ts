import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from '../../machines/party.ts';
import { connectHttp } from './http-transport.ts';

const CLERK: Actor = { person: 'p', unit: 'civil', role: 'clerk' };
const TAKEN = { caseId: 'c', caseNumber: '潍数共享〔2026〕1号', sequence: 0, hash: 'h' };
const servers: Server[] = [];
afterEach(() => servers.splice(0).map((server) => server.close().closeAllConnections()));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that answers one request after another as it is told, the last way ever after. */
async function serverThat(...answers: readonly [Answer, ...Answer[]]) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    answer?.(request, response);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { requests, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const json =
  (status: number, body: unknown, headers = {}): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const submit = (baseUrl: string, more = {}) =>
  connectHttp({ baseUrl, token: async () => 'secret', ...more }).submit({
    ...{ requestId: 'r-1', procedure: 'share-request', actor: CLERK, intake: {} },
  });

test('what passes is tried again under the same request id, until it is taken', async () => {
  const { requests, baseUrl } = await serverThat(
    (request) => request.socket.destroy(),
    json(503, { code: 'unavailable', detail: '稍后' }, { 'retry-after': '0' }),
    (_request, response) => response.writeHead(502).end('<html>Bad Gateway</html>'),
    json(201, TAKEN),
  );
  expect(await submit(baseUrl)).toEqual({ ok: true, value: TAKEN });
  expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['r-1', 'r-1', 'r-1', 'r-1']);
  expect(requests[0]?.headers).toMatchObject({
    authorization: 'Bearer secret',
    'docket-acting-as': 'civil/clerk',
  });
});

test('a refusal is not tried again', async () => {
  const { requests, baseUrl } = await serverThat(
    json(422, { code: 'invalid', detail: '不完整', fields: [{ path: 'intake.until', message: '日期' }] }),
  );
  expect(await submit(baseUrl)).toEqual({
    ok: false,
    problem: { kind: 'invalid', message: '不完整', fields: [{ path: 'intake.until', message: '日期' }] },
  });
  expect(requests).toHaveLength(1);
});

test('when the time is up the outcome is unknown, and the request id says what to send again', async () => {
  const { baseUrl } = await serverThat(() => undefined);
  expect(await submit(baseUrl, { timeoutMs: 100 })).toMatchObject({
    problem: { kind: 'unavailable', requestId: 'r-1' },
  });
});

test('a caller may give up', async () => {
  const { baseUrl } = await serverThat(() => undefined);
  const enough = new AbortController();
  setTimeout(() => enough.abort(), 20);
  expect(await submit(baseUrl, { signal: enough.signal })).toMatchObject({
    problem: { kind: 'unavailable' },
  });
});

test('a commit that takes its time is asked for again under its id', async () => {
  const later = { location: '/api/v1/requests/r-1', 'retry-after': '0' };
  const { requests, baseUrl } = await serverThat(json(202, { requestId: 'r-1' }, later), json(201, TAKEN));
  expect(await submit(baseUrl)).toEqual({ ok: true, value: TAKEN });
  expect(
    requests.map(({ method, url, headers }) => `${method} ${url} ${headers['idempotency-key']}`),
  ).toEqual(['POST /api/v1/cases r-1', 'POST /api/v1/cases r-1']);
});

test('an answer that is nothing of ours is an unavailability, not a crash', async () => {
  const { baseUrl } = await serverThat((_request, response) => response.writeHead(418).end('teapot'));
  expect(await submit(baseUrl)).toMatchObject({ problem: { kind: 'unavailable' } });
});
