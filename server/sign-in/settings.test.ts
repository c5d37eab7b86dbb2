import { expect, test } from 'vitest';
import { signInSettings } from './settings.ts';

const ENV = {
  DOCKET_ADDRESS: 'https://docket.example.gov.cn',
  OIDC_ISSUER: 'https://id.example.gov.cn/realms/wf',
  OIDC_CLIENT_ID: 'docket',
  OIDC_CLIENT_SECRET: 'secret',
};

test('four settings are needed, the others have a default', () => {
  expect(signInSettings(ENV)).toMatchObject({
    address: new URL('https://docket.example.gov.cn'),
    issuer: new URL('https://id.example.gov.cn/realms/wf'),
    personClaim: 'sub',
    audience: 'urn:data-docket:api',
    idleMs: 60 * 60_000,
    longestMs: 600 * 60_000,
    demo: false,
  });
});

test.for([
  ...Object.keys(ENV).map((name) => [`${name} is missing`, { [name]: '' }, name] as const),
  ['the address is not secure', { DOCKET_ADDRESS: 'http://docket.example.gov.cn' }, 'DOCKET_ADDRESS'],
  ['the issuer is no address', { OIDC_ISSUER: 'id.example.gov.cn' }, 'OIDC_ISSUER'],
  ['a session is no number', { DOCKET_SESSION_MINUTES: 'long' }, 'DOCKET_SESSION_MINUTES'],
  ['a demo names a provider elsewhere', { DOCKET_DEMO: '1' }, 'OIDC_ISSUER'],
] as const)('refused, and named: %s', ([, wrong, name]) => {
  expect(() => signInSettings({ ...ENV, ...wrong })).toThrow(name);
});
