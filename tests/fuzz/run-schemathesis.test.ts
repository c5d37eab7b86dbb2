// The fuzzer finds what it is there to find, with the settings that the API is looked at with.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fuzz } from './run-schemathesis.ts';
import { ensureSchemathesis } from './schemathesis.ts';

const number = { description: 'a number', content: { 'application/json': { schema: { type: 'integer' } } } };
const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'numbers', version: '1' },
  paths: { '/number': { get: { responses: { 200: number } } } },
};

/** A server that says of itself that it answers with a number. */
async function serverOf(status: number, body: unknown): Promise<string> {
  const server = createServer((request, response) => {
    const isDocument = request.url === '/openapi.json';
    response.writeHead(isDocument ? 200 : status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(isDocument ? DOCUMENT : body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.for([
  ['what the document says', 200, 7, null],
  ['another body', 200, 'seven', /Response violates schema/],
  ['a fault', 500, 7, /Server error/],
  ['a status that is not named', 201, 7, /Undocumented status code/],
] as const)('%s', async ([, status, body, found], { skip }) => {
  const schemathesis = await ensureSchemathesis();
  if ('missing' in schemathesis) return skip(schemathesis.missing);
  const server = await serverOf(status, body);
  const said = await fuzz(schemathesis, {
    server,
    headers: {},
    seed: 1,
    phases: ['fuzzing'],
    maxExamples: 3,
  });
  if (found === null) expect(said).toBe(null);
  else expect(said).toMatch(found);
});
