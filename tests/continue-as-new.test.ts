// A case that outgrows a history goes on in a new one, and nobody notices. A server with a small limit makes it quick.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import type { Outcome } from '../client/outcome.ts';
import type { StepTaken } from '../client/transport.ts';
import { openHome } from '../stack/home.ts';
import { findTemporal } from '../stack/temporal-binary.ts';
import { startTemporalServer, type TemporalServer } from '../stack/temporal-server.ts';
import { verifyCase } from '../store/verify-case.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK, CIVIL_HEAD, SUPERVISOR } from './support/registers.ts';
import { accepted, caseAfter, INTAKE, refused, STEPS, submit, takeAll } from './support/share-request.ts';

/** Events after which the server suggests a new run. A step takes about eleven. */
const SUGGEST_AFTER = 40;

let root: string;
let temporal: TemporalServer;
let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'data-docket-continue-'));
  temporal = await startTemporalServer({
    home: await openHome(root),
    executable: (await findTemporal('temporal')).path,
    ui: false,
    dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': SUGGEST_AFTER },
  });
  docket = await testDocket({ address: temporal.address });
  client = docket.client;
});
afterAll(async () => {
  await docket.close();
  await temporal.stop();
  await rm(root, { recursive: true, force: true });
});

const runOf = async (caseId: string) =>
  (await docket.temporal.workflow.getHandle(`case/${caseId}`).describe()).runId;
const view = async (caseId: string) => accepted(await client.get(caseId, CIVIL_CLERK));

/** Takes reviews until the case has gone on in another run. */
async function intoAnotherRun(caseId: string): Promise<void> {
  const first = await runOf(caseId);
  for (let taken = 0; taken < 20; taken += 1) {
    await takeAll(client, caseId, ['review']);
    if ((await runOf(caseId)) !== first) return;
  }
  throw new Error('the case never went on in another run');
}

test('a request sent again in a later run gets the first answer; under its id nothing else is taken', async () => {
  const { caseId } = await submit(client);
  const approve = { case: caseId, ...STEPS.approve, requestId: crypto.randomUUID() };
  const first = accepted(await client.act<'share-request'>(approve));
  await takeAll(client, caseId, ['signIn']);
  const before = await view(caseId);
  await intoAnotherRun(caseId);

  expect(accepted(await client.act<'share-request'>(approve))).toEqual(first);
  const other = { type: 'approveApplication', payload: { note: '另一意见' } } as const;
  const outcome = await client.act({ ...approve, action: other });
  expect(refused(outcome)).toMatchObject({ kind: 'conflict', reason: 'request-reused' });
  const reviewAgain = await client.act<'share-request'>({ ...approve, ...STEPS.review });
  expect(refused(reviewAgain)).toMatchObject({ kind: 'conflict', reason: 'request-reused' });

  const after = await view(caseId);
  expect(after.clocks).toEqual(before.clocks);
  expect(after.number).toBe(before.number);
  await takeAll(client, caseId, ['draftAgreement', 'sign', 'deliver', 'confirm', 'endUse']);
  const rows = (await view(caseId)).sequence + 1;
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows });
});

test('a submission sent again in a later run is the same case', async () => {
  const requestId = crypto.randomUUID();
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, requestId } as const;
  const first = accepted(await client.submit(submission));
  await takeAll(client, first.caseId, ['approve', 'signIn']);
  await intoAnotherRun(first.caseId);
  expect(accepted(await client.submit(submission))).toEqual(first);
});

test('a period that began in one run ends in a later one, and its supervisor is called there', async () => {
  const earlier = [{ ...STEPS.approve, on: '2026-03-03' }];
  const backfill = { by: SUPERVISOR, submittedOn: '2026-03-02', earlier };
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, backfill } as const;
  const { caseId } = accepted(await client.submit(submission));
  await takeAll(client, caseId, ['signIn']);
  await intoAnotherRun(caseId);
  expect((await view(caseId)).clocks).toMatchObject([{ dueOn: '2026-03-17', expired: true }]);
  await takeAll(client, caseId, ['supervise']);
  const due = accepted(await client.record(caseId, CIVIL_CLERK)).filter(({ kind }) => kind === 'due');
  expect(due).toHaveLength(1);
});

test('actions that come while the case goes over into a new run are each taken once', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  const first = await runOf(caseId);
  const reviewUntilTaken = async () => {
    const call = { case: caseId, ...STEPS.review, requestId: crypto.randomUUID() };
    let outcome: Outcome<StepTaken> = await client.act<'share-request'>(call);
    for (let tries = 0; !outcome.ok && tries < 20; tries += 1) {
      expect(outcome.problem.kind).toBe('unavailable');
      outcome = await client.act<'share-request'>(call);
    }
    return accepted(outcome).sequence;
  };
  const callers = Array.from({ length: 4 }, async () => {
    const taken: number[] = [];
    for (let count = 0; count < 5; count += 1) taken.push(await reviewUntilTaken());
    return taken;
  });
  const numbers = (await Promise.all(callers)).flat().sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, place) => place + 3));
  expect(await runOf(caseId)).not.toBe(first);
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: 23 });
});

test('who may do what is asked in a later run as in the first', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  await intoAnotherRun(caseId);
  const call = { case: caseId, ...STEPS.review, actor: CIVIL_HEAD };
  expect(refused(await client.act<'share-request'>(call))).toMatchObject({ reason: 'actor' });
});
