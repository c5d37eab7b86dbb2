import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startIdentityServer } from './run-identity.ts';

const LOCAL = 'http://127.0.0.1:1';

test.for([
  ['outside demo mode', {}, LOCAL, 'DOCKET_DEMO'],
  ['where demo mode is switched off', { DOCKET_DEMO: '0' }, LOCAL, 'DOCKET_DEMO'],
  ['in production', { DOCKET_DEMO: '1', NODE_ENV: 'production' }, LOCAL, 'NODE_ENV'],
  ['where others could reach it', { DOCKET_DEMO: '1' }, 'http://10.0.0.5:8180', '10.0.0.5'],
  [
    'beside another identity provider',
    { DOCKET_DEMO: '1', OIDC_ISSUER: 'https://id.example.gov.cn' },
    LOCAL,
    'OIDC_ISSUER',
  ],
] as const)('the identity server of the demo does not start %s', async ([, env, issuer, why]) => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-identity-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const options = {
    issuer: new URL(issuer),
    docket: new URL('http://127.0.0.1:2'),
    audience: 'a',
    folder,
    env,
  };
  await expect(startIdentityServer(options)).rejects.toMatchObject({
    name: 'NotADemo',
    message: expect.stringContaining(why),
  });
});
