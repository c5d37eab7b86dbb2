// The long run of the outside fuzzer (`npm run fuzz`): as whoever may ask, along the bounds of every schema, at random, and
// in chains, in which what one answer names is asked for by the next.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASKERS, type FuzzedDocket, fuzzedDocket } from './fuzzed-docket.ts';
import { type FuzzRun, fuzz } from './run-schemathesis.ts';
import { ensureSchemathesis } from './schemathesis.ts';

const SEED = Number(process.env.DOCKET_FUZZ_SEED ?? 7);
const ROUNDS: readonly Pick<FuzzRun, 'phases' | 'maxSeconds'>[] = [
  { phases: ['examples', 'coverage'] },
  { phases: ['fuzzing'], maxSeconds: 120 },
  { phases: ['stateful'], maxSeconds: 90 },
];

let docket: FuzzedDocket;
beforeAll(async () => {
  docket = await fuzzedDocket();
});
afterAll(() => docket.close());

const rounds = Object.keys(ASKERS).flatMap((asker) =>
  ROUNDS.map((round) => [asker, round.phases.join(', '), round] as const),
);

test.for(rounds)('as %s: %s', { timeout: 20 * 60_000 }, async ([asker, , round]) => {
  const schemathesis = await ensureSchemathesis();
  if ('missing' in schemathesis) throw new Error(schemathesis.missing);
  const headers = await docket.headersOf(asker);
  expect(await fuzz(schemathesis, { server: docket.server, headers, seed: SEED, ...round })).toBe(null);
});
