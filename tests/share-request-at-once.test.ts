// Many at once on one case, and on one docket: exactly one is first, and everybody is told the truth.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import type { Outcome } from '../client/outcome.ts';
import type { StepTaken } from '../client/transport.ts';
import { verifyCase } from '../store/verify-case.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK, POLICE_CLERK, SECOND_POLICE_CLERK } from './support/registers.ts';
import { accepted, caseAfter, refused, STEPS, submit } from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

test('of two clerks who sign in at once, one does it and the other is told that it is done', async () => {
  const caseId = await caseAfter(client, ['approve']);
  const signIn = (actor: typeof POLICE_CLERK) =>
    client.act<'share-request'>({ case: caseId, ...STEPS.signIn, actor });
  const outcomes = await Promise.all([signIn(POLICE_CLERK), signIn(SECOND_POLICE_CLERK)]);
  const [winner, loser] = outcomes[0]?.ok ? outcomes : outcomes.toReversed();
  expect(accepted(winner as Outcome<StepTaken>).sequence).toBe(2);
  expect(refused(loser as Outcome<StepTaken>)).toMatchObject({ kind: 'not-permitted', reason: 'state' });
  const record = accepted(await client.record(caseId, CIVIL_CLERK));
  expect(record.filter(({ action }) => action === 'signIn')).toHaveLength(1);
});

test('of two who act on the same view of a case, the second is told that it moved', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  const review = () => client.act<'share-request'>({ case: caseId, ...STEPS.review, seen: 2 });
  const outcomes = await Promise.all([review(), review()]);
  const losers = outcomes.filter(({ ok }) => !ok);
  expect(losers.map((outcome) => refused(outcome))).toMatchObject([{ kind: 'conflict', reason: 'stale' }]);
});

test('fifteen actions at once are each taken once; those that find no room are told to come again', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  const calls = Array.from({ length: 15 }, () => ({
    case: caseId,
    ...STEPS.review,
    requestId: crypto.randomUUID(),
  }));
  const taken = new Map<string, number>();
  let waiting = calls;
  for (let round = 0; waiting.length > 0 && round < 20; round += 1) {
    const outcomes = await Promise.all(waiting.map((call) => client.act<'share-request'>(call)));
    waiting = waiting.filter((call, place) => {
      const outcome = outcomes[place] as Outcome<StepTaken>;
      if (outcome.ok) taken.set(call.requestId, outcome.value.sequence);
      else expect(outcome.problem).toMatchObject({ kind: 'unavailable', requestId: call.requestId });
      return !outcome.ok;
    });
  }
  const numbers = [...taken.values()].sort((a, b) => a - b);
  expect(numbers).toEqual(calls.map((_, place) => place + 3));
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: 18 });
});

test('cases opened at once get numbers without gaps or doubles', async () => {
  const opened = await Promise.all(Array.from({ length: 12 }, () => submit(client)));
  const numbers = opened.map(({ caseNumber }) => Number(/(\d+)号$/.exec(caseNumber)?.[1]));
  const from = Math.min(...numbers);
  expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, place) => from + place));
});
