// The list of cases (案件查询) over HTTP: order, filters and who sees what. What the store finds is search-cases.test.ts's.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { caseAfter } from './support/share-request.ts';

let docket: TestDocket;
let api: TestApi;
let drafted: string;
let waiting: string;
let withdrawn: string;

beforeAll(async () => {
  docket = await testDocket();
  api = testApi(docket);
  drafted = await caseAfter(docket.client, []);
  waiting = await caseAfter(docket.client, ['approve']);
  withdrawn = await caseAfter(docket.client, ['approve', 'withdraw']);
});
afterAll(async () => {
  await api.close();
  await docket.close();
});

const ask = (person: string, query: string) => api.ask(person, 'GET', `/cases?${query}`);

async function ids(person: string, query: string): Promise<string[]> {
  const { status, body } = await ask(person, query);
  expect(status).toBe(200);
  return (body as { items: { id: string }[] }).items.map(({ id }) => id);
}

test('what is due comes first, then what has no day, then what is closed; page by page too', async () => {
  expect(await ids('civil-clerk', '')).toEqual([waiting, drafted, withdrawn]);
  const paged: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const { body } = await ask('civil-clerk', `limit=1${after && `&after=${encodeURIComponent(after)}`}`);
    const page = body as { items: { id: string }[]; next: string | null };
    paged.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  expect(paged).toEqual([waiting, drafted, withdrawn]);
});

test('cases are listed by their numbers, both ways', async () => {
  expect(await ids('civil-clerk', 'sort=number')).toEqual([drafted, waiting, withdrawn]);
  expect(await ids('civil-clerk', 'sort=number-desc')).toEqual([withdrawn, waiting, drafted]);
});

test('cases are narrowed down by stage, light and the other unit', async () => {
  expect(await ids('civil-clerk', 'light=green')).toEqual([waiting]);
  expect(await ids('civil-clerk', 'light=none')).toEqual([drafted]);
  expect(await ids('civil-clerk', 'light=overdue')).toEqual([]);
  expect(await ids('civil-clerk', 'stage=share-request/handling')).toEqual([waiting]);
  expect(await ids('civil-clerk', 'unit=water')).toEqual([]);
  expect(await ids('civil-clerk', 'unit=police&status=closed')).toEqual([withdrawn]);
  const { body } = await ask('civil-clerk', 'light=green');
  expect(body).toMatchObject({ items: [{ light: 'green', overdue: false }] });
});

test('no filter shows a unit the cases in which it has no part', async () => {
  expect(await ids('water-clerk', 'unit=civil')).toEqual([]);
  expect(await ids('water-clerk', 'light=green&sort=oldest')).toEqual([]);
});

test('an order or a light that there is not is refused by its field', async () => {
  expect(await ask('civil-clerk', 'sort=random')).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'sort' }] },
  });
  expect(await ask('civil-clerk', 'light=blue')).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'light' }] },
  });
});
