// Live updates over HTTP: who hears what, going on after a break, and the end of a stream.
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { caseAfter, takeAll } from './support/share-request.ts';

let docket: TestDocket;
let api: TestApi;

beforeAll(async () => {
  docket = await testDocket();
  api = testApi(docket, { heartbeatMs: 200 });
});
afterAll(async () => {
  await api.close();
  await docket.close();
});

/** Opens a stream; the text that came so far, and whether it has ended. */
async function follow(person: string, lastEventId?: string, after?: string) {
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
  const response = await api.app.request(`/api/v1/events${query}`, {
    headers: {
      ...(await api.headersOf(person)),
      ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }),
    },
    signal: leave.signal,
  });
  expect(response.status).toBe(200);
  const seen = { text: '', ended: false };
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      seen.text += part.value;
    seen.ended = true;
  })();
  await expect.poll(() => seen.text).toContain(':');
  return seen;
}

interface Told {
  readonly id: string;
  readonly caseId?: string;
  readonly sequence?: number;
}

const events = (text: string, kind: string): Told[] =>
  [...text.matchAll(new RegExp(`event: ${kind}\ndata: (.*)\nid: (.*)\n`, 'g'))].map(
    ([, data = '', id = '']) => ({ id, ...(JSON.parse(data) as object) }),
  );

test('the parties of a case hear of its steps, in order; others hear nothing', async () => {
  const party = await follow('police-clerk');
  const other = await follow('water-clerk');
  const caseId = await caseAfter(docket.client, ['approve', 'signIn']);
  await expect.poll(() => events(party.text, 'case').length, { timeout: 10_000 }).toBe(3);
  expect(events(party.text, 'case')).toMatchObject([0, 1, 2].map((sequence) => ({ caseId, sequence })));
  expect(events(other.text, 'case')).toEqual([]);
  expect(other.text.split('\n\n').length).toBeGreaterThan(1);
});

test('after a break it goes on with what came after the last event, without a gap', async () => {
  const first = await follow('civil-clerk');
  const caseId = await caseAfter(docket.client, ['approve']);
  await expect.poll(() => events(first.text, 'case').length, { timeout: 10_000 }).toBe(2);
  await takeAll(docket.client, caseId, ['signIn', 'withdraw']);
  const [opening] = events(first.text, 'case');
  const second = await follow('civil-clerk', opening?.id);
  await expect.poll(() => events(second.text, 'case').length, { timeout: 10_000 }).toBe(3);
  expect(events(second.text, 'case').map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

test('whoever begins at the place that the session names hears all that happened since', async () => {
  const session = await api.app.request('/api/v1/session', { headers: await api.headersOf('civil-clerk') });
  const { eventsAfter } = (await session.json()) as { readonly eventsAfter: string };
  const caseId = await caseAfter(docket.client, ['approve']);
  const stream = await follow('civil-clerk', undefined, eventsAfter);
  // What had just happened may be told too: it had not been seen by all when the place was named.
  const told = () =>
    events(stream.text, 'case')
      .filter((event) => event.caseId === caseId)
      .map(({ sequence }) => sequence);
  await expect.poll(told, { timeout: 10_000 }).toEqual([0, 1]);
  expect(stream.text).not.toContain('event: reset');
});

test('an id that says nothing is answered with a reset', async () => {
  const stream = await follow('civil-clerk', 'not-an-id');
  await expect.poll(() => stream.text).toContain('event: reset');
});

test('the unit hears when one of its tasks changes hands', async () => {
  const stream = await follow('police-head');
  const caseId = await caseAfter(docket.client, ['approve']);
  const { body } = await api.ask('police-clerk', 'GET', '/tasks?view=to-claim&limit=200');
  const { items } = body as { items: { id: string; caseId: string }[] };
  const task = items.find((one) => one.caseId === caseId);
  expect((await api.ask('police-clerk', 'POST', `/tasks/${task?.id}/claim`)).status).toBe(200);
  await expect
    .poll(() => events(stream.text, 'tasks'), { timeout: 10_000 })
    .toMatchObject([{ unit: 'police' }]);
});

test('a stream keeps no session alive', async () => {
  const age = (minutes: number) =>
    docket.store
      .em()
      .execute(
        `update session set seen_at = now() - ? * interval '1 minute' where person_id = 'bureau-head'`,
        [minutes],
      );
  await api.headersOf('bureau-head');
  await age(50);
  const stream = await follow('bureau-head');
  await age(90);
  await expect.poll(() => stream.ended, { timeout: 10_000 }).toBe(true);
});

test('a stream ends when who follows has signed out', async () => {
  const stream = await follow('bureau-clerk');
  expect((await api.ask('bureau-clerk', 'POST', '/auth/sign-out')).status).toBeLessThan(400);
  await expect.poll(() => stream.ended, { timeout: 10_000 }).toBe(true);
});

test('all streams end when the server stops', async () => {
  const stopping = new AbortController();
  const stopped = testApi(docket, { stopping: stopping.signal });
  onTestFinished(() => stopped.close());
  const response = await stopped.app.request('/api/v1/events', {
    headers: await stopped.headersOf('civil-clerk'),
  });
  const ended = response.text();
  stopping.abort();
  expect(await ended).toContain(':');
});
