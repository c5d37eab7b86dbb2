// Letters, papers, the catalogue and the verified record over HTTP.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PDF } from '../papers/sample-papers.test-support.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { caseAfter, INTAKE, TO_SIGNING, TO_USE } from './support/share-request.ts';

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

const itemsOf = (body: unknown) => (body as { items: Record<string, unknown>[] }).items;

test('a letter is read as its authentic text, as a Word document and as its words', async () => {
  const caseId = await caseAfter(docket.client, [...TO_SIGNING, 'sign']);
  const [entry] = itemsOf((await api.ask('civil-clerk', 'GET', `/cases/${caseId}/letters`)).body);
  expect(entry).toMatchObject({ label: '答复书' });
  const path = `/cases/${caseId}/letters/${encodeURIComponent(String(entry?.number))}`;

  const html = await api.ask('civil-clerk', 'GET', path);
  expect(html.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(html.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.* sandbox/);
  expect(createHash('sha256').update(String(html.body)).digest('hex')).toBe(entry?.hash);

  const docx = await api.ask('civil-clerk', 'GET', `${path}?format=docx`);
  expect(String(docx.body).startsWith('PK')).toBe(true);
  expect(docx.headers.get('Content-Disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent(`${entry?.number}.docx`)}`,
  );

  const words = await api.ask('civil-clerk', 'GET', `${path}?format=json`);
  expect(words.body).toMatchObject({
    number: entry?.number,
    html: html.body,
    letter: { organ: '潍坊市公安局' },
  });
  expect(await api.ask('water-clerk', 'GET', path)).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  });
});

test('a paper is uploaded as a body or as a form, brought into a case, and read by its parties alone', async () => {
  const content = PDF;
  const raw = await api.app.request(`/api/v1/papers?name=${encodeURIComponent('授权书.pdf')}`, {
    method: 'POST',
    headers: { ...(await api.headersOf('civil-clerk')), 'Content-Type': 'application/octet-stream' },
    body: content,
  });
  expect(raw.status).toBe(201);
  const uploaded = (await raw.json()) as { hash: string };
  expect(uploaded).toEqual({
    hash: createHash('sha256').update(content).digest('hex'),
    name: '授权书.pdf',
    type: 'application/pdf',
    size: content.byteLength,
    unit: 'civil',
  });
  const form = new FormData();
  form.set('file', new File([content], '授权书.pdf'));
  const encoded = new Response(form);
  const body = await encoded.arrayBuffer();
  const posted = await api.app.request('/api/v1/papers', {
    method: 'POST',
    headers: {
      ...(await api.headersOf('civil-clerk')),
      'Content-Type': encoded.headers.get('Content-Type') ?? '',
      'Content-Length': String(body.byteLength),
    },
    body,
  });
  expect(await posted.json()).toEqual(uploaded);

  const intake = { ...INTAKE, papers: [{ name: '授权书.pdf', paper: uploaded.hash }] };
  const json = { procedure: 'share-request', intake };
  const { caseId } = (await api.ask('civil-clerk', 'POST', '/cases', { json })).body as { caseId: string };
  expect(itemsOf((await api.ask('police-clerk', 'GET', `/cases/${caseId}/papers`)).body)).toEqual([uploaded]);
  const path = `/cases/${caseId}/papers/${uploaded.hash}`;
  const read = await api.app.request(`/api/v1${path}`, {
    headers: { ...(await api.headersOf('police-clerk')) },
  });
  expect(Buffer.from(await read.arrayBuffer()).equals(content)).toBe(true);
  expect(read.headers.get('Content-Disposition')).toMatch(/^attachment; /);
  expect(await api.ask('water-clerk', 'GET', path)).toMatchObject({ status: 404 });
});

test('an upload without a name or without content, and one that is no paper, is refused with its field', async () => {
  const upload = async (query: string, body?: string) =>
    api.app.request(`/api/v1/papers${query}`, {
      method: 'POST',
      headers: { ...(await api.headersOf('civil-clerk')), 'Content-Type': 'application/octet-stream' },
      ...(body !== undefined && { body }),
    });
  const refusal = async (answer: Response) => ({ status: answer.status, body: await answer.json() });
  const at = (path: string) => ({ status: 422, body: { code: 'invalid', fields: [{ path }] } });
  expect(await refusal(await upload('', 'x'))).toMatchObject(at('name'));
  expect(await refusal(await upload('?name=a.pdf'))).toMatchObject(at('content'));
  expect(await refusal(await upload('?name=a.exe', 'MZ'))).toMatchObject(at('content'));
});

test('the catalogue is searched by words, class and provider, page by page', async () => {
  const codes = async (query: string) =>
    itemsOf((await api.ask('civil-clerk', 'GET', `/catalogue/items${query}`)).body).map(({ code }) => code);
  expect(await codes('')).toEqual(['case-files', 'household', 'weather']);
  expect(await codes('?sharing=conditional')).toEqual(['household']);
  expect(await codes('?query=HOUSE')).toEqual(['household']);
  expect(await codes(`?query=${encodeURIComponent('100%')}`)).toEqual([]);
  expect(await codes('?provider=water')).toEqual([]);
  expect(await codes('?limit=1&after=case-files')).toEqual(['household']);
});

test('an item tells its versions, and of its use only what the asking unit may see', async () => {
  const caseId = await caseAfter(docket.client, TO_USE);
  const seenBy = async (person: string) =>
    (await api.ask(person, 'GET', '/catalogue/items/household')).body as Record<string, { caseId: string }[]>;
  const provider = await seenBy('police-clerk');
  expect(provider).toMatchObject({ code: 'household', version: 2, providerName: '潍坊市公安局' });
  expect(provider.versions).toMatchObject([{ version: 2 }, { version: 1, inForceTo: '2025-01-01' }]);
  expect(provider.grants).toContainEqual({
    caseId,
    number: expect.stringContaining('潍数共享'),
    requester: 'civil',
    scope: ['姓名'],
    purpose: '社会救助家庭经济状况核对',
    until: '2030-12-31',
    status: 'live',
  });
  expect(provider.openCases?.map((one) => one.caseId)).toContain(caseId);
  expect(await seenBy('water-clerk')).toMatchObject({ grants: [], openCases: [] });
  expect(await api.ask('civil-clerk', 'GET', '/catalogue/items/none')).toMatchObject({ status: 404 });
});

test('the record of a case is verified, and says which row was changed', async () => {
  const caseId = await caseAfter(docket.client, ['approve', 'signIn']);
  const verify = async () =>
    (await api.ask('civil-clerk', 'GET', `/cases/${caseId}/record/verification`)).body;
  expect(await verify()).toMatchObject({ caseId, intact: true, rows: 3, faults: [] });
  await docket.store.em().execute('alter table record disable trigger user');
  await docket.store
    .em()
    .execute(`update record set body = replace(body, '签收', '拒收') where case_id = ? and sequence = 2`, [
      caseId,
    ]);
  expect(await verify()).toMatchObject({ intact: false, faults: [{ sequence: 2, fault: 'hash-differs' }] });
});

test('units are open to everybody, people to their own unit', async () => {
  const units = itemsOf((await api.ask('civil-clerk', 'GET', '/units')).body);
  expect(units.map(({ code }) => code)).toEqual(['bureau', 'civil', 'government', 'police', 'water']);
  expect((await api.ask('civil-clerk', 'GET', '/units/police')).body).toMatchObject({
    name: '潍坊市公安局',
    covered: true,
  });
  expect(itemsOf((await api.ask('civil-clerk', 'GET', '/units/civil/people')).body)).toEqual([
    { id: 'civil-clerk', name: 'civil-clerk', roles: ['clerk'] },
    { id: 'civil-head', name: 'civil-head', roles: ['head'] },
  ]);
  expect(await api.ask('civil-clerk', 'GET', '/units/police/people')).toMatchObject({ status: 403 });
});

test('a procedure tells its states, actions with their schemas, periods and its chart', async () => {
  const listed = itemsOf((await api.ask('civil-clerk', 'GET', '/procedures')).body);
  expect(listed[0]).toMatchObject({ id: 'share-request', title: '有条件共享申请', numberWord: '共享' });
  const { body } = await api.ask('civil-clerk', 'GET', '/procedures/share-request');
  expect(body).toMatchObject({
    intake: { properties: { basis: { title: '使用依据', type: 'string' } } },
    diagram: { mermaid: expect.stringContaining('stateDiagram-v2') },
  });
  const { actions } = body as { actions: { id: string; schema: object }[] };
  expect(actions.find(({ id }) => id === 'askForExtension')?.schema).toMatchObject({
    properties: { workingDays: { title: '延长的工作日数', minimum: 1 } },
  });
  expect(await api.ask('civil-clerk', 'GET', '/procedures/none')).toMatchObject({ status: 404 });
});
