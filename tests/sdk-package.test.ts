// The package of the SDK as an integrator gets it: packed, installed alone into an empty project, and used over HTTP
// with types, on this Node and on the machine's own.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { INTAKE } from './support/share-request.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

let docket: TestDocket;
let api: TestApi;
let server: ReturnType<typeof serve>;
let project: string;
let baseUrl: string;

beforeAll(async () => {
  docket = await testDocket();
  api = testApi(docket);
  server = serve({ fetch: api.app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((listening) => server.once('listening', listening));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  project = await mkdtemp(join(tmpdir(), 'data-docket-sdk-user-'));
  await run(process.execPath, ['sdk/build.ts', join(project, 'package')], { cwd: ROOT });
  await run('npm', ['pack', '--pack-destination', project], { cwd: join(project, 'package') });
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  const packed = join(project, 'data-docket-client-0.1.0.tgz');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', packed], { cwd: project });
}, 240_000);
afterAll(async () => {
  server.close();
  await api.close();
  await docket.close();
  await rm(project, { recursive: true, force: true });
});

/** The program of an integrator: ten lines that start a case and follow it. */
const program = (intake: object) => `
import { connectHttp, createDocketClient } from '@data-docket/client';

const [, , baseUrl = '', session = '{}'] = process.argv;
const docket = createDocketClient(connectHttp({ baseUrl, headers: JSON.parse(session) }));
const clerk = { person: 'civil-clerk', unit: 'civil', role: 'clerk' } as const;
const submitted = await docket.submit({ procedure: 'share-request', actor: clerk, intake: ${JSON.stringify(intake)} });
if (!submitted.ok) throw new Error(submitted.problem.message);
for await (const step of docket.watch(submitted.value.caseId, clerk)) {
  if (step.ok) console.log(step.value.sequence, step.value.label);
  break;
}
`;

test('an installed package starts and follows a case, on this Node and on another that the machine has', async () => {
  const script = join(project, 'follow.mjs');
  await writeFile(script, program(INTAKE).replace(' as const', ''));
  for (const node of await nodes()) {
    const session = JSON.stringify(await api.headersOf('civil-clerk'));
    const { stdout } = await run(node, [script, baseUrl, session], { cwd: project });
    expect(stdout.trim()).toBe('0 提交申请');
  }
}, 60_000);

test('it imports nothing: it runs wherever there is fetch', async () => {
  const script = await readFile(join(project, 'package', 'index.js'), 'utf8');
  expect(script.match(/\b(?:from|import|require)\s*\(?\s*['"][^'"]+['"]/g)).toBeNull();
  // What Node 20 has not.
  expect(script).not.toContain('withResolvers');
});

test('its types know every procedure, and refuse content that a procedure does not take', async () => {
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', ''];
  const check = async (intake: object) => {
    await writeFile(join(project, 'follow.ts'), program(intake).replace('process.argv', '[] as string[]'));
    return run(tsc, [...options, '--lib', 'es2022,dom', 'follow.ts'], { cwd: project }).then(
      () => '',
      (error: { readonly stdout: string }) => error.stdout,
    );
  };
  expect(await check(INTAKE)).toBe('');
  expect(await check({ ...INTAKE, method: 'pigeon' })).toMatch(/"pigeon"/);
}, 60_000);

/** This Node, and the first other one on the PATH: integrators have older ones. */
async function nodes(): Promise<string[]> {
  const { stdout } = await run('which', ['-a', 'node']);
  const versions = new Map<string, string>([[process.version, process.execPath]]);
  for (const path of stdout.trim().split('\n')) {
    const { stdout: version } = await run(path, ['--version']);
    const major = Number(version.slice(1).split('.')[0]);
    if (major >= 20) versions.set(version.trim(), path);
  }
  return [...versions.values()];
}
