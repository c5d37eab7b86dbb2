// A unit's head sets webhooks up over HTTP; others are told that there are none.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';

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

const json = { url: 'https://hooks.example.gov.cn/docket', types: ['case.step'] };

test('a webhook is set up, changed, paused, given a new secret and taken away', async () => {
  const created = await api.ask('civil-head', 'POST', '/webhooks', { json });
  expect(created).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_/) } });
  const { id } = created.body as { id: string };
  const wider = { json: { ...json, types: null } };
  expect(await api.ask('civil-head', 'PUT', `/webhooks/${id}`, wider)).toMatchObject({ status: 204 });
  const paused = { json: { active: false } };
  expect((await api.ask('civil-head', 'POST', `/webhooks/${id}/active`, paused)).status).toBe(204);
  expect((await api.ask('civil-head', 'GET', '/webhooks')).body).toMatchObject({
    items: [{ id, types: null, procedures: null, active: false, waiting: 0, dead: 0 }],
  });
  const rotated = await api.ask('civil-head', 'POST', `/webhooks/${id}/secret`);
  expect(rotated.body).not.toEqual(created.body);
  expect((await api.ask('civil-head', 'GET', `/webhooks/${id}/dead-letters`)).body).toEqual({
    items: [],
    next: null,
  });
  expect((await api.ask('civil-head', 'GET', `/webhooks/${id}/deliveries?state=delivered`)).body).toEqual({
    items: [],
    next: null,
  });
  const again = await api.ask('civil-head', 'POST', `/webhooks/${id}/dead-letters`, { json: {} });
  expect(again.body).toEqual({ count: 0 });
  expect((await api.ask('civil-head', 'DELETE', `/webhooks/${id}`)).status).toBe(204);
  expect((await api.ask('civil-head', 'GET', '/webhooks')).body).toMatchObject({ items: [] });
});

test('who is not a head of the unit can do nothing, and an address inside is refused by its field', async () => {
  const { body } = await api.ask('civil-head', 'POST', '/webhooks', { json });
  const path = `/webhooks/${(body as { id: string }).id}`;
  expect((await api.ask('civil-clerk', 'POST', '/webhooks', { json })).body).toMatchObject({
    code: 'not-permitted',
  });
  for (const [method, at, more] of [
    ['PUT', path, { json }],
    ['DELETE', path, {}],
    ['POST', `${path}/secret`, {}],
    ['POST', `${path}/active`, { json: { active: false } }],
  ] as const) {
    expect((await api.ask('police-head', method, at, more)).status).toBe(404);
  }
  const inside = { json: { url: 'https://10.0.0.1/' } };
  expect(await api.ask('civil-head', 'POST', '/webhooks', inside)).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'url', message: expect.stringContaining('内部网络') }] },
  });
});
