// A purchase of social data (社会数据采购) in each of its states, through the client on the real servers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import { findItem } from '../store/find-item.ts';
import { verifyCase } from '../store/verify-case.ts';
import { carry, refusalOf } from './support/carry.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { endChange, endorse, INTAKE, pointTo, startChange, TO_PURCHASED, WAYS } from './support/purchase.ts';
import { BUREAU_HEAD, CIVIL_CLERK, POLICE_CLERK, WATER_CLERK } from './support/registers.ts';
import { accepted, refused } from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const submitted = async () =>
  accepted(await client.submit({ procedure: 'purchase', actor: CIVIL_CLERK, intake: INTAKE }));
const view = async (caseId: string) => accepted(await client.get(caseId, CIVIL_CLERK));
/** Waits for the outcome of the change, which comes by itself. */
const comesTo = (caseId: string, state: string) =>
  expect.poll(async () => (await view(caseId)).states, { timeout: 10_000 }).toEqual([state]);
/** @returns the purchase and the change that it has started */
const withChange = async (item: string) => {
  const { caseId } = await submitted();
  await carry(client, caseId, [...TO_PURCHASED, startChange(item)]);
  const [change = ''] = await changesOf(caseId, 1);
  return { caseId, change };
};
/** Waits for the changes that a purchase has started: a case can be seen once its own opening is committed. */
const changesOf = async (caseId: string, count: number): Promise<readonly string[]> => {
  const started = async () => (await view(caseId)).links.started.map((change) => change.caseId);
  await expect.poll(started, { timeout: 10_000 }).toHaveLength(count);
  return started();
};

const ENDS = ['existing', 'refused', 'withdrawn', 'abandoned'];
test.for(Object.entries(WAYS))('a purchase comes to %s, and the record tells how', async ([state, way]) => {
  const { caseId, caseNumber } = await submitted();
  expect(caseNumber).toMatch(/^潍数采购〔\d{4}〕\d+号$/);
  await carry(client, caseId, way);
  expect(await view(caseId)).toMatchObject({
    states: [state],
    sequence: way.length,
    closed: ENDS.includes(state),
  });
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: way.length + 1 });
});

test('a whole life: approved, bought, and closed when it stands in the catalogue', async () => {
  const { caseId, change } = await withChange('life');
  const { number } = await view(caseId);
  const started = accepted(await client.get(change, CIVIL_CLERK));
  expect(started.links.startedBy).toMatchObject({ caseId, number, link: 'catalogue-change' });
  expect(started.subject).toBe('新增：人口流动信令数据life');
  await endChange(client, change, 'published');
  await comesTo(caseId, 'catalogued');
  expect((await view(caseId)).closed).toBe(true);
  expect(await findItem(docket.store.em(), 'life')).toMatchObject({
    provider: 'civil',
    responsible: 'civil',
  });
  const record = accepted(await client.record(caseId, CIVIL_CLERK));
  expect(record.filter(({ kind }) => kind === 'settlement')).toHaveLength(1);
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: 6 });
});

test('data that are merged into a source that is there end the purchase, too', async () => {
  const { caseId, change } = await withChange('merged');
  await endChange(client, change, 'merged');
  await comesTo(caseId, 'merged');
  expect(await findItem(docket.store.em(), 'merged')).toBeUndefined();
});

test.for(['refused', 'withdrawn'] as const)(
  'a change that was %s is followed by another one, under the same code',
  async (end) => {
    const code = `again-${end}`;
    const { caseId, change } = await withChange(code);
    await endChange(client, change, end);
    await comesTo(caseId, 'purchased');
    await carry(client, caseId, [startChange(code)]);
    const second = (await changesOf(caseId, 2)).find((one) => one !== change);
    await endChange(client, second ?? '', 'published');
    await comesTo(caseId, 'catalogued');
  },
);

test('a change that may not begin is told to whoever starts it, and the purchase stands where it stood', async () => {
  const { caseId } = await submitted();
  await carry(client, caseId, TO_PURCHASED);
  expect(await refusalOf(client, caseId, startChange('own', ['civil']))).toMatchObject({
    rule: { id: 'co-signing-by-others' },
  });
  expect(await view(caseId)).toMatchObject({ states: ['purchased'], sequence: 3, links: { started: [] } });
});

test.for([
  ['is in no catalogue', 'nowhere'],
  ['is of the class 不予共享', 'case-files'],
] as const)('the bureau can’t point to an item that %s', async ([, code]) => {
  const { caseId } = await submitted();
  await carry(client, caseId, [endorse]);
  expect(await refusalOf(client, caseId, pointTo(code))).toMatchObject({
    kind: 'not-permitted',
    reason: 'rule',
    message: expect.stringContaining(code),
    rule: { id: 'existing-item-can-be-shared', articles: ['S12(1)', 'R19(1)'] },
  });
  expect(await view(caseId)).toMatchObject({ states: ['approving'], sequence: 1 });
});

test('only a department may ask, and nobody else sees the case', async () => {
  const asWater = await client.submit({ procedure: 'purchase', actor: WATER_CLERK, intake: INTAKE });
  expect(refused(asWater)).toMatchObject({ rule: { id: 'government-departments-only' } });
  const asHead = await client.submit({ procedure: 'purchase', actor: BUREAU_HEAD, intake: INTAKE });
  expect(refused(asHead)).toMatchObject({ reason: 'actor' });
  const { caseId } = await submitted();
  expect(refused(await client.get(caseId, POLICE_CLERK))).toMatchObject({ kind: 'not-found' });
});
