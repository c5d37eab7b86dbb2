// The worker dies while a case starts another one, and while the other one tells what it came to.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DISPUTE_STEPS,
  disputedRequest,
  disputeOf,
  takeInDispute,
  untilView,
  writeDisputeRegisters,
} from '../support/dispute.ts';
import { CIVIL_CLERK } from '../support/registers.ts';
import { accepted, caseAfter, TO_REFUSED } from '../support/share-request.ts';
import { callOf, intactRecord, untilAnswered } from './aftermath.ts';
import { type CrashStack, crashStack } from './crash-stack.ts';

const TIMEOUT = { timeout: 120_000 };

let stack: CrashStack;
let worker: ChildProcess;

beforeAll(async () => {
  stack = await crashStack();
  await writeDisputeRegisters(stack.store);
  worker = await stack.startWorker();
}, 90_000);
afterAll(() => stack.close());

async function diesAndComesBack(): Promise<void> {
  expect((await once(worker, 'exit'))[1]).toBe('SIGKILL');
  worker = await stack.startWorker();
}

const actionsIn = async (caseId: string) => (await intactRecord(stack, caseId)).map(({ action }) => action);

test.for([
  ['after the step that starts the dispute is committed', 'action', 'after-commit'],
  ['before the opening of the dispute is committed', 'opening', 'before-commit'],
] as const)('killed %s, one dispute begins', TIMEOUT, async ([, at, point]) => {
  const requestId = await caseAfter(stack.client, TO_REFUSED);
  await stack.layFault({ point, at, victims: [] });
  const answer = untilAnswered(stack.client, callOf(requestId, 'raiseDispute'));
  await diesAndComesBack();
  accepted(await answer);
  await disputeOf(stack.client, requestId);
  const { links, states } = accepted(await stack.client.get(requestId, CIVIL_CLERK));
  expect(states).toEqual(['disputed']);
  expect(links.started).toHaveLength(1);
  expect((await actionsIn(requestId)).filter((action) => action === 'raiseDispute')).toHaveLength(1);
});

test.for([
  ['between the outcome and telling it to the request', 'action', 'after-commit'],
  ['after the request has the outcome in its record', 'settlement', 'after-commit'],
] as const)('killed %s, the outcome arrives once', TIMEOUT, async ([, at, point]) => {
  const { requestId, disputeId } = await disputedRequest(stack.client);
  await takeInDispute(stack.client, disputeId, ['propose']);
  await stack.layFault({ point, at, victims: [] });
  const call = { case: disputeId, ...DISPUTE_STEPS.acceptTerms, requestId: crypto.randomUUID() };
  const answer = (async () => {
    for (;;) {
      const outcome = await stack.client.act<'dispute'>(call);
      if (outcome.ok || outcome.problem.kind !== 'unavailable') return outcome;
    }
  })();
  await diesAndComesBack();
  accepted(await answer);
  await untilView(stack.client, requestId, ({ states }) => states.includes('delivering'));
  accepted(await untilAnswered(stack.client, callOf(requestId, 'deliver')));
  expect((await actionsIn(requestId)).slice(-3)).toEqual(['raiseDispute', 'settled', 'recordDelivery']);
  expect((await actionsIn(disputeId)).slice(-2)).toEqual(['proposeTerms', 'acceptTerms']);
});

test.for([
  ['between the withdrawal and telling the dispute', 'action', 'after-commit'],
  ['after the dispute has ended with the request', 'settlement', 'after-commit'],
] as const)('killed %s, no dispute is left waiting', TIMEOUT, async ([, at, point]) => {
  const { requestId, disputeId } = await disputedRequest(stack.client);
  await stack.layFault({ point, at, victims: [] });
  const answer = untilAnswered(stack.client, callOf(requestId, 'withdraw'));
  await diesAndComesBack();
  accepted(await answer);
  await untilView(stack.client, disputeId, ({ closed }) => closed);
  expect(await actionsIn(disputeId)).toEqual(['submit', 'originClosed']);
  expect((await actionsIn(requestId)).slice(-2)).toEqual(['raiseDispute', 'withdraw']);
});
