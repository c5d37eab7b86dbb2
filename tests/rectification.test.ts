// A rectification (督办与整改) that a case starts: from what is overdue, and from a misuse, on the real servers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import { verifyCase } from '../store/verify-case.ts';
import { carry, stepsOf } from './support/carry.ts';
import { disputeOf as startedBy, untilView } from './support/dispute.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { NOTICE, overdueRequest, rectifyReply } from './support/rectification.ts';
import { BUREAU_HEAD, CIVIL_CLERK, POLICE_CLERK, SUPERVISOR } from './support/registers.ts';
import { accepted, caseAfter, refused, TO_USE, take, takeAll } from './support/share-request.ts';
import { issue, WAYS } from './support/supervision.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const step = stepsOf<'supervision'>();
const civilReports = step(CIVIL_CLERK, {
  type: 'reportRectification',
  payload: { kind: 'rectified', measures: '已收回' },
});
const confirm = step(SUPERVISOR, { type: 'confirmRectification', payload: {} });

const rectify = (caseId: string, action = rectifyReply()) =>
  client.act<'share-request'>({ case: caseId, actor: SUPERVISOR, action });
const actionsIn = async (caseId: string) =>
  accepted(await client.record(caseId, SUPERVISOR)).map(({ action }) => action);
const intact = async (caseId: string) =>
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });

test('what is overdue becomes a rectification of its own, linked both ways, and neither waits for the other', async () => {
  const requestId = await overdueRequest(client);
  accepted(await rectify(requestId));
  const startedId = await startedBy(client, requestId, 1, SUPERVISOR);
  const started = accepted(await client.get(startedId, SUPERVISOR));
  const request = accepted(await client.get(requestId, SUPERVISOR));
  expect(started).toMatchObject({
    procedure: { id: 'supervision' },
    states: ['noticing.signing'],
    subject: '潍坊市公安局：未按时答复或者未按时共享',
    links: { startedBy: { caseId: requestId, number: request.number, link: 'supervision' } },
  });
  expect(request.links.started).toMatchObject([{ caseId: startedId, number: started.number }]);
  // The unit has no part in it before the notice is signed.
  expect(refused(await client.get(startedId, POLICE_CLERK))).toMatchObject({ kind: 'not-found' });

  await carry(client, startedId, WAYS.rectified ?? []);
  expect(accepted(await client.get(startedId, SUPERVISOR))).toMatchObject({
    states: ['rectified'],
    closed: true,
  });
  // The reply is still owed; the request is told nothing and takes its steps as before.
  accepted(await take(client, requestId, 'review'));
  expect((await actionsIn(requestId)).slice(-2)).toEqual(['startRectification', 'recordSecurityReview']);
  for (const caseId of [requestId, startedId]) await intact(caseId);
});

test('two supervisors at once, or one twice: one rectification is started', async () => {
  const requestId = await overdueRequest(client);
  const both = await Promise.all([rectify(requestId), rectify(requestId)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(refused(await rectify(requestId))).toMatchObject({
    reason: 'rule',
    rule: { id: 'rectification-of-what-is-overdue' },
  });
  await startedBy(client, requestId, 1, SUPERVISOR);
  expect(accepted(await client.get(requestId, SUPERVISOR)).links.started).toHaveLength(1);
});

test('a notice that could not become a case is refused to whoever acts, and nothing has happened', async () => {
  const requestId = await overdueRequest(client);
  const before = accepted(await client.get(requestId, SUPERVISOR));
  const tried = async (change: Parameters<typeof rectifyReply>[0]) =>
    refused(await rectify(requestId, rectifyReply(change)));
  expect(await tried({ rectifyBy: '2026-03-31' })).toMatchObject({
    rule: { id: 'rectification-date-lies-ahead' },
  });
  expect(await tried({ unit: 'civil' })).toMatchObject({ rule: { id: 'respondent-had-to-keep-it' } });
  expect(await tried({ facts: '' })).toMatchObject({ kind: 'invalid', fields: [{ path: 'facts' }] });
  expect(accepted(await client.get(requestId, SUPERVISOR))).toEqual(before);
});

test('a request that is withdrawn meanwhile leaves a rectification that goes on by itself', async () => {
  const requestId = await overdueRequest(client);
  accepted(await rectify(requestId));
  const startedId = await startedBy(client, requestId, 1, SUPERVISOR);
  accepted(await take(client, requestId, 'withdraw'));
  await carry(client, startedId, [issue]);
  expect(accepted(await client.get(startedId, SUPERVISOR)).states).toEqual(['rectifying']);
  await intact(startedId);
});

test('a misuse is suspended by the head, put right in its rectification, and goes back into use when that is told', async () => {
  const requestId = await caseAfter(client, [...TO_USE, 'reportMisuse']);
  const action = { type: 'rectifyMisuse', payload: { ...NOTICE, violation: 'R40(三)' } } as const;
  accepted(await rectify(requestId, action));
  const startedId = await startedBy(client, requestId, 1, SUPERVISOR);
  accepted(await take(client, requestId, 'suspend'));
  await carry(client, startedId, [issue, civilReports, confirm]);
  const told = await untilView(client, requestId, ({ states }) => states.includes('suspended.verifying'));
  expect(told.closed).toBe(false);
  await takeAll(client, requestId, ['acceptRectification']);
  expect(accepted(await client.get(requestId, SUPERVISOR)).states).toEqual(['inUse.using']);
  expect((await actionsIn(requestId)).slice(-4)).toEqual([
    'rectifyMisuse',
    'suspend',
    'settled',
    'acceptRectification',
  ]);
  for (const caseId of [requestId, startedId]) await intact(caseId);
});

test('提请追责 is told too, and lets the head terminate the service', async () => {
  const requestId = await caseAfter(client, [...TO_USE, 'reportMisuse', 'suspend']);
  const action = { type: 'rectifyMisuse', payload: { ...NOTICE, violation: 'R40(三)' } } as const;
  accepted(await rectify(requestId, action));
  const startedId = await startedBy(client, requestId, 1, SUPERVISOR);
  const refer = step(BUREAU_HEAD, {
    type: 'refer',
    payload: {
      ground: 'serious',
      facts: '多次转给第三方',
      authority: '市纪委监委机关',
      document: '潍数函〔2026〕1号',
    },
  });
  expect(refused(await take(client, requestId, 'terminate'))).toMatchObject({ reason: 'rule' });
  const { sequence } = accepted(await client.get(requestId, SUPERVISOR));
  await carry(client, startedId, [issue, refer]);
  await untilView(client, requestId, (view) => view.sequence > sequence);
  accepted(await take(client, requestId, 'terminate'));
  expect((await actionsIn(requestId)).slice(-2)).toEqual(['settled', 'terminate']);
});
