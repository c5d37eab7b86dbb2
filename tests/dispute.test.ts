// Disputes on Temporal and the real database: with the request that waits for them, and without one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyCase } from '../store/verify-case.ts';
import { writeRegisters } from '../store/write-registers.ts';
import {
  COUNTY_BUREAU_CLERK,
  COUNTY_CLERK,
  DISPUTE,
  DISPUTE_STEPS,
  type DisputeStepName,
  disputedRequest,
  disputeOf,
  TO_CONCLUDING,
  TO_RULING,
  TO_UNRESOLVED,
  takeInDispute,
  untilView,
  writeDisputeRegisters,
} from './support/dispute.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK, ITEM, POLICE_CLERK } from './support/registers.ts';
import { accepted, caseAfter, refused, STEPS, TO_REFUSED, take, takeAll } from './support/share-request.ts';

let docket: TestDocket;
let client: TestDocket['client'];

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
  await writeDisputeRegisters(docket.store);
});
afterAll(() => docket.close());

const view = async (caseId: string) => accepted(await client.get(caseId, CIVIL_CLERK));
const actionsOf = async (caseId: string) =>
  accepted(await client.record(caseId, CIVIL_CLERK)).map(({ action }) => action);

async function expectIntact(...caseIds: readonly string[]): Promise<void> {
  for (const caseId of caseIds) {
    expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });
  }
}

async function expectCompleted(caseId: string): Promise<void> {
  const workflow = docket.temporal.workflow.getHandle(`case/${caseId}`);
  await expect.poll(async () => (await workflow.describe()).status.name).toBe('COMPLETED');
}

test('a refused request through all four rungs to a ruling that orders sharing, to delivery and use', async () => {
  const { requestId, disputeId } = await disputedRequest(client);
  const request = await view(requestId);
  expect(request).toMatchObject({ states: ['disputed'], tasks: [] });
  expect(request.links).toMatchObject({
    startedBy: null,
    started: [{ caseId: disputeId, procedure: 'dispute', link: 'dispute' }],
  });
  expect(await view(disputeId)).toMatchObject({
    states: ['negotiation.talking'],
    links: {
      startedBy: { caseId: requestId, number: request.number, procedure: 'share-request', link: 'dispute' },
      started: [],
    },
  });

  await takeInDispute(client, disputeId, ['meet', ...TO_RULING, 'draftRuling']);
  expect(await view(requestId)).toMatchObject({ states: ['disputed'] });
  await takeInDispute(client, disputeId, ['signRuling']);
  expect(await view(disputeId)).toMatchObject({ states: ['ruled'], closed: true, tasks: [] });
  await untilView(client, requestId, ({ states }) => states.includes('delivering'));

  await takeAll(client, requestId, ['deliver', 'confirm']);
  expect(await view(requestId)).toMatchObject({ states: ['inUse.using'] });
  const record = accepted(await client.record(requestId, CIVIL_CLERK));
  expect(record.map(({ kind, action }) => `${kind} ${action}`).slice(-4)).toEqual([
    'action raiseDispute',
    'settlement settled',
    'action recordDelivery',
    'action confirmReceipt',
  ]);
  await expectIntact(requestId, disputeId);
  await expectCompleted(disputeId);
});

test.for([
  ['双方达成一致', ['propose', 'acceptTerms'], 'settled', 'delivering'],
  [
    '双方接受协调意见',
    ['declareFailed', 'takeUp', 'opinion', 'acceptOpinion', 'providerAccepts'],
    'settled',
    'delivering',
  ],
  [
    '协调不成，政府裁定不予共享',
    [...TO_UNRESOLVED, 'submitUp', 'denyRuling', 'signRuling'],
    'ruled',
    'notShared',
  ],
  ['撤回争议', ['declareFailed', 'letGo'], 'withdrawn', 'refused'],
] as const)('%s: the request follows', async ([, way, end, then]) => {
  const { requestId, disputeId } = await disputedRequest(client);
  await takeInDispute(client, disputeId, way);
  expect(await view(disputeId)).toMatchObject({ states: [end], closed: true });
  await untilView(client, requestId, ({ states }) => states.includes(then));
  expect((await actionsOf(requestId)).filter((action) => action === 'settled')).toHaveLength(1);
  await expectIntact(requestId, disputeId);
});

test('after a withdrawn dispute the refusal may be disputed again, in a case of its own', async () => {
  const { requestId, disputeId } = await disputedRequest(client);
  await takeInDispute(client, disputeId, ['letGo']);
  await untilView(client, requestId, ({ states }) => states.includes('refused'));
  accepted(await take(client, requestId, 'raiseDispute'));
  const second = await disputeOf(client, requestId, 2);
  expect(second).not.toBe(disputeId);
  await takeInDispute(client, second, ['propose', 'acceptTerms']);
  await untilView(client, requestId, ({ states }) => states.includes('delivering'));
});

test('a request that is withdrawn in dispute leaves no dispute waiting', async () => {
  const { requestId, disputeId } = await disputedRequest(client);
  await takeInDispute(client, disputeId, TO_CONCLUDING);
  accepted(await take(client, requestId, 'withdraw'));
  const ended = await untilView(client, disputeId, ({ closed }) => closed);
  expect(ended).toMatchObject({ states: ['originClosed'], tasks: [] });
  expect((await actionsOf(disputeId)).at(-1)).toBe('originClosed');
  await expectIntact(requestId, disputeId);
  await expectCompleted(requestId);
  await expectCompleted(disputeId);
});

test('a dispute that may not begin is refused to whoever raises it, and nothing has happened', async () => {
  const requestId = await caseAfter(client, TO_REFUSED);
  const before = await view(requestId);
  const rows = (sharing: 'unconditional' | 'conditional') =>
    writeRegisters(docket.store, {
      items: [
        { ...ITEM, sharing, basis: null, category: '人口', inForceFrom: '2025-01-01', inForceTo: null },
      ],
    });
  await rows('unconditional');
  const problem = refused(await take(client, requestId, 'raiseDispute'));
  expect(problem).toMatchObject({ kind: 'not-permitted', rule: { id: 'item-is-unconditional' } });
  expect(await view(requestId)).toEqual(before);
  await rows('conditional');
  accepted(await take(client, requestId, 'raiseDispute'));
});

test('nobody can take the place of the outcome', async () => {
  const { requestId, disputeId } = await disputedRequest(client);
  const payload = {
    link: 'dispute',
    caseNumber: '',
    payload: { outcome: 'share', scope: [], rung: null, document: null },
  };
  const forged = { case: requestId, actor: CIVIL_CLERK, action: { type: 'settled', payload } };
  expect(refused(await client.act(forged as never))).toMatchObject({
    kind: 'not-permitted',
    reason: 'state',
  });
  const early = { case: requestId, ...STEPS.supervise, requestId: `@settled/${disputeId}` };
  expect(refused(await client.act<'share-request'>(early))).toMatchObject({ kind: 'invalid' });
});

test('a dispute about data that is not shared begins without a request', async () => {
  const submission = { procedure: 'dispute', actor: CIVIL_CLERK, intake: DISPUTE } as const;
  const { caseId } = accepted(await client.submit(submission));
  await takeInDispute(client, caseId, ['propose', 'acceptTerms']);
  expect(await view(caseId)).toMatchObject({ closed: true, links: { startedBy: null, started: [] } });
  await expectCompleted(caseId);
  const conditional = { ...submission, intake: { ...DISPUTE, item: ITEM.code } };
  expect(refused(await client.submit(conditional))).toMatchObject({ rule: { id: 'refusal-comes-first' } });
});

test('a reviewer sees the dispute from the day he is named; one who does not exist is refused', async () => {
  const { caseId } = accepted(
    await client.submit({ procedure: 'dispute', actor: CIVIL_CLERK, intake: DISPUTE }),
  );
  await takeInDispute(client, caseId, TO_UNRESOLVED);
  const { actor: reviewer } = DISPUTE_STEPS.justice;
  expect(refused(await client.get(caseId, reviewer))).toMatchObject({ kind: 'not-found' });
  const { actor } = DISPUTE_STEPS.callReview;
  const unknown = {
    type: 'callJointReview' as const,
    payload: { reviewers: ['justice', 'nowhere'], question: '能否提供' },
  };
  const problem = refused(await client.act<'dispute'>({ case: caseId, actor, action: unknown }));
  expect(problem).toMatchObject({ kind: 'invalid' });
  await takeInDispute(client, caseId, ['callReview']);
  expect(accepted(await client.get(caseId, reviewer)).permitted).toMatchObject([{ type: 'giveOpinion' }]);
  const inbox = accepted(await client.tasks({ actor: reviewer }));
  expect(inbox.items.filter((task) => task.caseId === caseId)).toMatchObject([{ label: '提出审议意见' }]);
  await takeInDispute(client, caseId, ['justice']);
  const later = accepted(await client.tasks({ actor: reviewer }));
  expect(later.items.filter((task) => task.caseId === caseId)).toEqual([]);
});

test('across levels the common superior bureau coordinates from the first', async () => {
  const submission = { procedure: 'dispute', actor: COUNTY_CLERK, intake: DISPUTE } as const;
  const { caseId } = accepted(await client.submit(submission));
  const held = accepted(await client.get(caseId, COUNTY_CLERK));
  expect(held.states).toEqual(['coordination.received']);
  expect(held.parties.map(({ party, unit }) => `${party} ${unit}`)).toEqual([
    'bureau bureau',
    'government government',
    'provider police',
    'requester county-civil',
  ]);
  expect(refused(await client.get(caseId, COUNTY_BUREAU_CLERK))).toMatchObject({ kind: 'not-found' });
  const way: readonly DisputeStepName[] = ['takeUp', 'opinion'];
  await takeInDispute(client, caseId, way);
  expect(accepted(await client.get(caseId, POLICE_CLERK)).states).toEqual(['coordination.answering']);
});
