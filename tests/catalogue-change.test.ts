// Changes of the catalogue through the client, on the real servers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOver } from '../client/direct/catalogue.ts';
import type { DocketClient } from '../client/docket-client.ts';
import type { Actor } from '../machines/party.ts';
import { findItem } from '../store/find-item.ts';
import { verifyCase } from '../store/verify-case.ts';
import {
  CONTENTS,
  publish,
  publishDeletion,
  SUBMIT_DRAFT,
  submitChange,
  takeChange,
  toCityReview,
  writeItem,
} from './support/catalogue-change.ts';
import { COUNTY_BUREAU_HEAD, COUNTY_CLERK, COUNTY_HEAD, writeCounty } from './support/county.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { BUREAU_HEAD, CIVIL_CLERK, POLICE_CLERK, POLICE_HEAD } from './support/registers.ts';
import { accepted, INTAKE, refused, TO_USE, takeAll } from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const item = (code: string, version?: number) => findItem(docket.store.em(), code, version);
const named = (code: string, dataItems: readonly string[]) => ({
  ...CONTENTS,
  name: `事项${code}`,
  dataItems: [...dataItems],
});
const withdraw = (caseId: string) =>
  takeChange(client, caseId, POLICE_CLERK, { type: 'withdraw', payload: { reasons: '不再需要' } });

test('publication puts the new version in force with its step, and the old one stays readable', async () => {
  await writeItem(docket.store, 'one', ['甲一', '甲二', '甲三']);
  const contents = named('one', ['甲一', '甲二', '甲三', '甲四']);
  const caseId = await toCityReview(
    client,
    await submitChange(client, { kind: 'modify', item: 'one', contents }),
  );
  expect(await item('one')).toMatchObject({ version: 1, inForceTo: null });
  accepted(await publish(client, caseId));
  const { openedOn: today, closed, states } = accepted(await client.get(caseId, POLICE_CLERK));
  expect({ closed, states }).toEqual({ closed: true, states: ['published'] });
  expect(await item('one')).toEqual({
    ...{ code: 'one', version: 2, name: '事项one', provider: 'police', sharing: 'conditional' },
    ...{ dataItems: ['甲一', '甲二', '甲三', '甲四'], conditions: ['限于社会救助核对'] },
    ...{ basis: '《中华人民共和国居民身份证法》第六条', category: '部门业务数据', format: '数据库表' },
    ...{
      updateCycle: '每日',
      reason: null,
      opening: 'not-open',
      securityLevel: '3级',
      responsible: 'police',
    },
    ...{ inForceFrom: today, inForceTo: null },
  });
  expect(await item('one', 1)).toMatchObject({
    dataItems: ['甲一', '甲二', '甲三'],
    inForceFrom: '2025-01-01',
    inForceTo: today,
  });
  // The law was amended long ago: the period had ended when the change was submitted, and that is a step of its own.
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: 5 });
});

test('a new item is added, and its code can be taken once', async () => {
  const contents = named('two', ['乙一', '乙二', '乙三']);
  const add = { kind: 'add', item: 'two', contents } as const;
  accepted(await publish(client, await toCityReview(client, await submitChange(client, add))));
  expect(await item('two')).toMatchObject({ version: 1, inForceTo: null, responsible: 'police' });
  expect(refused(await submitChange(client, add))).toMatchObject({
    kind: 'not-permitted',
    rule: { id: 'item-exists', articles: ['S8(1)', 'S9(2)'] },
  });
});

test('two open changes of one item exclude each other, also when they come at once', async () => {
  await writeItem(docket.store, 'three', ['丙一', '丙二', '丙三']);
  const change = {
    kind: 'modify',
    item: 'three',
    contents: named('three', ['丙一', '丙二', '丙三', '丙四']),
  } as const;
  const both = await Promise.all([submitChange(client, change), submitChange(client, change)]);
  const [first] = both.filter(({ ok }) => ok);
  const [second] = both.filter(({ ok }) => !ok);
  if (!first || !second) throw new Error('one of two must be taken and one refused');
  const { caseId, caseNumber } = accepted(first);
  expect(refused(second)).toMatchObject({
    kind: 'not-permitted',
    reason: 'rule',
    message: expect.stringContaining(caseNumber),
    rule: { id: 'item-is-held', articles: ['S11', 'R17(1)'] },
  });
  expect(refused(await submitChange(client, { kind: 'delete', item: 'three' }))).toMatchObject({
    rule: { id: 'item-is-held' },
  });
  accepted(await withdraw(caseId));
  accepted(await submitChange(client, { kind: 'delete', item: 'three' }));
});

test('an item with a live grant is not deleted or narrowed; the cases are listed', async () => {
  await writeItem(docket.store, 'four', ['姓名', '住址', '丁三']);
  const request = {
    procedure: 'share-request',
    actor: CIVIL_CLERK,
    intake: { ...INTAKE, item: 'four' },
  } as const;
  const { caseId: grant, caseNumber } = accepted(await client.submit(request));
  await takeAll(client, grant, TO_USE);

  const narrow = named('four', ['住址', '丁三']);
  const narrowing = await toCityReview(
    client,
    await submitChange(client, { kind: 'modify', item: 'four', contents: narrow }),
  );
  const before = accepted(await client.get(narrowing, POLICE_CLERK)).sequence;
  const inUse = {
    kind: 'not-permitted',
    rule: { id: 'item-is-in-use', articles: ['R27(3)', 'S11'] },
    message: expect.stringContaining(caseNumber),
  };
  expect(refused(await publish(client, narrowing))).toMatchObject(inUse);
  // Nothing of the refused step stands anywhere, and the case goes on from where it was.
  expect(await item('four')).toMatchObject({ version: 1, inForceTo: null });
  expect(accepted(await client.get(narrowing, POLICE_CLERK)).sequence).toBe(before);
  accepted(await withdraw(narrowing));

  // 姓名 is granted; 丁三 is not, and may go.
  const lawful = named('four', ['姓名', '住址', '丁四']);
  const other = await toCityReview(
    client,
    await submitChange(client, { kind: 'modify', item: 'four', contents: lawful }),
  );
  accepted(await publish(client, other));

  const deletion = await toCityReview(client, await submitChange(client, { kind: 'delete', item: 'four' }));
  expect(refused(await publishDeletion(client, deletion))).toMatchObject(inUse);
  await takeAll(client, grant, ['endUse']);
  accepted(await publishDeletion(client, deletion));
  expect(await item('four')).toBeUndefined();
  expect(refused(await client.submit(request))).toMatchObject({ kind: 'not-found' });
  expect(await item('four', 2)).toMatchObject({ dataItems: ['姓名', '住址', '丁四'] });
});

test('an item that an open request is about is not deleted', async () => {
  await writeItem(docket.store, 'five', ['姓名', '住址', '戊三']);
  const intake = { ...INTAKE, item: 'five' };
  const { caseNumber } = accepted(
    await client.submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake }),
  );
  // Whoever drafts the change sees what stands against it before anything is drafted.
  const before = accepted(await catalogueOver(docket.store).item('five', POLICE_CLERK));
  expect(before.openCases).toMatchObject([{ number: caseNumber, procedure: 'share-request' }]);
  const deletion = await toCityReview(client, await submitChange(client, { kind: 'delete', item: 'five' }));
  expect(refused(await publishDeletion(client, deletion))).toMatchObject({
    rule: { id: 'item-is-in-use' },
    message: expect.stringContaining(caseNumber),
  });
});

test('一数一源: a second source of the same name is refused and merged', async () => {
  await writeItem(docket.store, 'six', ['己一', '己二', '己三']);
  const contents = { ...named('six-again', ['其他一', '其他二']), name: '事项 six' };
  const second = await toCityReview(
    client,
    await submitChange(client, { kind: 'add', item: 'six-again', contents }),
  );
  expect(refused(await publish(client, second, [{ item: 'six', why: '另一数据' }]))).toMatchObject({
    rule: { id: 'one-source', articles: ['S9(2)', 'S12(1)', 'R19(2)'] },
    message: expect.stringContaining('six 事项six（潍坊市公安局）'),
  });
  const payload = { source: 'six', reasons: '同一数据' };
  accepted(await takeChange(client, second, BUREAU_HEAD, { type: 'mergeIntoSource', payload }));
  expect(accepted(await client.get(second, POLICE_CLERK))).toMatchObject({
    states: ['merged'],
    closed: true,
  });
  expect(await item('six-again')).toBeUndefined();
});

test('一数一源: an item with most data items in common is published once it was examined', async () => {
  await writeItem(docket.store, 'seven', ['庚一', '庚二', '庚三', '庚四']);
  const contents = named('seven-like', ['庚一', '庚二', '庚三']);
  const like = await toCityReview(
    client,
    await submitChange(client, { kind: 'add', item: 'seven-like', contents }),
  );
  expect(refused(await publish(client, like))).toMatchObject({
    rule: { id: 'similar-items-examined', articles: ['S9(2)', 'R19(2)'] },
    message: expect.stringContaining('seven 事项seven'),
  });
  accepted(await publish(client, like, [{ item: 'seven', why: '登记的对象不同' }]));
});

test('a county’s change goes by its own bureau and then by the city’s, with its co-signers', async () => {
  await writeCounty(docket.store);
  const contents = { ...named('eight', ['辛一', '辛二']), category: 'population' } as const;
  const add = { kind: 'add', item: 'eight', contents } as const;
  expect(
    refused(await submitChange(client, add, { actor: COUNTY_CLERK, concerned: ['nobody'] })),
  ).toMatchObject({
    kind: 'not-found',
  });
  const { caseId } = accepted(
    await submitChange(client, add, { actor: COUNTY_CLERK, concerned: ['police'] }),
  );
  const seen = async () => accepted(await client.get(caseId, POLICE_CLERK));
  expect(Object.fromEntries((await seen()).parties.map(({ party, unit: code }) => [party, code]))).toEqual({
    provider: 'county-civil',
    bureau: 'county-bureau',
    cityBureau: 'bureau',
    reviewer: 'police',
  });
  const step = async (actor: Actor, action: Parameters<typeof takeChange>[3]) => {
    accepted(await takeChange(client, caseId, actor, action));
    return (await seen()).states[0];
  };
  await step(COUNTY_CLERK, SUBMIT_DRAFT);
  expect(await step(COUNTY_HEAD, { type: 'approveDraft', payload: {} })).toBe('updating.change.coSigning');
  expect(await step(POLICE_HEAD, { type: 'agreeToDraft', payload: {} })).toBe(
    'updating.change.reviewing.level',
  );
  expect(await step(COUNTY_BUREAU_HEAD, { type: 'consentAndFile', payload: { filing: '县数备1号' } })).toBe(
    'updating.change.reviewing.city',
  );
  const payload = { filing: '潍数备〔2026〕14号', responsible: 'county-civil' };
  expect(await step(BUREAU_HEAD, { type: 'publish', payload })).toBe('published');
  expect(await item('eight')).toMatchObject({ provider: 'county-civil', category: '人口数据' });
});

test('the rules are those of the day on which the law changed', async () => {
  await writeItem(docket.store, 'nine', ['壬一']);
  const change = { kind: 'delete', item: 'nine' } as const;
  expect(refused(await submitChange(client, change, { on: '2022-01-31' }))).toMatchObject({
    kind: 'not-permitted',
    message: expect.stringContaining('2022-02-01'),
  });
  const { caseId } = accepted(await submitChange(client, change, { on: '2025-07-31' }));
  const seen = accepted(await client.get(caseId, POLICE_CLERK));
  expect(seen.rules.instrument).toBe('潍坊市公共数据管理办法');
  expect(seen.clocks).toMatchObject([
    { period: 'catalogue.update', workingDays: 15, receivedOn: '2025-07-31' },
  ]);
});
