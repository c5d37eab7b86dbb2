// A doubt about shared data (疑义校核) in each of its states, through the client on the real servers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import { verifyCase } from '../store/verify-case.ts';
import { carry, refusalOf } from './support/carry.ts';
import { correct, corrected, forward, INTAKE, signIn, sourceCorrected, WAYS } from './support/correction.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK, POLICE_CLERK, WATER_CLERK } from './support/registers.ts';
import { accepted, refused } from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const submitted = async () =>
  accepted(await client.submit({ procedure: 'correction', actor: CIVIL_CLERK, intake: INTAKE }));

test.for(Object.entries(WAYS))('a doubt comes to %s, and the record tells how', async ([state, way]) => {
  const { caseId, caseNumber } = await submitted();
  expect(caseNumber).toMatch(/^潍数校核〔\d{4}〕\d+号$/);
  await carry(client, caseId, way);
  const view = accepted(await client.get(caseId, CIVIL_CLERK));
  expect(view).toMatchObject({ states: [state], sequence: way.length });
  expect(view.closed).toBe(['settled', 'upheld', 'withdrawn'].includes(state));
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: way.length + 1 });
});

test('the source sees the case from the moment it is forwarded to it, and has its task', async () => {
  const { caseId } = await submitted();
  await carry(client, caseId, [signIn]);
  expect(refused(await client.get(caseId, WATER_CLERK))).toMatchObject({ kind: 'not-found' });
  await carry(client, caseId, [forward]);
  const view = accepted(await client.get(caseId, WATER_CLERK));
  expect(view.permitted.map(({ type }) => type)).toEqual(['recordSourceFinding', 'declineAsSource']);
  const tasks = accepted(await client.tasks({ actor: WATER_CLERK })).items;
  expect(tasks.filter((task) => task.caseId === caseId)).toMatchObject([{ label: '核实数源并反馈' }]);
});

test('a source that is no unit is refused, and the case stands where it stood', async () => {
  const { caseId } = await submitted();
  await carry(client, caseId, [signIn]);
  const payload = { unit: 'nobody', explanation: '请核实' };
  const toNobody = { actor: POLICE_CLERK, action: { type: 'forwardToSource', payload } } as const;
  expect(await refusalOf(client, caseId, toNobody)).toMatchObject({
    kind: 'invalid',
    message: '没有该编码的机构，请从机构名录中选择。',
  });
  await carry(client, caseId, [corrected]);
});

test('the rules of the procedure reach whoever acts', async () => {
  const { caseId } = await submitted();
  await carry(client, caseId, [signIn, forward, sourceCorrected]);
  expect(await refusalOf(client, caseId, correct)).toMatchObject({
    kind: 'not-permitted',
    reason: 'rule',
    rule: { id: 'source-finding-stands', articles: ['R19(2)', 'S9(2)'] },
  });
});
