// Webhooks on the real servers: a receiver that is down, slow or failing gets everything, once each by id, in order
// per case, and nothing of other units' cases.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { webhooksOver } from '../client/direct/webhooks.ts';
import type { Webhooks } from '../client/webhooks.ts';
import { relayOutbox } from '../worker/relay-outbox.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK, CIVIL_HEAD, POLICE_HEAD } from './support/registers.ts';
import { accepted, caseAfter, refused, TO_SIGNING, takeAll } from './support/share-request.ts';

interface Heard {
  readonly id: string;
  readonly data: { readonly caseId: string; readonly sequence: number; readonly action?: string };
}

let docket: TestDocket;
let relay: { stop(): Promise<void> };
let webhooks: Webhooks;

beforeAll(async () => {
  docket = await testDocket();
  const { store, temporal: client, taskQueue } = docket;
  relay = relayOutbox({ store, client, taskQueue, restMs: 50 });
  webhooks = webhooksOver(store, { allowPrivate: true });
});
afterAll(async () => {
  await relay.stop();
  await docket.close();
});

/** A receiver that answers the first requests as it is told, and takes all others. */
async function receiver(answers: readonly number[], secret: () => string) {
  const heard: Heard[] = [];
  let server: Server | undefined;
  let port = 0;
  const start = async () => {
    server = createServer(async (request, answer) => {
      const body = Buffer.concat(await Array.fromAsync(request)).toString();
      const status = left.shift() ?? 204;
      if (status < 300) {
        heard.push(new Webhook(secret()).verify(body, request.headers as Record<string, string>) as Heard);
      }
      answer.writeHead(status).end();
    });
    await new Promise<void>((ready) => server?.listen(port, '127.0.0.1', ready));
    port = (server.address() as AddressInfo).port;
  };
  const left = [...answers];
  await start();
  const stop = () => {
    server?.closeAllConnections();
    server?.close();
  };
  return { heard, start, stop, url: `http://127.0.0.1:${port}/hook` };
}

/** Waits until it holds. What a receiver has heard, the docket writes down only after its answer. */
const until = (holds: () => boolean | Promise<boolean>) =>
  vi.waitFor(async () => expect(await holds()).toBe(true), { timeout: 25_000 });

/** How many messages the head of civil affairs sees waiting for a webhook. */
const waiting = async (id: string) =>
  accepted(await webhooks.list(CIVIL_HEAD)).find((webhook) => webhook.id === id)?.waiting;

const sequencesOf = (heard: readonly Heard[], caseId: string) => [
  ...new Set(heard.filter(({ data }) => data.caseId === caseId).map(({ data }) => data.sequence)),
];

test('a receiver that fails, and then is away for a while, hears every step of a case in order, once each', async () => {
  let secret = '';
  const at = await receiver([500], () => secret);
  const created = accepted(
    await webhooks.create(CIVIL_HEAD, { url: at.url, types: ['case.step'], procedures: ['share-request'] }),
  );
  secret = created.secret;
  const caseId = await caseAfter(docket.client, ['approve', 'signIn']);
  await until(() => at.heard.length > 0);
  at.stop();
  await takeAll(docket.client, caseId, ['review', 'draftAgreement']);
  await at.start();
  await takeAll(docket.client, caseId, ['sign']);
  const other = await caseAfter(docket.client, [...TO_SIGNING]);
  await until(() => sequencesOf(at.heard, caseId).length === 6 && sequencesOf(at.heard, other).length === 5);
  at.stop();
  expect(sequencesOf(at.heard, caseId)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(sequencesOf(at.heard, other)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(at.heard.map(({ id }) => id)).size).toBe(11);
});

test('a unit hears of its own cases only, and of notices only those to it', async () => {
  const secrets: string[] = [];
  const civil = await receiver([], () => secrets[0] ?? '');
  const police = await receiver([], () => secrets[1] ?? '');
  secrets.push(accepted(await webhooks.create(CIVIL_HEAD, { url: civil.url })).secret);
  secrets.push(
    accepted(await webhooks.create(POLICE_HEAD, { url: police.url, types: ['case.notify'] })).secret,
  );
  const caseId = await caseAfter(docket.client, ['approve']);
  await until(() => police.heard.length > 0 && sequencesOf(civil.heard, caseId).length === 2);
  civil.stop();
  police.stop();
  expect(police.heard.every(({ data }) => data.caseId === caseId && data.action === undefined)).toBe(true);
});

test('what nobody takes waits while the webhook rests, and goes out when it goes on', async () => {
  let secret = '';
  const at = await receiver([], () => secret);
  const { id, ...created } = accepted(
    await webhooks.create(CIVIL_HEAD, { url: at.url, types: ['case.step'] }),
  );
  secret = created.secret;
  accepted(await webhooks.setActive(CIVIL_HEAD, id, false));
  const caseId = await caseAfter(docket.client, ['approve']);
  await until(async () => (await waiting(id)) === 2);
  expect(at.heard).toEqual([]);
  secret = accepted(await webhooks.rotateSecret(CIVIL_HEAD, id)).secret;
  accepted(await webhooks.setActive(CIVIL_HEAD, id, true));
  await until(() => sequencesOf(at.heard, caseId).length === 2);
  await until(async () => (await waiting(id)) === 0);
  at.stop();
});

test('dead letters are seen, and sent again', async () => {
  let secret = '';
  const at = await receiver([], () => secret);
  const { id, ...created } = accepted(
    await webhooks.create(CIVIL_HEAD, { url: at.url, types: ['case.step'] }),
  );
  secret = created.secret;
  const caseId = await caseAfter(docket.client, ['approve']);
  await until(() => sequencesOf(at.heard, caseId).length === 2);
  const before = at.heard.length;
  await until(async () => (await waiting(id)) === 0);
  // A day of tries is too long for a test: they are put aside as the workflow does it.
  await docket.store
    .em()
    .execute(`update webhook_delivery set state = 'dead', settled_at = now() where webhook_id = ?`, [id]);
  const dead = accepted(await webhooks.deadLetters(CIVIL_HEAD, id, { limit: 1 }));
  expect(dead.items).toMatchObject([{ caseId, sequence: 0, lastAnswer: 'HTTP 204' }]);
  expect(dead.next).not.toBeNull();
  const again = accepted(await webhooks.sendAgain(CIVIL_HEAD, id, dead.items[0]?.id ?? ''));
  expect(again).toEqual({ count: 1 });
  await until(() => at.heard.length === before + 1);
  expect(at.heard.at(-1)?.id).toBe(dead.items[0]?.eventId);
  at.stop();
});

test('webhooks are the business of the unit’s head, and bad settings say what is wrong', async () => {
  const url = 'https://hooks.example.gov.cn/';
  expect(refused(await webhooks.create(CIVIL_CLERK, { url }))).toMatchObject({ kind: 'not-permitted' });
  expect(refused(await webhooks.create({ ...CIVIL_CLERK, role: 'head' }, { url }))).toMatchObject({
    kind: 'not-permitted',
  });
  const { id } = accepted(await webhooks.create(CIVIL_HEAD, { url }));
  for (const outsider of [POLICE_HEAD, CIVIL_CLERK]) {
    expect(refused(await webhooks.remove(outsider, id)).kind).toBe('not-found');
    expect(refused(await webhooks.rotateSecret(outsider, id)).kind).toBe('not-found');
    expect(accepted(await webhooks.list(outsider)).map((webhook) => webhook.id)).not.toContain(id);
  }
  expect(refused(await webhooks.change(CIVIL_HEAD, id, { url: 'nowhere' }))).toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'url' }],
  });
  expect(refused(await webhooks.create(CIVIL_HEAD, { url, procedures: ['nothing'] }))).toMatchObject({
    fields: [{ path: 'procedures' }],
  });
  accepted(await webhooks.remove(CIVIL_HEAD, id));
  expect(refused(await webhooks.remove(CIVIL_HEAD, id)).kind).toBe('not-found');
});
