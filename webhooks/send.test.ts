import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { cloudEventOf } from './cloud-event.ts';
import { send } from './send.ts';
import { newSecret, signedHeaders } from './signature.ts';

const INSIDE = { allowPrivate: true };
const servers: Server[] = [];
afterEach(() => servers.splice(0).map((server) => server.close().closeAllConnections()));

/** @returns its address */
async function receiver(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://localhost:${(server.address() as AddressInfo).port}/hook`;
}

const delivery = (url: string) => ({ url, headers: {}, payload: '{}' });

test.for([
  [200, 'taken'],
  [204, 'taken'],
  [301, 'not-taken'],
  [400, 'not-taken'],
  [500, 'not-taken'],
] as const)('an answer of %i is %s', async ([status, kind]) => {
  const url = await receiver((_request, answer) => answer.writeHead(status, { location: '/else' }).end());
  expect(await send(delivery(url), INSIDE)).toEqual({ kind, status });
});

test('a receiver that is not there, or does not answer in time, is not reached', async () => {
  const silent = await receiver(() => undefined);
  expect(await send(delivery(silent), INSIDE, 50)).toMatchObject({ reason: /规定时间/ });
  expect(await send(delivery('http://127.0.0.1:1/'), INSIDE)).toEqual({
    kind: 'not-reached',
    reason: 'ECONNREFUSED',
  });
});

test('a name that leads into a private network is refused when it is looked up', async () => {
  let reached = false;
  const url = await receiver(() => {
    reached = true;
  });
  const tls = url.replace('http:', 'https:');
  expect(await send(delivery(tls), { allowPrivate: false })).toMatchObject({ reason: /内部网络/ });
  expect(reached).toBe(false);
});

test('what is sent is a CloudEvent that the reference library verifies, with the new and the former secret', async () => {
  const [secret, former] = [newSecret(), newSecret()];
  const event = cloudEventOf({
    id: '42',
    caseId: '6f1f6d4e-0000-4000-8000-000000000001',
    caseNumber: '潍数共享〔2026〕9号',
    sequence: 3,
    type: 'case.step',
    body: { procedure: 'share-request', action: 'signIn' },
    at: '2026-11-24T08:00:00.000Z',
  });
  const payload = JSON.stringify(event);
  const got = new Promise<{ headers: Record<string, string>; body: string }>((resolve) => {
    void receiver(async (request, answer) => {
      const pieces = await Array.fromAsync(request);
      answer.end();
      resolve({ headers: request.headers as Record<string, string>, body: Buffer.concat(pieces).toString() });
    }).then((url) =>
      send({ url, headers: signedHeaders('42', new Date(), payload, [secret, former]), payload }, INSIDE),
    );
  });
  const { headers, body } = await got;
  for (const known of [secret, former]) expect(new Webhook(known).verify(body, headers)).toEqual(event);
  expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
  expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
  expect(event).toMatchObject({
    specversion: '1.0',
    source: '/cases/6f1f6d4e-0000-4000-8000-000000000001',
    type: 'data-docket.case.step.v1',
    data: { sequence: 3, action: 'signIn' },
  });
});
