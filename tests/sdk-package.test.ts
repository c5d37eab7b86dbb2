// The package of the SDK as an integrator gets it: packed, installed alone into an empty project, and the example of its
// README run word for word wherever it may be: Node, also older, Deno, Bun, and a page in a browser that comes from another
// place than the docket. The server is a real one, on a port.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { demoRegisters } from '../demo/registers.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { launchChromium } from './e2e/launch-chromium.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { writeMachine } from './support/machines.ts';
import { otherRuntimes } from './support/other-runtimes.ts';
import { type SdkProject, sdkProject } from './support/sdk-project.ts';
import { type TokenIssuer, tokenIssuer } from './support/token-issuer.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

let docket: TestDocket;
let issuer: TokenIssuer;
let api: TestApi;
let server: ReturnType<typeof serve>;
let sdk: SdkProject;
/** Serves a page of a department. */
const pages = createServer();

const urlOf = (address: ReturnType<typeof pages.address>) =>
  `http://127.0.0.1:${(address as AddressInfo).port}`;

beforeAll(async () => {
  docket = await testDocket();
  await writeRegisters(docket.store, demoRegisters);
  await writeMachine(docket.store, { clientId: 'department', unit: 'wf-mzj' });
  issuer = await tokenIssuer();
  await once(pages.listen(0, '127.0.0.1'), 'listening');
  api = testApi(docket, { issuer: issuer.url, origins: [urlOf(pages.address())] });
  server = serve({ fetch: api.app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  sdk = await sdkProject();
}, 240_000);
afterAll(async () => {
  pages.close();
  server.close();
  issuer.close();
  await api.close();
  await docket.close();
  await sdk.remove();
});

/** The first program in the README, at our server, with a token; it ends with the first step that it is told of. */
async function example(): Promise<string> {
  const readme = await readFile(join(sdk.built, 'README.md'), 'utf8');
  const [, program = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const { Authorization } = await issuer.headersOf('department');
  const token = Authorization.replace('Bearer ', '');
  const followed = program
    .replace('https://docket.example.gov.cn', urlOf(server.address()))
    .replace(/(console\.log\(step\.value.*\);\n)/, '$1  break;\n');
  expect(followed).toContain('  break;\n');
  return `const accessToken = () => '${token}';\n${followed}`;
}

const FIRST_STEP = /^\d{4}-\d\d-\d\d 提交申请$/;

test('on this Node, and on another that the machine has', async () => {
  const script = join(sdk.folder, 'follow.mjs');
  for (const node of await nodes()) {
    await writeFile(script, (await example()).replace(' as const', ''));
    const { stdout } = await run(node, [script], { cwd: sdk.folder });
    expect(stdout.trim(), node).toMatch(FIRST_STEP);
  }
});

test.for([
  ['deno', ['run', '--quiet', '--no-remote', '--allow-net']],
  ['bun', []],
] as const)('in %s', { timeout: 180_000 }, async ([runtime, words]) => {
  const script = join(sdk.folder, 'follow.ts');
  await writeFile(script, await example());
  const { [runtime]: program } = await otherRuntimes();
  const env = { ...process.env, DENO_DIR: join(sdk.folder, 'deno'), DENO_NO_UPDATE_CHECK: '1' };
  const { stdout } = await run(program, [...words, script], { cwd: sdk.folder, env });
  expect(stdout.trim()).toMatch(FIRST_STEP);
});

test("in a page of a department's own, in a browser", async () => {
  const program = (await example()).replace(' as const', '');
  const module = await readFile(join(sdk.built, 'index.js'), 'utf8');
  const page = `<!doctype html><meta charset="utf-8"><script type="importmap">
    { "imports": { "@data-docket/client": "/client.js" } }</script><script type="module">${program}</script>`;
  pages.on('request', (request, response) => {
    const [type, body] = request.url === '/client.js' ? ['text/javascript', module] : ['text/html', page];
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  });
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const window = await browser.newPage();
  const said: string[] = [];
  window.on('console', (message) => said.push(message.text()));
  window.on('pageerror', (error) => said.push(String(error)));
  await window.goto(urlOf(pages.address()));
  await expect.poll(() => said, { timeout: 30_000 }).not.toEqual([]);
  expect(said).toEqual([expect.stringMatching(FIRST_STEP)]);
});

test('it imports nothing: it runs wherever there is fetch', async () => {
  const script = await readFile(join(sdk.built, 'index.js'), 'utf8');
  expect(script.match(/\b(?:from|import|require)\s*\(?\s*['"][^'"]+['"]/g)).toBeNull();
  // What Node 20 has not.
  expect(script).not.toContain('withResolvers');
});

test('its types know every procedure, and refuse content that a procedure does not take', async () => {
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', ''];
  const check = async (method: string) => {
    const program = (await example()).replace("method: 'interface'", `method: '${method}'`);
    await writeFile(join(sdk.folder, 'follow.ts'), program);
    return run(tsc, [...options, '--lib', 'es2022,dom', 'follow.ts'], { cwd: sdk.folder }).then(
      () => '',
      (error: { readonly stdout: string }) => error.stdout,
    );
  };
  expect(await check('interface')).toBe('');
  expect(await check('pigeon')).toMatch(/"pigeon"/);
});

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
