import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from '../../machines/party.ts';
import type { Followed } from '../events.ts';
import { connectHttp } from './http-transport.ts';
import { openHttp } from './open-http.ts';

const CLERK: Actor = { person: 'p', unit: 'civil', role: 'clerk' };
const servers: Server[] = [];
afterEach(() => servers.splice(0).map((server) => server.close().closeAllConnections()));

async function serverThat(
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void,
) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => answer(request, response, requests.push(request)));
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { requests, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('a stream that breaks is taken up again after the last event that came', async () => {
  const { requests, baseUrl } = await serverThat((_request, response, count) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    // In pieces that part a character in two.
    const event = Buffer.from(
      `: 你好\n\nevent: case\nid: 7.${count}\ndata: {"caseId":"c","sequence":${count}}\n\n`,
    );
    response.write(event.subarray(0, 3));
    response.write(event.subarray(3), () => count === 1 && response.destroy());
  });
  const enough = new AbortController();
  const seen: Followed[] = [];
  for await (const event of connectHttp({ baseUrl }).follow?.(CLERK, enough.signal) ?? []) {
    seen.push(event);
    if (seen.length === 5) break;
  }
  enough.abort();
  expect(seen).toEqual([
    { kind: 'open' },
    { kind: 'case', id: '7.1', caseId: 'c', sequence: 1 },
    { kind: 'lost' },
    { kind: 'open' },
    { kind: 'case', id: '7.2', caseId: 'c', sequence: 2 },
  ]);
  expect(requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '7.1']);
  expect(requests[0]?.headers).toMatchObject({
    'docket-acting-as': 'civil/clerk',
    accept: 'text/event-stream',
  });
});

test('a change without a request id is sent once, whatever becomes of it', async () => {
  const { requests, baseUrl } = await serverThat((request) => request.socket.destroy());
  const made = await openHttp({ baseUrl }).webhooks.create(CLERK, { url: 'https://example.gov.cn' });
  expect(made).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  expect(requests).toHaveLength(1);
});

test('who stands in for somebody says for whom', async () => {
  const { requests, baseUrl } = await serverThat((_request, response) => response.writeHead(404).end('{}'));
  await connectHttp({ baseUrl }).getCase('c', { ...CLERK, onBehalfOf: 'q' });
  expect(requests[0]?.headers['docket-acting-as']).toBe('civil/clerk/q');
});
