// 补录: cases that began on paper. The dates are past, so what falls due has fallen due.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import type { Backfill } from '../client/transport.ts';
import type { Actor } from '../machines/party.ts';
import { verifyCase } from '../store/verify-case.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { BUREAU_CLERK, CIVIL_CLERK, POLICE_CLERK, SUPERVISOR } from './support/registers.ts';
import { accepted, INTAKE, refused, STEPS, type StepName, take } from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

type Dated = readonly [on: string, name: StepName];

function submission(submittedOn: string, steps: readonly Dated[], by: Actor = SUPERVISOR) {
  const backfill: Backfill = {
    by,
    submittedOn,
    earlier: steps.map(([on, name]) => ({ ...STEPS[name], on })),
  };
  const requestId = crypto.randomUUID();
  return { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, requestId, backfill } as const;
}

async function enter(submittedOn: string, steps: readonly Dated[]): Promise<string> {
  return accepted(await client.submit(submission(submittedOn, steps))).caseId;
}

const view = async (caseId: string) => accepted(await client.get(caseId, SUPERVISOR));
const record = async (caseId: string) => accepted(await client.record(caseId, SUPERVISOR));

test('the period runs from the day on paper, over 国庆 and the worked Saturday after it', async () => {
  // 10-01 to 10-07 off, Saturday 10-10 worked: 10-08 is the first of ten working days.
  const caseId = await enter('2026-09-29', [['2026-09-30', 'approve']]);
  expect((await view(caseId)).clocks[0]?.expired).toBe(true);
  expect((await view(caseId)).clocks).toMatchObject([{ receivedOn: '2026-09-30', dueOn: '2026-10-20' }]);
});

test('what is overdue calls the supervisor at once and changes nothing else', async () => {
  const caseId = await enter('2026-03-02', [
    ['2026-03-03', 'approve'],
    ['2026-03-04', 'signIn'],
  ]);
  expect((await view(caseId)).sequence).toBe(3);
  const seen = await view(caseId);
  expect(seen).toMatchObject({
    states: ['handling.reply.review', 'handling.extension.none'],
    clocks: [{ dueOn: '2026-03-17', expired: true, supervised: false, stoppedOn: null }],
    permitted: [{ type: 'supervise' }, { type: 'startRectification' }],
  });
  const rows = await record(caseId);
  expect(rows.map(({ kind, on, backfilled }) => [kind, on, backfilled])).toEqual([
    ['opening', '2026-03-02', true],
    ['action', '2026-03-03', true],
    ['action', '2026-03-04', true],
    ['due', '2026-03-17', false],
  ]);
  const inbox = accepted(await client.tasks({ actor: SUPERVISOR, limit: 500 })).items;
  expect(inbox.filter((task) => task.caseId === caseId)).toMatchObject([
    {
      label: '督办逾期：答复共享申请',
      actions: ['supervise', 'startRectification'],
      dueOn: '2026-03-17',
      overdue: true,
    },
  ]);
  accepted(await take(client, caseId, 'supervise'));
  expect((await view(caseId)).clocks).toMatchObject([{ expired: true, supervised: true }]);
  // A late reply stays possible.
  accepted(await take(client, caseId, 'review'));
});

test('a period that ended before an earlier step has ended for it, and the step is late', async () => {
  const caseId = await enter('2026-03-02', [
    ['2026-03-03', 'approve'],
    ['2026-03-04', 'signIn'],
    ['2026-03-10', 'review'],
    ['2026-03-11', 'draftAgreement'],
    ['2026-03-20', 'sign'],
  ]);
  expect((await view(caseId)).sequence).toBe(7);
  expect((await record(caseId)).map(({ kind, action, on }) => [kind, action, on])).toEqual([
    ['opening', 'submit', '2026-03-02'],
    ['action', 'approveApplication', '2026-03-03'],
    ['action', 'signIn', '2026-03-04'],
    ['action', 'recordSecurityReview', '2026-03-10'],
    ['action', 'draftReply', '2026-03-11'],
    ['due', 'clock', '2026-03-17'],
    ['action', 'sign', '2026-03-20'],
    ['due', 'clock', '2026-04-20'],
  ]);
  // Late by 03-18, 03-19, 03-20; the twenty days of delivery leave out 清明, 04-04 to 04-06.
  expect((await view(caseId)).clocks).toMatchObject([
    { period: 'share.reply', dueOn: '2026-03-17', expired: true, stoppedOn: '2026-03-20', lateBy: 3 },
    { period: 'share.delivery', receivedOn: '2026-03-20', dueOn: '2026-04-20', expired: true },
  ]);
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [], rows: 8 });
});

test.for<[string, Actor]>([
  ['a clerk of the provider', POLICE_CLERK],
  ['a clerk of the bureau', BUREAU_CLERK],
  ['a supervisor of another unit', { ...POLICE_CLERK, role: 'supervisor' }],
])('%s may not enter what happened before', async ([, by]) => {
  const outcome = await client.submit(submission('2026-03-02', [['2026-03-03', 'approve']], by));
  expect(refused(outcome)).toMatchObject({
    kind: 'not-permitted',
    reason: 'rule',
    rule: { id: 'backfill-by-supervisor' },
  });
});

test('who only says that he is a supervisor of the bureau may not either', async () => {
  const pretender: Actor = { ...SUPERVISOR, person: POLICE_CLERK.person };
  const outcome = await client.submit(submission('2026-03-02', [], pretender));
  expect(refused(outcome)).toMatchObject({ kind: 'not-permitted', reason: 'actor' });
});

test.for<[string, string, readonly Dated[], object]>([
  [
    'a day that is still to come',
    '2026-03-02',
    [['2199-01-04', 'approve']],
    { rule: { id: 'backfill-lies-behind' } },
  ],
  [
    'days that go backwards',
    '2026-03-02',
    [
      ['2026-03-05', 'approve'],
      ['2026-03-04', 'signIn'],
    ],
    { rule: { id: 'backfill-in-order' } },
  ],
  ['a day that does not exist', '2026-02-30', [], { kind: 'invalid' }],
])('%s is refused', async ([, submittedOn, steps, problem]) => {
  expect(refused(await client.submit(submission(submittedOn, steps)))).toMatchObject(problem);
});

test('an earlier step that the rules refuse ends the entering there; the case stands and lives on', async () => {
  const request = submission('2026-03-02', [
    ['2026-03-03', 'approve'],
    ['2026-03-04', 'sign'],
    ['2026-03-05', 'signIn'],
  ]);
  const first = refused(await client.submit(request));
  expect(first).toMatchObject({
    kind: 'not-permitted',
    message: expect.stringContaining('第2步补录未被接受'),
  });
  // Sent again it is not suddenly accepted.
  expect(refused(await client.submit(request))).toEqual(first);
  const caseNumber = /潍数共享〔\d+〕\d+号/.exec(first.message)?.[0] ?? '';
  expect((await record(caseNumber)).slice(0, 2).map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-03']);
  accepted(await take(client, caseNumber, 'signIn'));
});

test('an earlier step by somebody who did not hold the role is refused like any other', async () => {
  const request = submission('2026-03-02', [['2026-03-03', 'approve']]);
  const pretender: Actor = { person: 'police-clerk', unit: 'civil', role: 'head' };
  const earlier = [{ ...STEPS.approve, actor: pretender, on: '2026-03-03' }];
  const outcome = await client.submit({ ...request, backfill: { ...request.backfill, earlier } });
  const problem = refused(outcome);
  expect(problem.message).toContain('第1步补录未被接受');
  const caseNumber = /潍数共享〔\d+〕\d+号/.exec(problem.message)?.[0] ?? '';
  accepted(await take(client, caseNumber, 'approve'));
});
