// An outside fuzzer, driven by the OpenAPI document alone, finds no 5xx and no answer that breaks its schema. This is the
// short run of `npm test`; `npm run fuzz` asks longer, in every way and as everybody (every-asker.test.ts).
import { expect, onTestFinished, test } from 'vitest';
import { fuzzedDocket } from './fuzzed-docket.ts';
import { fuzz } from './run-schemathesis.ts';
import { ensureSchemathesis } from './schemathesis.ts';

test('a clerk gets no 5xx, and no answer that the document does not know', {
  timeout: 300_000,
}, async ({ skip }) => {
  const schemathesis = await ensureSchemathesis();
  if ('missing' in schemathesis) return skip(schemathesis.missing);
  const docket = await fuzzedDocket();
  onTestFinished(() => docket.close());
  const headers = await docket.headersOf('civil-clerk');
  const { server } = docket;
  const found = await fuzz(schemathesis, {
    ...{ server, headers, seed: 7, phases: ['examples', 'fuzzing'], maxExamples: 10 },
  });
  expect(found).toBe(null);
});
