// A case that goes to and fro for a long time: it goes on in further runs before they grow dear, carries no more than it
// needs, and nobody notices.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Docket } from '../machines/docket.ts';
import { verifyCase } from '../store/verify-case.ts';
import { QUERY_CASE, workflowIdOf } from '../workflows/messages.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK } from './support/registers.ts';
import { accepted, caseAfter, TO_SIGNING, takeAll } from './support/share-request.ts';

/** Deliveries with a problem reported each time: more steps than one run takes. */
const ROUNDS = 50;

let docket: TestDocket;
beforeAll(async () => {
  docket = await testDocket();
});
afterAll(() => docket.close());

test('a hundred steps to and fro are one case in two runs, with every clock in its place', async () => {
  const { client } = docket;
  const caseId = await caseAfter(client, [...TO_SIGNING, 'sign']);
  const handle = docket.temporal.workflow.getHandle(workflowIdOf(caseId));
  const first = (await handle.describe()).runId;
  for (let round = 0; round < ROUNDS; round += 1) await takeAll(client, caseId, ['deliver', 'reportProblem']);
  expect((await handle.describe()).runId).not.toBe(first);

  const carried = await handle.query<Docket>(QUERY_CASE);
  expect(carried.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ id }) => id)).toEqual([
    `share.delivery#${ROUNDS + 1}`,
  ]);
  expect(carried.clocks.length).toBeLessThan(4);

  const seen = accepted(await client.get(caseId, CIVIL_CLERK));
  const deliveries = Array.from({ length: ROUNDS + 1 }, (_, place) => `share.delivery#${place + 1}`);
  expect(seen.clocks.map(({ id }) => id).filter((id) => id.startsWith('share.delivery'))).toEqual(deliveries);
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: seen.sequence + 1 });
});
