// What stands around the routes: limits, headers, health, slow commits, the screens and the reference.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { DEFAULT_RATE_LIMITS } from '../server/guards/rate-limit.ts';
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

function another(options: Parameters<typeof testApi>[1], queue?: string): TestApi {
  const made = testApi({ ...docket, ...(queue !== undefined && { taskQueue: queue }) }, options);
  onTestFinished(() => made.close());
  return made;
}

/** An API whose Temporal does not answer. */
const withoutTemporal = () => another({ waitMs: 300, address: '127.0.0.1:1' });

const submission = { procedure: 'share-request', intake: INTAKE };
const problem = (status: number, code: string) => ({ status, body: { status, code } });

describe('limits', () => {
  test('a body of more than 1 MiB is not taken, whether it says its length or not', async () => {
    const json = { procedure: 'share-request', intake: 'x'.repeat(1024 * 1024) };
    expect(await api.ask('civil-clerk', 'POST', '/cases', { json })).toMatchObject(problem(413, 'too-large'));
    const body = new Blob([JSON.stringify(json)]).stream();
    const headers = { ...(await api.headersOf('civil-clerk')), 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' };
    const streamed = await api.app.request(new Request('http://docket/api/v1/cases', init as RequestInit));
    expect(streamed.status).toBe(413);
  });
  test('JSON that is nested deeper than can be meant is invalid, and brackets in texts do not count', async () => {
    const headers = { ...(await api.headersOf('civil-clerk')), 'Content-Type': 'application/json' };
    const body = `{"procedure":"share-request","intake":${'['.repeat(300_000)}${']'.repeat(300_000)}}`;
    const deep = await api.app.request('/api/v1/cases', { method: 'POST', headers, body });
    expect(await deep.json()).toMatchObject({ status: 422, code: 'invalid' });
    const texts = { json: { ...submission, intake: { ...INTAKE, scene: '[{"\\'.repeat(100) } } };
    expect(await api.ask('civil-clerk', 'POST', '/cases', texts)).toMatchObject({ status: 201 });
  });
  test.for([
    ['a NUL', 'a\u0000b', 422],
    ['half of a character', 'a\ud83d', 422],
    ['a whole one', '😀', 200],
    ['a backslash before what looks like one', '\\u0000', 200],
  ] as const)('a text with %s', async ([, column, status]) => {
    const json = { view: 'to-do', filters: {}, sort: 'urgency', columns: [column] };
    expect(await api.ask('civil-clerk', 'PUT', '/views/mine', { json })).toMatchObject({ status });
  });
  test('who asks too often is told when to come again; others are not kept waiting by it', async () => {
    const limited = another({ limits: { ...DEFAULT_RATE_LIMITS, perAddress: 10, perIdentity: 2 } });
    const ask = (person: string) => limited.ask(person, 'GET', '/session');
    expect([(await ask('civil-clerk')).status, (await ask('civil-clerk')).status]).toEqual([200, 200]);
    const third = await ask('civil-clerk');
    expect(third).toMatchObject(problem(429, 'rate-limited'));
    expect(Number(third.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await ask('civil-head')).status).toBe(200);
    for (let n = 4; n < 10; n++) await limited.ask(null, 'GET', '/session');
    expect(await limited.ask('police-clerk', 'GET', '/session')).toMatchObject(problem(429, 'rate-limited'));
  });
  test('behind a proxy the last address that it adds counts, not what the caller wrote', async () => {
    const limited = another({ limits: { ...DEFAULT_RATE_LIMITS, perAddress: 1, behindProxy: true } });
    const from = (forwarded: string) =>
      limited.ask(null, 'GET', '/session', { headers: { 'X-Forwarded-For': forwarded } });
    expect((await from('1.1.1.1, 10.0.0.1')).status).toBe(401);
    expect((await from('2.2.2.2, 10.0.0.1')).status).toBe(429);
    expect((await from('10.0.0.2')).status).toBe(401);
  });
  test('a method that an address does not know is told apart from an address that is none', async () => {
    const answer = await api.ask('civil-clerk', 'DELETE', '/tasks');
    expect(answer).toMatchObject(problem(405, 'method-not-allowed'));
    expect(answer.headers.get('Allow')).toBe('GET');
  });
});

describe('a commit that does not come in time', () => {
  test('is under way while the servers answer: 202, and a place to look', async () => {
    const slow = another({ waitMs: 300 }, 'nobody-works-here');
    const headers = { 'Idempotency-Key': 'slow/1' };
    const answer = await slow.ask('civil-clerk', 'POST', '/cases', { json: submission, headers });
    expect(answer).toMatchObject({ status: 202, body: { requestId: 'slow/1' } });
    const place = answer.headers.get('Location') ?? '';
    expect(place).toBe('/api/v1/requests/slow%2F1');
    const looked = await slow.ask('civil-clerk', 'GET', place.replace('/api/v1', ''));
    expect(looked.body).toEqual({ requestId: 'slow/1', status: 'unknown', step: null });
  });
  test('is unavailable when Temporal is away: 503, to be sent again under the same id', async () => {
    const away = withoutTemporal();
    const headers = { 'Idempotency-Key': 'away-1' };
    const answer = await away.ask('civil-clerk', 'POST', '/cases', { json: submission, headers });
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable', requestId: 'away-1' } });
    expect(answer.headers.get('Retry-After')).toBe('5');
  });
  test('a request that was taken is found by its id, by the unit that sent it and no other', async () => {
    const sent = { json: submission, headers: { 'Idempotency-Key': crypto.randomUUID() } };
    const { body } = await api.ask('civil-clerk', 'POST', '/cases', sent);
    const path = `/requests/${sent.headers['Idempotency-Key']}`;
    expect((await api.ask('civil-clerk', 'GET', path)).body).toMatchObject({ status: 'taken', step: body });
    expect((await api.ask('police-clerk', 'GET', path)).body).toMatchObject({
      status: 'unknown',
      step: null,
    });
    const { caseId } = body as { caseId: string };
    const action = { type: 'withdraw', payload: { reasons: '不再需要' } };
    const acted = { json: action, headers: { 'Idempotency-Key': 'withdraw-1' } };
    const taken = await api.ask('civil-clerk', 'POST', `/cases/${caseId}/actions`, acted);
    const found = await api.ask('civil-clerk', 'GET', `/requests/withdraw-1?case=${caseId}`);
    expect(found.body).toEqual({ requestId: 'withdraw-1', status: 'taken', step: taken.body });
  });
});

describe('what every answer carries', () => {
  test('a request id, the caller’s own when it is a sound one', async () => {
    const given = await api.ask('civil-clerk', 'GET', '/session', { headers: { 'X-Request-Id': 'trace-7' } });
    expect(given.headers.get('X-Request-Id')).toBe('trace-7');
    const bad = await api.ask(null, 'GET', '/session', { headers: { 'X-Request-Id': 'a b' } });
    expect(bad.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(bad.body).toMatchObject({ trace: bad.headers.get('X-Request-Id') });
  });
  test('headers that keep browsers from doing harm, and nothing of a case in a cache', async () => {
    const { headers } = await api.ask('civil-clerk', 'GET', '/session');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Strict-Transport-Security')).toBeNull();
    const secure = await another({ secure: true }).ask(null, 'GET', '/session');
    expect(secure.headers.get('Strict-Transport-Security')).toContain('max-age=');
  });
  test('pages of other origins are let in only when they are named', async () => {
    const open = another({ origins: ['https://oa.example'] });
    const from = async (origin: string) =>
      (await open.ask(null, 'GET', '/session', { headers: { Origin: origin } })).headers.get(
        'Access-Control-Allow-Origin',
      );
    expect(await from('https://oa.example')).toBe('https://oa.example');
    expect(await from('https://evil.example')).toBeNull();
  });
});

test('the server is healthy while it runs, and ready while the database and Temporal answer', async () => {
  expect((await api.app.request('/healthz')).status).toBe(200);
  const ready = await api.app.request('/readyz');
  expect(await ready.json()).toEqual({
    status: 'ready',
    stopping: false,
    checks: { database: true, temporal: true },
  });
  const away = await withoutTemporal().app.request('/readyz');
  expect(away.status).toBe(503);
  expect(await away.json()).toMatchObject({ checks: { database: true, temporal: false } });
  const stopping = await another({ stopping: AbortSignal.abort() }).app.request('/readyz');
  expect(stopping.status).toBe(503);
});

test('the screens are served by their files, every other page by the one page, and no case by either', async () => {
  const screens = await mkdtemp(join(tmpdir(), 'docket-screens-'));
  onTestFinished(() => rm(screens, { recursive: true }));
  await mkdir(join(screens, 'assets'));
  await writeFile(join(screens, 'index.html'), '<title>数据案卷</title>');
  await writeFile(join(screens, 'assets', 'main-4f2a.js'), 'export {};');
  const { app } = another({ screens });
  const asset = await app.request('/assets/main-4f2a.js');
  expect(asset.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  // What was compressed when it was built goes out as it lies there.
  await writeFile(join(screens, 'assets', 'main-4f2a.js.br'), 'small');
  const headers = { 'Accept-Encoding': 'gzip, br' };
  const small = await app.request('/assets/main-4f2a.js', { headers });
  expect(await small.text()).toBe('small');
  expect(small.headers.get('Content-Encoding')).toBe('br');
  expect(small.headers.get('Content-Type')).toMatch(/javascript/);
  for (const address of ['/', '/cases/1', '/tasks?view=to-do']) {
    const page = await app.request(address, { headers: { Accept: 'text/html,*/*' } });
    expect(await page.text()).toBe('<title>数据案卷</title>');
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
  }
  for (const address of ['/assets/none.js', '/api/v2/cases', '/assets/..%2f..%2fpackage.json', '/nowhere']) {
    const none = await app.request(address);
    expect(none.status).toBe(404);
    expect(await none.json()).toMatchObject({ code: 'not-found' });
  }
});

test('the reference names no other host, and its parts are served', async () => {
  const page = await (await api.app.request('/reference')).text();
  expect(page).not.toMatch(/https?:\/\//);
  const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(parts).toEqual([
    '/reference/swagger-ui.css',
    '/reference/swagger-ui-bundle.js',
    '/reference/start.js',
  ]);
  for (const part of parts) expect((await api.app.request(part)).status).toBe(200);
  expect(await (await api.app.request('/reference/problems')).text()).toContain('id="not-permitted"');
});
