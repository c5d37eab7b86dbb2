// The lists of work over HTTP, and who does what in them. The rules are worklist.test.ts's; here it is that they get through.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { caseAfter } from './support/share-request.ts';

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

type Item = Record<string, unknown> & { id: string };

async function list(person: string, query: string): Promise<Item[]> {
  const { status, body } = await api.ask(person, 'GET', `/tasks?${query}`);
  expect(status).toBe(200);
  return (body as { items: Item[] }).items;
}

const post = (person: string, path: string, json?: unknown) =>
  api.ask(person, 'POST', path, json === undefined ? {} : { json });

async function taskOf(caseId: string): Promise<Item> {
  const task = (await list('police-clerk', 'view=to-claim&limit=200')).find((one) => one.caseId === caseId);
  if (!task) throw new Error('the case has a task to claim');
  return task;
}

test('a task is claimed, counted, given to a colleague and returned, with its history', async () => {
  const { id } = await taskOf(await caseAfter(docket.client, ['approve']));
  expect(await post('police-clerk', `/tasks/${id}/claim`)).toMatchObject({
    status: 200,
    body: { changed: [id] },
  });
  expect((await list('police-clerk', 'view=to-do')).map((one) => one.id)).toContain(id);
  expect((await api.ask('police-clerk', 'GET', '/tasks/counts')).body).toMatchObject({ toDo: 1 });

  const given = await post('police-clerk', `/tasks/${id}/assign`, {
    person: 'police-clerk-2',
    note: '你更熟悉',
  });
  expect(given.status).toBe(200);
  const [held] = await list('police-clerk-2', 'view=to-do');
  expect(held).toMatchObject({ id, light: 'green', holder: { id: 'police-clerk-2' } });
  expect((await post('police-clerk-2', `/tasks/${id}/return`, { reason: '不归我办' })).status).toBe(200);

  const history = (await api.ask('police-clerk', 'GET', `/tasks/${id}/history`)).body as { items: Item[] };
  expect(history.items.map(({ label }) => label)).toEqual(['签收', '转办', '退回']);
});

test('what somebody else holds is a conflict that names the holder; content that is missing names its field', async () => {
  const { id } = await taskOf(await caseAfter(docket.client, ['approve']));
  await post('police-clerk', `/tasks/${id}/claim`);
  expect(await post('police-clerk-2', `/tasks/${id}/claim`)).toMatchObject({
    status: 409,
    body: { code: 'conflict', reason: 'task-held', holder: { id: 'police-clerk' } },
  });
  expect(await post('police-clerk', `/tasks/${id}/return`, {})).toMatchObject({
    status: 422,
    body: { code: 'invalid', fields: [{ path: 'reason' }] },
  });
  expect(await post('civil-clerk', `/tasks/${id}/claim`)).toMatchObject({ status: 409 });
  expect(await post('water-clerk', `/tasks/${id}/claim`)).toMatchObject({ status: 404 });
  expect(await post('police-clerk', '/tasks/none/claim')).toMatchObject({ status: 422 });
});

test('many tasks are changed at once, and each that is not says why', async () => {
  const mine = await taskOf(await caseAfter(docket.client, ['approve']));
  const others = await taskOf(await caseAfter(docket.client, ['approve']));
  await post('police-clerk-2', `/tasks/${others.id}/claim`);
  const answer = await post('police-clerk', '/tasks/bulk', { action: 'claim', ids: [mine.id, others.id] });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      changed: [mine.id],
      refused: [{ task: others.id, problem: { kind: 'conflict', reason: 'task-held' } }],
    },
  });
  const unknown = await post('police-clerk', '/tasks/bulk', { action: 'sell', ids: [mine.id] });
  expect(unknown).toMatchObject({ status: 422, body: { code: 'invalid' } });
});

test('lists are narrowed by words, light and day, and go on page by page', async () => {
  const caseId = await caseAfter(docket.client, ['approve']);
  const { caseNumber } = await taskOf(caseId);
  const found = await list('police-clerk', `view=unit&query=${encodeURIComponent(String(caseNumber))}`);
  expect(found.map((one) => one.caseId)).toEqual([caseId]);
  expect(await list('police-clerk', 'view=unit&light=overdue')).toEqual([]);
  expect(await list('police-clerk', 'view=unit&dueTo=2020-01-01')).toEqual([]);
  const { body } = await api.ask('police-clerk', 'GET', '/tasks?view=unit&limit=1');
  const { next } = body as { next: string };
  const [second] = await list('police-clerk', `view=unit&limit=1&after=${encodeURIComponent(next)}`);
  expect(second?.id).not.toBe((body as { items: Item[] }).items[0]?.id);
  expect(await api.ask('police-clerk', 'GET', '/tasks?view=unit&after=nothing')).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'after' }] },
  });
});

test('what is done is listed, and what was copied', async () => {
  const caseId = await caseAfter(docket.client, ['approve']);
  const { id } = await taskOf(caseId);
  const [done] = await list('civil-head', 'view=done');
  expect(done).toMatchObject({ label: '同意申请', by: { id: 'civil-head' } });
  const copy = { people: ['police-head'], note: '请知悉' };
  expect((await post('police-clerk', `/tasks/${id}/copy`, copy)).status).toBe(200);
  expect(await list('police-head', 'view=copied')).toMatchObject([{ id, note: '请知悉', readAt: null }]);
  expect((await post('police-head', `/tasks/${id}/read`)).status).toBe(200);
  expect((await api.ask('police-head', 'GET', '/tasks/counts')).body).toMatchObject({
    copied: 1,
    copiedUnread: 0,
  });
  const ofCase = (await api.ask('police-clerk', 'GET', `/cases/${caseId}/tasks`)).body as { items: Item[] };
  expect(ofCase.items).toMatchObject([{ id }]);
});

test('a view is saved, replaced, listed and removed, each person’s own', async () => {
  const view = { view: 'to-do', filters: { light: 'red' }, sort: 'urgency', columns: ['caseNumber'] };
  const path = `/views/${encodeURIComponent('本周')}`;
  const put = (json: unknown) => api.ask('police-clerk', 'PUT', path, { json });
  expect(await put({ ...view, sort: 'newest' })).toMatchObject({ status: 200 });
  expect((await put(view)).body).toEqual({ ...view, name: '本周' });
  expect(await put({ ...view, sort: 'by-mood' })).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'sort' }] },
  });
  expect((await api.ask('police-clerk', 'GET', '/views')).body).toEqual({
    items: [{ ...view, name: '本周' }],
    next: null,
  });
  expect((await api.ask('civil-clerk', 'GET', '/views')).body).toEqual({ items: [], next: null });
  expect((await api.ask('police-clerk', 'DELETE', path)).status).toBe(204);
  expect((await api.ask('police-clerk', 'DELETE', path)).status).toBe(404);
});

test('the people to whom a task can be given are those of the unit who may do it', async () => {
  const { id } = await taskOf(await caseAfter(docket.client, ['approve']));
  const people = async (query: string) =>
    (await api.ask('police-head', 'GET', `/units/police/people${query}`)).body as { items: Item[] };
  expect((await people('')).items.map((one) => one.id)).toContain('police-head');
  const eligible = (await people(`?task=${id}`)).items.map((one) => one.id);
  expect(eligible).toEqual(expect.arrayContaining(['police-clerk', 'police-clerk-2']));
  expect(eligible).not.toContain('police-head');
});
