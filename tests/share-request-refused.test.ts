// Every kind of refusal, as the caller sees it, on the real servers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocketClient } from '../client/docket-client.ts';
import type { Actor } from '../machines/party.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import {
  CIVIL_CLERK,
  CIVIL_HEAD,
  POLICE_CLERK,
  POLICE_DEPUTY,
  SUPERVISOR,
  WATER_CLERK,
} from './support/registers.ts';
import {
  accepted,
  caseAfter,
  INTAKE,
  refused,
  STEPS,
  type StepName,
  submit,
  TO_SIGNING,
  take,
} from './support/share-request.ts';

let docket: TestDocket;
let client: DocketClient;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
});
afterAll(() => docket.close());

const sequenceOf = async (caseId: string) => accepted(await client.get(caseId, CIVIL_CLERK)).sequence;
const takeAs = (caseId: string, actor: Actor, name: StepName, requestId?: string) =>
  client.act<'share-request'>({
    ...STEPS[name],
    case: caseId,
    actor,
    ...(requestId !== undefined && { requestId }),
  });

test('an action of another state is not permitted, and the caller is told what is', async () => {
  const caseId = await caseAfter(client, ['approve']);
  expect(refused(await take(client, caseId, 'sign'))).toMatchObject({
    kind: 'not-permitted',
    reason: 'state',
    permitted: [{ type: 'askForExtension' }],
  });
  expect(refused(await takeAs(caseId, POLICE_CLERK, 'draftAgreement'))).toMatchObject({
    reason: 'state',
    permitted: [
      { type: 'signIn', label: '签收' },
      { type: 'askForExtension', label: '申请延长答复期限' },
    ],
  });
  expect(await sequenceOf(caseId)).toBe(1);
});

test('an action of another party or role is not permitted', async () => {
  const { caseId } = await submit(client);
  expect(refused(await takeAs(caseId, CIVIL_CLERK, 'approve'))).toMatchObject({
    kind: 'not-permitted',
    reason: 'actor',
    permitted: [{ type: 'withdraw' }],
  });
});

test('a rule of the law that stands against it is named with its article', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  expect(refused(await take(client, caseId, 'draftAgreement'))).toMatchObject({
    kind: 'not-permitted',
    reason: 'rule',
    rule: { id: 'security-review-first', articles: ['S31(1)'] },
  });
});

test('whoever drafted the reply does not sign it, in whatever role they hold', async () => {
  const caseId = await caseAfter(client, TO_SIGNING);
  expect(refused(await takeAs(caseId, POLICE_DEPUTY, 'sign'))).toMatchObject({
    reason: 'rule',
    rule: { id: 'four-eyes-signing' },
  });
  expect(accepted(await take(client, caseId, 'sign')).sequence).toBe(TO_SIGNING.length + 1);
});

test('a role that the person does not hold is not taken on trust', async () => {
  const caseId = await caseAfter(client, ['approve']);
  const pretender: Actor = { person: 'civil-clerk', unit: 'police', role: 'clerk' };
  expect(refused(await takeAs(caseId, pretender, 'signIn'))).toMatchObject({
    kind: 'not-permitted',
    reason: 'actor',
  });
  expect(await sequenceOf(caseId)).toBe(1);
});

test('content that is not as its schema demands is named field by field', async () => {
  const caseId = await caseAfter(client, ['approve', 'signIn']);
  const action = { type: 'askForSupplement' as const, payload: { missing: [] } };
  expect(refused(await client.act({ case: caseId, actor: POLICE_CLERK, action }))).toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'missing', message: '请一次列明需要补充的全部材料' }],
  });
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK } as const;
  const outcome = await client.submit({ ...submission, intake: { ...INTAKE, scope: [], basis: ' ' } });
  expect(refused(outcome)).toMatchObject({ kind: 'invalid', fields: [{ path: 'basis' }, { path: 'scope' }] });
});

test.for(['\0', '\ud800'])(
  'text that no database keeps (%j) is refused, and the case lives on',
  async (text) => {
    const caseId = await caseAfter(client, ['approve']);
    const action = { type: 'signIn', payload: { note: `收到${text}` } } as const;
    expect(refused(await client.act({ case: caseId, actor: POLICE_CLERK, action }))).toMatchObject({
      kind: 'invalid',
    });
    const intake = { ...INTAKE, scene: `核对${text}` };
    expect(
      refused(await client.submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake })),
    ).toMatchObject({ kind: 'invalid' });
    expect(accepted(await take(client, caseId, 'signIn')).sequence).toBe(2);
  },
);

test.for(['', 'a'.repeat(201), '@due/share.reply#1/2030-01-01', 'with space'])(
  '%j is no request id',
  async (requestId) => {
    const { caseId } = await submit(client);
    expect(refused(await takeAs(caseId, CIVIL_HEAD, 'approve', requestId))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'requestId' }],
    });
  },
);

test.for<[string, Actor]>([
  ['an action that he may not take', WATER_CLERK],
  ['an action of another state', { ...WATER_CLERK, role: 'head' }],
])('an outsider learns nothing of a case: %s', async ([, actor]) => {
  const caseId = await caseAfter(client, ['approve']);
  const closedId = await caseAfter(client, ['withdraw']);
  const unknown = crypto.randomUUID();
  for (const ref of [caseId, closedId, unknown, '潍数共享〔2026〕99999号']) {
    const problem = { kind: 'not-found', message: `没有案件“${ref}”，或者本机构不是该案的当事方。` };
    const name = actor.role === 'head' ? 'sign' : 'signIn';
    expect(refused(await takeAs(ref, actor, name))).toEqual(problem);
    expect(refused(await client.get(ref, actor))).toEqual(problem);
    expect(refused(await client.record(ref, actor))).toEqual(problem);
    const watched = [];
    for await (const row of client.watch(ref, actor)) watched.push(row);
    expect(watched).toEqual([{ ok: false, problem }]);
  }
  const inbox = accepted(await client.tasks({ actor, limit: 500 })).items;
  expect(inbox).toEqual([]);
});

test('a party finds no case that does not exist', async () => {
  const ref = crypto.randomUUID();
  expect(refused(await takeAs(ref, CIVIL_HEAD, 'approve')).kind).toBe('not-found');
});

test('a step on a view of the case that is out of date is a conflict', async () => {
  const caseId = await caseAfter(client, ['approve']);
  const stale = await client.act<'share-request'>({ case: caseId, ...STEPS.signIn, seen: 0 });
  expect(refused(stale)).toMatchObject({ kind: 'conflict', reason: 'stale' });
  const fresh = await client.act<'share-request'>({ case: caseId, ...STEPS.signIn, seen: 1 });
  expect(accepted(fresh).sequence).toBe(2);
});

test('a request id used again for something else is a conflict, and nothing is done', async () => {
  const { caseId } = await submit(client);
  const requestId = crypto.randomUUID();
  accepted(await takeAs(caseId, CIVIL_HEAD, 'approve', requestId));
  const reused = { kind: 'conflict', reason: 'request-reused' };
  expect(refused(await takeAs(caseId, POLICE_CLERK, 'signIn', requestId))).toMatchObject(reused);
  const other = { type: 'approveApplication', payload: { note: '另一意见' } } as const;
  expect(
    refused(await client.act({ case: caseId, actor: CIVIL_HEAD, action: other, requestId })),
  ).toMatchObject(reused);
  expect(await sequenceOf(caseId)).toBe(1);
  accepted(await take(client, caseId, 'withdraw'));
  expect(refused(await takeAs(caseId, POLICE_CLERK, 'signIn', requestId))).toMatchObject(reused);
});

test('a submission under a used request id is a conflict, on an open and on a closed case', async () => {
  const submission = {
    procedure: 'share-request',
    actor: CIVIL_CLERK,
    requestId: crypto.randomUUID(),
  } as const;
  const { caseId } = accepted(await client.submit({ ...submission, intake: INTAKE }));
  const again = () => client.submit({ ...submission, intake: { ...INTAKE, scope: ['户号'] } });
  expect(refused(await again())).toMatchObject({ kind: 'conflict', reason: 'request-reused' });
  accepted(await take(client, caseId, 'withdraw'));
  expect(refused(await again())).toMatchObject({ kind: 'conflict', reason: 'request-reused' });
});

test('a closed case takes no step', async () => {
  const caseId = await caseAfter(client, ['withdraw']);
  expect(refused(await take(client, caseId, 'approve'))).toMatchObject({
    kind: 'not-permitted',
    reason: 'closed',
    state: '已撤回',
    permitted: [],
  });
});

test.for([
  ['weather', 'item-is-unconditional', 'S20(2)'],
  ['case-files', 'item-is-not-shared', 'S20(4)'],
] as const)('a request for %s is pointed to where it belongs', async ([item, id, article]) => {
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: { ...INTAKE, item } } as const;
  expect(refused(await client.submit(submission))).toMatchObject({
    kind: 'not-permitted',
    reason: 'intake',
    rule: { id, articles: [article, expect.any(String)] },
  });
});

test('a submission for an item or by somebody that the registers do not know opens no case', async () => {
  const intake = { ...INTAKE, item: 'nothing' };
  expect(refused(await client.submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake })).kind).toBe(
    'not-found',
  );
  const stranger: Actor = { ...CIVIL_CLERK, unit: 'nowhere' };
  expect(
    refused(await client.submit({ procedure: 'share-request', actor: stranger, intake: INTAKE })).kind,
  ).toBe('not-found');
});

test('a submission refused at its commit gets the same refusal each time, and leaves no case', async () => {
  const pretender: Actor = { person: 'police-clerk', unit: 'civil', role: 'clerk' };
  const submission = {
    procedure: 'share-request',
    actor: pretender,
    intake: INTAKE,
    requestId: crypto.randomUUID(),
  } as const;
  const first = refused(await client.submit(submission));
  expect(first).toMatchObject({ kind: 'not-permitted', reason: 'actor' });
  expect(refused(await client.submit(submission))).toEqual(first);
  const [count] = await docket.store
    .em()
    .execute<{ n: number }[]>('select count(*)::int as n from record where request_id = ?', [
      submission.requestId,
    ]);
  expect(count).toEqual({ n: 0 });
});

test('a caller who does not wait is given the request id back; sent again, the step is taken once', async () => {
  const { caseId } = await submit(client);
  const hurried = docket.connect({ waitMs: 1 });
  const requestId = crypto.randomUUID();
  const call = { case: caseId, ...STEPS.approve, requestId };
  expect(refused(await hurried.act<'share-request'>(call))).toMatchObject({ kind: 'unavailable', requestId });
  expect(accepted(await client.act<'share-request'>(call)).sequence).toBe(1);
  expect(await sequenceOf(caseId)).toBe(1);
});

test('nothing overdue, nothing for the supervisor to do', async () => {
  const caseId = await caseAfter(client, ['approve']);
  expect(refused(await takeAs(caseId, SUPERVISOR, 'supervise'))).toMatchObject({
    reason: 'rule',
    rule: { id: 'only-what-is-overdue' },
  });
});
