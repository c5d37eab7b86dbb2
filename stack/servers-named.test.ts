// Servers that the environment names, instead of our own.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFrom } from './database.ts';
import { freePort } from './ports.ts';
import { checkCluster, clusterFrom } from './temporal-cluster.ts';

async function listening(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) done(address.port);
    });
  });
  onTestFinished(() => void server.close());
  return port;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test('a free port is the preferred one, or another when that is taken', async () => {
  const taken = await listening();
  expect(await freePort(taken)).not.toBe(taken);
  const free = await freePort();
  expect(await freePort(free)).toBe(free);
});

test('without DATABASE_URL there is no named database', async () => {
  expect(await databaseFrom({})).toBeUndefined();
});

test('DATABASE_URL is taken when something listens there', async () => {
  const url = `postgresql://clerk:secret@127.0.0.1:${await listening()}/cases`;
  expect(await databaseFrom({ DATABASE_URL: url })).toBe(url);
});

test.for([
  ['mysql://127.0.0.1/cases', 'looks like postgresql://'],
  ['no address at all', 'looks like postgresql://'],
  ['postgresql://clerk:secret@127.0.0.1:1/cases', 'unset it'],
] as const)('DATABASE_URL=%s is refused with a way out, and without the password', async ([url, hint]) => {
  const error: unknown = await databaseFrom({ DATABASE_URL: url }).catch((error: unknown) => error);
  expect(error).toMatchObject({ code: 'database-unreachable', message: expect.stringContaining(hint) });
  expect(String(error)).not.toContain('secret');
});

test('without TEMPORAL_ADDRESS there is no named cluster, whatever else is set', () => {
  expect(clusterFrom({ TEMPORAL_NAMESPACE: 'cases', TEMPORAL_API_KEY: 'key' })).toBeUndefined();
});

test('an address alone means the default namespace, without TLS', () => {
  expect(clusterFrom({ TEMPORAL_ADDRESS: 'temporal:7233' })).toEqual({
    connectionOptions: { address: 'temporal:7233' },
    namespace: 'default',
  });
});

test('namespace, API key and TLS files reach the connection', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-tls-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  for (const name of ['ca', 'cert', 'key']) await writeFile(path(name), `the ${name}`);
  const cluster = clusterFrom({
    TEMPORAL_ADDRESS: 'temporal:7233',
    TEMPORAL_NAMESPACE: 'cases',
    TEMPORAL_API_KEY: 'api key',
    TEMPORAL_TLS: 'true',
    TEMPORAL_TLS_SERVER_NAME: 'temporal.example',
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: path('ca'),
    TEMPORAL_TLS_CLIENT_CERT_PATH: path('cert'),
    TEMPORAL_TLS_CLIENT_KEY_PATH: path('key'),
  });
  expect(cluster).toMatchObject({
    namespace: 'cases',
    connectionOptions: {
      address: 'temporal:7233',
      apiKey: 'api key',
      tls: {
        serverNameOverride: 'temporal.example',
        serverRootCACertificate: bytes('the ca'),
        clientCertPair: { crt: bytes('the cert'), key: bytes('the key') },
      },
    },
  });
});

test('a cluster that does not answer is named, with what to check', async () => {
  const cluster = { connectionOptions: { address: '127.0.0.1:1' }, namespace: 'default' };
  await expect(checkCluster(cluster, {}, 300)).rejects.toMatchObject({
    code: 'temporal-unreachable',
    message: expect.stringMatching(/127\.0\.0\.1:1 does not answer.*TEMPORAL_ADDRESS/),
  });
});
