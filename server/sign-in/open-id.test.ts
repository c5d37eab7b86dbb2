// Against the demo's identity server: real redirects, real tokens.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WEB_CLIENT } from '../../identity/clients.ts';
import { startIdentityServer } from '../../identity/run-identity.ts';
import { type IdentitySecrets, identitySecrets } from '../../identity/secrets.ts';
import { freePort } from '../../stack/ports.ts';
import { browser } from './browser.test-support.ts';
import { type OpenId, openIdAt } from './open-id.ts';
import type { SignInSettings } from './settings.ts';

const AUDIENCE = 'urn:data-docket:api';
let folder: string;
let settings: SignInSettings;
let secrets: IdentitySecrets;
let identity: { stop(): Promise<void> };
let openId: OpenId;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-identity-'));
  const issuer = new URL(`http://127.0.0.1:${await freePort()}`);
  const address = new URL('http://127.0.0.1:2');
  const env = { DOCKET_DEMO: '1' };
  identity = await startIdentityServer({ issuer, docket: address, audience: AUDIENCE, folder, env });
  secrets = await identitySecrets(folder);
  settings = {
    ...{ address, issuer, clientId: WEB_CLIENT, clientSecret: secrets.webSecret, personClaim: 'sub' },
    ...{ audience: AUDIENCE, idleMs: 1, longestMs: 1, demo: true },
  };
  openId = openIdAt(settings);
});
afterAll(async () => {
  await identity.stop();
  await rm(folder, { recursive: true });
});

const cameBack = (url: URL) => url.origin === settings.address.origin;

async function signInAs(person: string, own: OpenId = openId) {
  const { url, attempt } = await own.begin('/', person);
  return { attempt, back: await browser().follow(url, cameBack) };
}

test('one click signs in whoever is named, and the next click somebody else', async () => {
  const user = browser();
  for (const person of ['p-wf-gaj-clerk-1', 'p-admin-audit-1', 'p-wf-gaj-clerk-1']) {
    const { url, attempt } = await openId.begin('/', person);
    const back = await user.follow(url, cameBack);
    expect(await openId.finish(back, attempt)).toBe(person);
  }
});

test('without a name, the people of the demo are offered, and one is chosen', async () => {
  const user = browser();
  const { url, attempt } = await openId.begin('/', undefined);
  const page = await user.open(url);
  expect(await page.response.text()).toContain('演示登录');
  const chosen = await user.follow(page.url, cameBack, { account: 'p-wf-mzj-head-1' });
  expect(await openId.finish(chosen, attempt)).toBe('p-wf-mzj-head-1');
});

test('somebody whom the demo does not know is not signed in', async () => {
  const { url } = await openId.begin('/', 'somebody');
  const page = await browser().open(url);
  expect(await page.response.text()).toContain('演示登录');
});

test.for([
  ['another state', { state: 'another' }],
  ['another nonce', { nonce: 'another' }],
  ['another verifier', { verifier: 'another-verifier-that-is-long-enough-to-be-one' }],
] as const)('an answer that belongs to %s signs nobody in', async ([, other]) => {
  const { attempt, back } = await signInAs('p-wf-gaj-clerk-1');
  await expect(openId.finish(back, { ...attempt, ...other })).rejects.toMatchObject({ code: 'refused' });
});

test('a code is good for once', async () => {
  const { attempt, back } = await signInAs('p-wf-gaj-clerk-1');
  await openId.finish(back, attempt);
  await expect(openId.finish(back, attempt)).rejects.toMatchObject({ code: 'refused' });
});

test('a provider that does not say who it is signs nobody in', async () => {
  const other = openIdAt({ ...settings, personClaim: 'employee_number' });
  const { attempt, back } = await signInAs('p-wf-gaj-clerk-1', other);
  await expect(other.finish(back, attempt)).rejects.toMatchObject({ code: 'not-for-us' });
});

test('a provider that is away is told from one that refuses, and found again when it is back', async () => {
  const issuer = new URL(`http://127.0.0.1:${await freePort()}`);
  const late = openIdAt({ ...settings, issuer });
  await expect(late.begin('/', undefined)).rejects.toMatchObject({ code: 'provider-away' });
  const env = { DOCKET_DEMO: '1' };
  const started = await startIdentityServer({
    issuer,
    docket: settings.address,
    audience: AUDIENCE,
    folder,
    env,
  });
  await expect(late.begin('/', undefined)).resolves.toMatchObject({ url: { origin: issuer.origin } });
  await started.stop();
});

const machineToken = async (more: Record<string, string> = {}) => {
  const response = await fetch(new URL('/token', settings.issuer), {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`demo-machine:${secrets.machineSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...more }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { access_token: string; error?: string },
  };
};

test('a machine gets a token for its client credentials, which says who it is', async () => {
  const { body } = await machineToken();
  expect(await openId.machineOf(body.access_token)).toBe('demo-machine');
});

test('a token for another audience is not given out', async () => {
  expect(await machineToken({ resource: 'urn:another:api' })).toMatchObject({
    body: { error: 'invalid_target' },
  });
});

/** A token as the provider itself would sign it, but for what a test says. */
async function token(said: { [claim: string]: unknown }, key = secrets.signingKey) {
  const claims = {
    iss: settings.issuer.origin,
    aud: AUDIENCE,
    client_id: 'demo-machine',
    sub: 'demo-machine',
    ...said,
  };
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iat: now, exp: now + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid ?? '' })
    .sign(await importJWK(key, 'ES256'));
}

test('a token that a test makes like the provider is taken', async () => {
  expect(await openId.machineOf(await token({}))).toBe('demo-machine');
});

test.for([
  ['another audience', { aud: 'urn:another:api' }, 'refused'],
  ['another issuer', { iss: 'http://127.0.0.1:9' }, 'refused'],
  ['a day gone by', { exp: Math.floor(Date.now() / 1000) - 60 }, 'refused'],
  ['a person who signed in', { scope: 'openid profile' }, 'not-for-us'],
  ["a person's session", { sid: 'session' }, 'not-for-us'],
  ['no client', { client_id: undefined }, 'not-for-us'],
] as const)('a token of %s is refused', async ([, said, code]) => {
  await expect(openId.machineOf(await token(said))).rejects.toMatchObject({ code });
});

test('a token that somebody else signed, one without a signature and one that is none are refused', async () => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const forged = await token(
    {},
    { ...(await exportJWK(privateKey)), ...(secrets.signingKey.kid && { kid: secrets.signingKey.kid }) },
  );
  const [, body] = (await token({})).split('.');
  const unsigned = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${body}.`;
  for (const wrong of [forged, unsigned, 'token', '']) {
    await expect(openId.machineOf(wrong)).rejects.toMatchObject({ code: 'refused' });
  }
});
