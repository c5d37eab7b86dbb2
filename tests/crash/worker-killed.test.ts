// The worker dies in the midst of a step, or is told to stop.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, caseAfter, take } from '../support/share-request.ts';
import { callOf, intactRecord, ofCaseItself, untilAnswered } from './aftermath.ts';
import { type CrashStack, crashStack } from './crash-stack.ts';

let stack: CrashStack;
let worker: ChildProcess;

beforeAll(async () => {
  stack = await crashStack();
  worker = await stack.startWorker();
});
afterAll(() => stack.close());

const rowsOf = async (caseId: string) =>
  (await stack.store.em().execute('select from record where case_id = ?', [caseId])).length;

test.for([
  ['between the acceptance of an action and its commit', 'before-commit', 2],
  ['between the commit of an action and Temporal learning of it', 'after-commit', 3],
] as const)('killed %s', async ([, point, rowsAtDeath]) => {
  const caseId = await caseAfter(stack.patient, ['approve']);
  await stack.layFault({ point, victims: [] });
  const call = callOf(caseId, 'signIn');
  const answer = untilAnswered(stack.client, call);
  expect((await once(worker, 'exit'))[1]).toBe('SIGKILL');
  expect(await rowsOf(caseId)).toBe(rowsAtDeath);

  worker = await stack.startWorker();
  const taken = accepted(await answer);
  expect(taken.sequence).toBe(2);
  expect(accepted(await untilAnswered(stack.client, call))).toEqual(taken);
  accepted(await take(stack.patient, caseId, 'review'));
  const record = await intactRecord(stack, caseId);
  expect(record.map(({ action }) => action)).toEqual([
    'submit',
    'approveApplication',
    'signIn',
    'recordSecurityReview',
  ]);
  expect(record[2]?.hash).toBe(taken.hash);
});

test('told to stop, it finishes the step under way, and the next worker answers for it at once', async () => {
  const caseId = await caseAfter(stack.patient, ['approve']);
  await stack.layFault({ point: 'slow-commit', victims: [] });
  const answer = stack.patient.act<'share-request'>(callOf(caseId, 'signIn'));
  expect(await once(worker, 'message')).toEqual(['slow', undefined]);
  expect(await rowsOf(caseId)).toBe(2);
  worker.kill('SIGTERM');
  expect(await once(worker, 'exit')).toEqual([0, null]);
  expect(await rowsOf(caseId)).toBe(3);

  worker = await stack.startWorker();
  expect(accepted(await answer).sequence).toBe(2);
  expect(await intactRecord(stack, caseId)).toHaveLength(3);
  // Had the step been dropped, it would have been tried again when its time of twenty seconds was over.
  const { events } = await ofCaseItself(stack.temporal(), caseId, (handle) => handle.fetchHistory());
  const attempts = events?.flatMap((event) => event.activityTaskStartedEventAttributes?.attempt ?? []);
  expect(attempts).toEqual([1, 1, 1]);
});
