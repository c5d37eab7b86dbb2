// Whole lives of a share request through the client, on the real servers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import { isRunning } from '../machines/clock.ts';
import type { Docket } from '../machines/docket.ts';
import { verifyCase } from '../store/verify-case.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK, CIVIL_HEAD, POLICE_CLERK } from './support/registers.ts';
import {
  accepted,
  caseAfter,
  INTAKE,
  type StepName,
  submit,
  TO_REFUSED,
  TO_USE,
  take,
  takeAll,
} from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const view = async (caseId: string) => accepted(await client.get(caseId, CIVIL_CLERK));

describe('a request comes to each of its ends', () => {
  const ends: [string, readonly StepName[], string][] = [
    ['ended', [...TO_USE, 'endUse'], '已共享并终结'],
    ['ended', [...TO_USE, 'askToEnd', 'agreeToEnd', 'fileEnding'], '已共享并终结'],
    ['notShared', [...TO_REFUSED, 'acceptRefusal'], '不予共享，办结'],
    ['withdrawn', [...TO_REFUSED, 'raiseDispute', 'withdraw'], '已撤回'],
    ['withdrawn', ['approve', 'signIn', 'askForSupplement', 'withdraw'], '已撤回'],
    [
      'terminated',
      [...TO_USE, 'reportMisuse', 'suspend', 'reportRectification', 'rejectRectification', 'terminate'],
      '已终止共享',
    ],
  ];
  test.for(ends)('%s by way of %j', async ([end, way, label]) => {
    const caseId = await caseAfter(client, way);
    const closed = await view(caseId);
    expect(closed).toMatchObject({ states: [end], stateLabel: label, closed: true, sequence: way.length });
    expect(closed.tasks).toEqual([]);
    expect(closed.permitted).toEqual([]);
    const record = accepted(await client.record(caseId, CIVIL_CLERK));
    expect(record.map(({ sequence }) => sequence)).toEqual([...Array(way.length + 1).keys()]);
    expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: way.length + 1 });
    const workflow = docket.temporal.workflow.getHandle(`case/${caseId}`);
    await expect.poll(async () => (await workflow.describe()).status.name).toBe('COMPLETED');
  });
});

test('each step answers with its number, and the numbers of cases follow one another', async () => {
  const first = await submit(client);
  const second = await submit(client);
  const numberOf = (text: string) => Number(/^潍数共享〔\d{4}〕(\d+)号$/.exec(text)?.[1]);
  expect(numberOf(second.caseNumber)).toBe(numberOf(first.caseNumber) + 1);
  expect(first.sequence).toBe(0);
  const approved = accepted(await take(client, first.caseNumber, 'approve'));
  expect(approved).toMatchObject({ caseId: first.caseId, caseNumber: first.caseNumber, sequence: 1 });
  const record = accepted(await client.record(first.caseId, CIVIL_CLERK));
  expect(record.map(({ hash }) => hash)).toEqual([first.hash, approved.hash]);
});

test('the case reads as the law has it: rules, parties, clock, tasks, and what each may do', async () => {
  const caseId = await caseAfter(client, ['approve']);
  const seen = await view(caseId);
  expect(seen).toMatchObject({
    procedure: { id: 'share-request', version: 2, title: '有条件共享申请' },
    subject: '户籍登记信息',
    states: ['handling.reply.received', 'handling.extension.none'],
    rules: { instrument: '政务数据共享条例' },
  });
  expect(Object.fromEntries(seen.parties.map(({ party, unit }) => [party, unit]))).toEqual({
    requester: 'civil',
    provider: 'police',
    bureau: 'bureau',
    government: 'government',
  });
  expect(seen.clocks).toMatchObject([
    { id: 'share.reply#1', basis: 'statutory', workingDays: 10, receivedOn: seen.openedOn, expired: false },
  ]);
  expect(seen.tasks).toMatchObject([{ unit: 'police', roles: ['clerk'], actions: ['signIn'] }]);
  const permitted = async (actor: typeof CIVIL_CLERK) =>
    accepted(await client.get(caseId, actor)).permitted.map(({ type }) => type);
  expect(await permitted(CIVIL_CLERK)).toEqual(['withdraw']);
  expect(await permitted(CIVIL_HEAD)).toEqual(['withdraw']);
  expect(await permitted(POLICE_CLERK)).toEqual(['signIn', 'askForExtension']);
});

test('an inbox has the open tasks of a unit and role, and loses them when they are done', async () => {
  const caseId = await caseAfter(client, ['approve']);
  const inbox = async (actor: typeof CIVIL_CLERK) =>
    accepted(await client.tasks({ actor, limit: 500 })).items.filter((task) => task.caseId === caseId);
  expect(await inbox(POLICE_CLERK)).toMatchObject([{ label: '签收共享申请', subject: '户籍登记信息' }]);
  expect(await inbox(CIVIL_CLERK)).toEqual([]);
  await takeAll(client, caseId, ['signIn']);
  expect(await inbox(POLICE_CLERK)).toMatchObject([{ label: '审查并拟答复' }]);
});

test('the read model says of a case what the case says itself', async () => {
  const caseId = await caseAfter(client, [...TO_USE, 'reportMisuse', 'suspend']);
  const carried = await docket.temporal.workflow.getHandle(`case/${caseId}`).query<Docket>('case');
  const [stored] = await docket.store
    .em()
    .execute<{ snapshot: unknown }[]>('select snapshot from "case" where id = ?', [caseId]);
  const seen = await view(caseId);
  const { sequence, snapshot, clocks } = carried;
  expect({ sequence: seen.sequence, snapshot: stored?.snapshot }).toEqual({ sequence, snapshot });
  // The case itself has left behind what stopped before its last step.
  expect(seen.clocks.filter(isRunning)).toEqual(clocks.filter(isRunning));
  expect(seen.states).toEqual(['suspended.rectifying']);
});

test('watching yields every row once, in order, and ends when the case is closed', async () => {
  const { caseId } = await submit(client);
  const seen: number[] = [];
  const watching = (async () => {
    for await (const row of client.watch(caseId, CIVIL_CLERK, { everyMs: 20 })) {
      seen.push(accepted(row).sequence);
    }
  })();
  await takeAll(client, caseId, ['approve', 'signIn', 'withdraw']);
  await watching;
  expect(seen).toEqual([0, 1, 2, 3]);
});

test('watching from a step on yields what came after it, and ends when it is told to', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  const stop = new AbortController();
  const seen: number[] = [];
  for await (const row of client.watch(caseId, CIVIL_CLERK, { after: 1, everyMs: 20, signal: stop.signal })) {
    seen.push(accepted(row).sequence);
    stop.abort();
  }
  expect(seen).toEqual([2]);
});

test('a submission sent again is the same case', async () => {
  const submission = {
    procedure: 'share-request',
    actor: CIVIL_CLERK,
    intake: INTAKE,
    requestId: crypto.randomUUID(),
  } as const;
  const [first, twin] = await Promise.all([client.submit(submission), client.submit(submission)]);
  expect(twin).toEqual(first);
  expect(await client.submit(submission)).toEqual(first);
  const { caseId } = accepted(first);
  await takeAll(client, caseId, ['withdraw']);
  expect(await client.submit(submission)).toEqual(first);
});

test('an act sent again gets the first answer, also when the case has moved on or is closed', async () => {
  const { caseId } = await submit(client);
  const call = {
    case: caseId,
    actor: CIVIL_HEAD,
    action: { type: 'approveApplication', payload: { note: '同意' } },
    requestId: crypto.randomUUID(),
  } as const;
  const [first, twin] = await Promise.all([client.act(call), client.act(call)]);
  expect(accepted(first).sequence).toBe(1);
  expect(twin).toEqual(first);
  await takeAll(client, caseId, ['signIn']);
  expect(await client.act(call)).toEqual(first);
  await takeAll(client, caseId, ['withdraw']);
  expect(await client.act(call)).toEqual(first);
  expect((await view(caseId)).sequence).toBe(3);
});
