// Opening requests (开放申请) in each of their states, through the client on the real servers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient, IntakeOf } from '../client/docket-client.ts';
import { findItem } from '../store/find-item.ts';
import { verifyCase } from '../store/verify-case.ts';
import { carry } from './support/carry.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import {
  DEMAND,
  DEMAND_WAYS,
  publishChange,
  startChange,
  TO_TAKING_IN,
  USE,
  USE_WAYS,
  withdraw,
  writeOpenItem,
} from './support/opening-request.ts';
import { BUREAU_CLERK, CIVIL_CLERK, POLICE_CLERK } from './support/registers.ts';
import { accepted, refused } from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
  await writeOpenItem(docket.store);
});
afterAll(() => docket.close());

const submit = (intake: IntakeOf<'opening-request'>) =>
  client.submit({ procedure: 'opening-request', actor: BUREAU_CLERK, intake });
const view = async (caseId: string) => accepted(await client.get(caseId, BUREAU_CLERK));

const ENDS = ['ended', 'stopped', 'refused', 'notAccepted', 'withdrawn'];
const ways = [
  ...Object.entries(USE_WAYS).map(([state, way]) => ({ kind: 'use', state, way, intake: USE })),
  ...Object.entries(DEMAND_WAYS).map(([state, way]) => ({ kind: 'demand', state, way, intake: DEMAND })),
];
test.for(ways)('a request of the kind $kind comes to $state', async ({ state, way, intake }) => {
  const { caseId, caseNumber } = accepted(await submit(intake));
  expect(caseNumber).toMatch(/^潍数开放〔\d{4}〕\d+号$/);
  await carry(client, caseId, way);
  expect(await view(caseId)).toMatchObject({
    states: [state],
    sequence: way.length,
    closed: ENDS.includes(state),
  });
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: way.length + 1 });
});

test('a demand that is accepted ends with the publication of the catalogue change that it started', async () => {
  const { caseId } = accepted(await submit(DEMAND));
  await carry(client, caseId, [...TO_TAKING_IN, startChange('charging-2')]);
  // The started case writes the link when it opens, which is after the step that started it was answered.
  const started = async () => (await view(caseId)).links.started;
  await expect.poll(started, { timeout: 10_000 }).toMatchObject([{ link: 'catalogue-change' }]);
  const [change] = await started();
  await publishChange(client, change?.caseId ?? '');
  await expect.poll(async () => (await view(caseId)).states, { timeout: 10_000 }).toEqual(['opened']);
  expect((await view(caseId)).closed).toBe(true);
  expect(await findItem(docket.store.em(), 'charging-2')).toMatchObject({ opening: 'unconditional' });
  const record = accepted(await client.record(caseId, BUREAU_CLERK));
  expect(record.filter(({ kind }) => kind === 'settlement')).toHaveLength(1);
});

test('a change that may not begin is told to whoever starts it, and the demand stands where it stood', async () => {
  const { caseId } = accepted(await submit(DEMAND));
  await carry(client, caseId, TO_TAKING_IN);
  const start = startChange('charging-3');
  if (start.action.type !== 'startChange') throw new Error('it starts a change');
  const { payload } = start.action;
  const ahead = { ...payload, trigger: { ...payload.trigger, on: '2099-01-01' } };
  const problem = refused(
    await client.act<'opening-request'>({
      case: caseId,
      actor: POLICE_CLERK,
      action: { type: 'startChange', payload: ahead },
    }),
  );
  expect(problem.kind).toBe('not-permitted');
  expect(await view(caseId)).toMatchObject({ states: ['takingIn.preparing'], sequence: 4 });
});

test('a demand that is withdrawn meanwhile is closed, and the unit decides on the change', async () => {
  const { caseId } = accepted(await submit(DEMAND));
  await carry(client, caseId, [...TO_TAKING_IN, startChange('charging-4'), withdraw]);
  expect(await view(caseId)).toMatchObject({ states: ['withdrawn'], closed: true });
});

test('whoever does not handle the case learns nothing of it, nor of who applied', async () => {
  const { caseId, caseNumber } = accepted(await submit(USE));
  for (const ref of [caseId, caseNumber]) {
    expect(refused(await client.get(ref, CIVIL_CLERK)).kind).toBe('not-found');
    expect(refused(await client.record(ref, CIVIL_CLERK)).kind).toBe('not-found');
  }
  expect((await view(caseId)).subject).toBe('公共停车场泊位信息');
});

test('what is open to all, or open to nobody, is no matter for an application to use', async () => {
  const other = { ...USE, item: 'weather' } as IntakeOf<'opening-request'>;
  expect(refused(await submit(other))).toMatchObject({ rule: { id: 'use-of-conditional-only' } });
});
