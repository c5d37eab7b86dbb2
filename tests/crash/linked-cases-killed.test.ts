// The worker dies while a case starts another one, and while one of the two tells the other what became of it. A step whose
// worker is gone is run again only when its time is over (20 seconds): so each story gets its death in turn, and all of
// them are looked at afterwards, when their waits have passed side by side.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../client/outcome.ts';
import type { ActCall, StepTaken } from '../../client/transport.ts';
import {
  DISPUTE_STEPS,
  disputedRequest,
  disputeOf,
  takeInDispute,
  untilView,
  writeDisputeRegisters,
} from '../support/dispute.ts';
import { overdueRequest, rectifyReply } from '../support/rectification.ts';
import { CIVIL_CLERK, SUPERVISOR } from '../support/registers.ts';
import { accepted, caseAfter, TO_REFUSED } from '../support/share-request.ts';
import { callOf, intactRecord, untilAnswered } from './aftermath.ts';
import { type CrashStack, crashStack } from './crash-stack.ts';
import type { Fault } from './fault.ts';

/** A step in a case, the deaths that come while it and what follows from it are committed, and what holds in the end. */
interface Story {
  readonly call: ActCall;
  readonly deaths: readonly Omit<Fault, 'victims' | 'around'>[];
  /** The case around which they come: itself, or one that it starts. */
  readonly around: string;
  holds(): Promise<void>;
}

const AFTER_ACTION = { at: 'action', point: 'after-commit' } as const;
const AFTER_SETTLEMENT = { at: 'settlement', point: 'after-commit' } as const;
const BEFORE_OPENING = { at: 'opening', point: 'before-commit' } as const;

let stack: CrashStack;
let worker: ChildProcess;

const actionsIn = async (caseId: string, as = CIVIL_CLERK) =>
  (await intactRecord(stack, caseId, as)).map(({ action }) => action);

const disputeBegins =
  (...deaths: Story['deaths']) =>
  async (): Promise<Story> => {
    const requestId = await caseAfter(stack.patient, TO_REFUSED);
    return {
      ...{ call: callOf(requestId, 'raiseDispute'), deaths, around: requestId },
      holds: async () => {
        const disputeId = await disputeOf(stack.client, requestId);
        const { links, states } = accepted(await stack.client.get(requestId, CIVIL_CLERK));
        expect(states).toEqual(['disputed']);
        expect(links.started.map(({ caseId }) => caseId)).toEqual([disputeId]);
        expect((await actionsIn(requestId)).filter((action) => action === 'raiseDispute')).toHaveLength(1);
        expect(await actionsIn(disputeId)).toEqual(['submit']);
      },
    };
  };

const outcomeArrives =
  (...deaths: Story['deaths']) =>
  async (): Promise<Story> => {
    const { requestId, disputeId } = await disputedRequest(stack.patient);
    await takeInDispute(stack.patient, disputeId, ['propose']);
    const call = { case: disputeId, ...DISPUTE_STEPS.acceptTerms, requestId: crypto.randomUUID() };
    return {
      ...{ call, deaths, around: deaths[0]?.at === 'action' ? disputeId : requestId },
      holds: async () => {
        await untilView(stack.client, requestId, ({ states }) => states.includes('delivering'));
        accepted(await untilAnswered(stack.client, callOf(requestId, 'deliver')));
        expect((await actionsIn(requestId)).slice(-3)).toEqual(['raiseDispute', 'settled', 'recordDelivery']);
        expect((await actionsIn(disputeId)).slice(-2)).toEqual(['proposeTerms', 'acceptTerms']);
      },
    };
  };

const disputeEndsWithIt =
  (...deaths: Story['deaths']) =>
  async (): Promise<Story> => {
    const { requestId, disputeId } = await disputedRequest(stack.patient);
    return {
      ...{ call: callOf(requestId, 'withdraw'), deaths },
      around: deaths[0]?.at === 'action' ? requestId : disputeId,
      holds: async () => {
        await untilView(stack.client, disputeId, ({ closed }) => closed);
        expect(await actionsIn(disputeId)).toEqual(['submit', 'originClosed']);
        expect((await actionsIn(requestId)).slice(-2)).toEqual(['raiseDispute', 'withdraw']);
      },
    };
  };

const rectificationBegins =
  (...deaths: Story['deaths']) =>
  async (): Promise<Story> => {
    const requestId = await overdueRequest(stack.patient);
    return {
      call: { case: requestId, actor: SUPERVISOR, action: rectifyReply(), requestId: crypto.randomUUID() },
      ...{ deaths, around: requestId },
      holds: async () => {
        const startedId = await disputeOf(stack.client, requestId, 1, SUPERVISOR);
        const request = accepted(await stack.client.get(requestId, SUPERVISOR));
        const started = accepted(await stack.client.get(startedId, SUPERVISOR));
        expect(request.links.started).toMatchObject([{ caseId: startedId, number: started.number }]);
        expect(started.links.startedBy).toMatchObject({ caseId: requestId, number: request.number });
        const taken = (await actionsIn(requestId)).filter((action) => action === 'startRectification');
        expect(taken).toHaveLength(1);
        expect(await actionsIn(startedId, SUPERVISOR)).toEqual(['submit']);
      },
    };
  };

const STORIES = {
  'after the step that starts the dispute is committed, one dispute begins': disputeBegins(AFTER_ACTION),
  'before the opening of the dispute is committed, one dispute begins': disputeBegins(BEFORE_OPENING),
  'between the outcome and telling it to the request, it arrives once': outcomeArrives(AFTER_ACTION),
  'after the request has the outcome in its record, it arrives once': outcomeArrives(AFTER_SETTLEMENT),
  'between the withdrawal and telling the dispute, no dispute is left waiting':
    disputeEndsWithIt(AFTER_ACTION),
  'after the dispute has ended with the request, no dispute is left waiting':
    disputeEndsWithIt(AFTER_SETTLEMENT),
  'after the step that starts a rectification, and before its opening: one begins, linked both ways':
    rectificationBegins(AFTER_ACTION, BEFORE_OPENING),
};

const told = new Map<string, { readonly story: Story; readonly answer: Promise<Outcome<StepTaken>> }>();

beforeAll(async () => {
  stack = await crashStack();
  await writeDisputeRegisters(stack.store);
  worker = await stack.startWorker();
  const stories: [string, Story][] = [];
  for (const [name, begin] of Object.entries(STORIES)) stories.push([name, await begin()]);
  for (const [name, story] of stories) {
    let answer: Promise<Outcome<StepTaken>> | undefined;
    for (const death of story.deaths) {
      // Where a worker has died already, no other runs yet: it might come to the step before the death is laid.
      await stack.layFault({ ...death, victims: [], around: story.around });
      if (answer) worker = await stack.startWorker();
      answer ??= untilAnswered(stack.client, story.call);
      if (worker.signalCode === null) await once(worker, 'exit');
      expect(worker.signalCode).toBe('SIGKILL');
    }
    worker = await stack.startWorker();
    if (answer) told.set(name, { story, answer });
  }
}, 600_000);
afterAll(() => stack.close());

test.for(Object.keys(STORIES))('killed %s', async (name) => {
  const { story, answer } = told.get(name) ?? {};
  accepted((await answer) as Outcome<StepTaken>);
  await story?.holds();
});
