// Signing in, end to end: the docket's server and the demo's identity server, with real redirects between them.
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDirect } from '../client/direct/connect.ts';
import { demoRegisters } from '../demo/registers.ts';
import { MACHINE_CLIENT, WEB_CLIENT } from '../identity/clients.ts';
import { startIdentityServer } from '../identity/run-identity.ts';
import { type IdentitySecrets, identitySecrets } from '../identity/secrets.ts';
import { createApp } from '../server/app.ts';
import { browser } from '../server/sign-in/browser.test-support.ts';
import { signInCookies } from '../server/sign-in/cookies.ts';
import { openIdAt } from '../server/sign-in/open-id.ts';
import { signInSettings } from '../server/sign-in/settings.ts';
import { freePort } from '../stack/ports.ts';
import { openStore, type Store } from '../store/connection.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { freshDatabase, type TestDatabase } from './support/database.ts';

const CLERK = 'p-wf-gaj-clerk-1';
let database: TestDatabase;
let store: Store;
let address: URL;
let secrets: IdentitySecrets;
let direct: ReturnType<typeof openDirect>;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  store = openStore(database.url);
  await writeRegisters(store, demoRegisters);
  const folder = await mkdtemp(join(tmpdir(), 'docket-sign-in-'));
  const issuer = new URL(`http://127.0.0.1:${await freePort()}`);
  address = new URL(`http://127.0.0.1:${await freePort()}`);
  const env = { DOCKET_DEMO: '1' };
  const audience = 'urn:data-docket:api';
  const identity = await startIdentityServer({ issuer, docket: address, audience, folder, env });
  secrets = await identitySecrets(folder);
  const settings = signInSettings({
    ...env,
    DOCKET_ADDRESS: address.href,
    OIDC_ISSUER: issuer.href,
    OIDC_CLIENT_ID: WEB_CLIENT,
    OIDC_CLIENT_SECRET: secrets.webSecret,
  });
  const cluster = { connectionOptions: { address: '127.0.0.1:1' }, namespace: 'default' };
  direct = openDirect({ databaseUrl: database.url, cluster, sessions: settings });
  const app = createApp({
    docket: direct,
    signIn: { address, openId: openIdAt(settings), cookies: signInCookies(false), demo: true },
    log: pino({ enabled: false }),
    screens: 'web/dist',
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(address.port) });
  await new Promise((listening) => server.once('listening', listening));
  expect((server.address() as AddressInfo).port).toBe(Number(address.port));
  closing.push(
    () => new Promise((closed) => server.close(closed)),
    () => identity.stop(),
    () => direct.close(),
    () => store.close(),
    () => database.drop(),
    () => rm(folder, { recursive: true }),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
});

const at = (path: string) => new URL(`/api/v1${path}`, address);

/** A browser in which somebody has signed in by one click. */
async function signedIn(person: string) {
  const user = browser();
  const back = await user.follow(
    at(`/auth/sign-in?login_hint=${person}&return=/tasks`),
    ({ pathname }) => pathname === '/tasks',
  );
  expect(back.href).toBe(new URL('/tasks', address).href);
  const session = await user.request(at('/session'));
  const body = (await session.json()) as { csrfToken: string; person: { id: string }; admin: string | null };
  return { user, body, csrf: { 'X-CSRF-Token': body.csrfToken } };
}

const sessionCookie = (user: ReturnType<typeof browser>) =>
  user.cookies().find(({ name }) => name === 'docket-session');

test('one click signs in a clerk, in a session that no script can read', async () => {
  const { user, body } = await signedIn(CLERK);
  expect(body).toMatchObject({
    person: { id: CLERK },
    memberships: [{ unit: 'wf-gaj', role: 'clerk' }],
    admin: null,
    demo: true,
  });
  expect(sessionCookie(user)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const rows = await store.em().execute<{ hash: string }[]>('select hash from session');
  expect(rows.map(({ hash }) => hash)).not.toContain(sessionCookie(user)?.value);
});

test('an administrator signs in, and holds no role', async () => {
  const { body } = await signedIn('p-admin-security-1');
  expect(body).toMatchObject({ admin: 'security', memberships: [], acting: null });
});

test('signing in again changes the session, and the one before is over', async () => {
  const { user } = await signedIn(CLERK);
  const before = sessionCookie(user)?.value;
  await user.follow(at('/auth/sign-in?login_hint=p-wf-gaj-head-1'), ({ pathname }) => pathname === '/');
  expect(sessionCookie(user)?.value).not.toBe(before);
  const old = await fetch(at('/session'), { headers: { cookie: `docket-session=${before}` } });
  expect(old.status).toBe(401);
});

test('a session that is over lets nobody in', async () => {
  const { user } = await signedIn(CLERK);
  await store.em().execute(`update session set seen_at = seen_at - interval '61 minutes'`);
  const answer = await user.request(at('/session'));
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'unauthenticated' });
});

test('a change without the token of the page, or with that of another session, is refused', async () => {
  const { user, csrf } = await signedIn(CLERK);
  const other = await signedIn('p-wf-mzj-clerk-1');
  const signOut = async (headers: Record<string, string>) => {
    const answer = await user.request(at('/auth/sign-out'), { method: 'POST', headers });
    return { status: answer.status, body: await answer.json() };
  };
  expect(await signOut({})).toMatchObject({ status: 403, body: { code: 'csrf' } });
  expect(await signOut(other.csrf)).toMatchObject({ status: 403, body: { code: 'csrf' } });
  expect(await signOut(csrf)).toMatchObject({ status: 200, body: { next: null } });
  expect((await user.request(at('/session'))).status).toBe(401);
});

test('signing out everywhere ends every session of the person, and of nobody else', async () => {
  const [here, there, other] = [
    await signedIn(CLERK),
    await signedIn(CLERK),
    await signedIn('p-wf-mzj-clerk-1'),
  ];
  await here.user.request(at('/auth/sign-out?everywhere=true'), { method: 'POST', headers: here.csrf });
  expect((await there.user.request(at('/session'))).status).toBe(401);
  expect((await other.user.request(at('/session'))).status).toBe(200);
});

test('whoever is not in the register, or has left, is not let in, and it is noted', async () => {
  await store.em().execute(`update person set active = false where id = 'p-wf-sfj-clerk-1'`);
  const { response } = await browser().open(at('/auth/sign-in?login_hint=p-wf-sfj-clerk-1'));
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('人员名录中没有该人员，或者已离职');
  const [event] = await store
    .em()
    .execute<{ body: string }[]>(
      `select body from audit_event where kind = 'denied' order by sequence desc limit 1`,
    );
  expect(JSON.parse(event?.body ?? '')).toMatchObject({
    what: 'session.begin',
    subject: { reason: 'not-for-us' },
  });
});

test('an answer of the provider that did not begin in this browser signs nobody in', async () => {
  const stranger = browser();
  const stolen = await stranger.follow(at(`/auth/sign-in?login_hint=${CLERK}`), ({ pathname }) =>
    pathname.endsWith('/auth/callback'),
  );
  const victim = browser();
  const { response } = await victim.open(stolen);
  expect(response.status).toBe(403);
  expect(sessionCookie(victim)).toBeUndefined();
});

test('after signing in nobody lands on another site', async () => {
  const user = browser();
  const back = await user.follow(
    at(`/auth/sign-in?login_hint=${CLERK}&return=${encodeURIComponent('//evil.example/')}`),
    ({ pathname, hostname }) => hostname !== address.hostname || pathname === '/',
  );
  expect(back.href).toBe(new URL('/', address).href);
});

test("a department's program gets a token and acts for its unit; without a registration it is not let in", async () => {
  const { headers } = await browser().request(at('/auth/sign-in'));
  const issuer = new URL(headers.get('location') ?? '').origin;
  const token = await fetch(new URL('/token', issuer), {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${MACHINE_CLIENT}:${secrets.machineSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const ask = () => fetch(at('/session'), { headers: { Authorization: `Bearer ${access_token}` } });
  expect(await (await ask()).json()).toMatchObject({
    person: { id: 'client-demo-machine' },
    memberships: [{ unit: 'wf-mzj', role: 'clerk' }],
    csrfToken: null,
  });
  await store.em().execute('update machine_client set active = false');
  const refused = await ask();
  expect(refused.status).toBe(401);
  expect(refused.headers.get('WWW-Authenticate')).toBe('Bearer error="invalid_token"');
});
