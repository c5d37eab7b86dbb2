// Caller, worker and Temporal die together right after the database has committed a step.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, caseAfter } from '../support/share-request.ts';
import { callOf, intactRecord, untilAnswered } from './aftermath.ts';
import { type CrashStack, crashStack } from './crash-stack.ts';

let stack: CrashStack;

beforeAll(async () => {
  stack = await crashStack();
});
afterAll(() => stack.close());

test('another action that comes first afterwards neither overwrites the step nor repeats it', async () => {
  await stack.startWorker();
  const caseId = await caseAfter(stack.patient, ['approve', 'signIn']);
  const first = callOf(caseId, 'review');
  const caller = stack.startCaller(first);
  await stack.layFault({ point: 'after-commit', victims: [caller.pid, stack.temporal().pid] });
  expect(await caller.outcome()).toBeUndefined();
  const rows = await stack.store.em().execute('select from record where case_id = ?', [caseId]);
  expect(rows).toHaveLength(4);

  await stack.restartTemporal();
  await stack.startWorker();
  // A reply may be drafted only when the review stands: the answer tells whether the case knows the first step.
  const other = accepted(await untilAnswered(stack.client, callOf(caseId, 'draftAgreement')));
  expect(other.sequence).toBe(4);
  const repeated = accepted(await untilAnswered(stack.client, first));
  const record = await intactRecord(stack, caseId);
  expect(record.map(({ action }) => action)).toEqual([
    'submit',
    'approveApplication',
    'signIn',
    'recordSecurityReview',
    'draftReply',
  ]);
  expect(repeated).toMatchObject({ sequence: 3, hash: record[3]?.hash });
  expect(other.hash).toBe(record[4]?.hash);
});
