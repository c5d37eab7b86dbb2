// 公众网上申请 over HTTP: what somebody without an account may do, what they are told, and what nobody learns.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PDF } from '../papers/sample-papers.test-support.ts';
import { machineClients } from '../store/access/machine-clients.ts';
import { ENDPOINTS } from './support/access-matrix.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { DEMAND, USE, writeOpenItem, writePublicIntake } from './support/opening-request.ts';
import { BUREAU_CLERK, POLICE_CLERK } from './support/registers.ts';
import { accepted } from './support/share-request.ts';

let docket: TestDocket;
let api: TestApi;

beforeAll(async () => {
  docket = await testDocket();
  await writeOpenItem(docket.store);
  await writePublicIntake(docket.store);
  api = testApi(docket);
});
afterAll(async () => {
  await api.close();
  await docket.close();
});

interface Receipt {
  readonly caseNumber: string;
  readonly number: string;
  readonly code: string;
}

const ask = (path: string, json: object, key: string = crypto.randomUUID()) =>
  api.ask(null, 'POST', `/public/${path}`, { json, headers: { 'Idempotency-Key': key } });

/** What an applicant sends: the channel and the number are not theirs to give. */
function asked({ channel: _, ...intake }: typeof USE | typeof DEMAND): object {
  return { ...intake, applicant: { kind: 'citizen' } };
}

async function applied(intake: typeof USE | typeof DEMAND = USE, key?: string): Promise<Receipt> {
  const answer = await ask('applications', { intake: asked(intake) }, key);
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 201 });
  return answer.body as Receipt;
}

const followUp = ({ number, code }: Receipt) => ({ number, code });

test('the register of programs knows when one last acted, and of one that never did that it has not', async () => {
  const before = await machineClients(docket.store.em());
  expect(before.find(({ unit }) => unit === 'bureau')?.lastActedAt).toBeNull();
  const since = new Date().toISOString();
  await applied();
  const after = await machineClients(docket.store.em());
  const { lastActedAt } = after.find(({ unit }) => unit === 'bureau') ?? {};
  expect(lastActedAt && lastActedAt >= since).toBe(true);
});

test('an application begins a case; sent again it is the same, with the same receipt; the docket keeps no code', async () => {
  const key = crypto.randomUUID();
  const receipt = await applied(USE, key);
  expect(receipt).toMatchObject({
    caseNumber: expect.stringMatching(/^潍数开放〔\d{4}〕\d+号$/),
    number: expect.stringMatching(/^WS-\d{4}-\d+$/),
    code: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/),
  });
  expect(await applied(USE, key)).toEqual(receipt);
  const [opening] = accepted(await docket.client.record(receipt.caseNumber, BUREAU_CLERK));
  expect(opening?.actor).toMatchObject({ person: 'client-public-intake.bureau', unit: 'bureau' });
  expect(opening?.content).toMatchObject({
    applicant: { kind: 'citizen', reference: receipt.number },
    channel: 'platform',
  });
  for (const table of ['public_application', 'record', 'audit_event']) {
    const rows = JSON.stringify(await docket.store.em().execute(`select * from ${table}`));
    expect(rows).not.toContain(receipt.code);
    expect(rows).not.toContain(key);
  }
});

test('the number and the code together show the stage and the letters to the applicant, however they are typed', async () => {
  const receipt = await applied();
  accepted(
    await docket.client.act<'opening-request'>({
      case: receipt.caseNumber,
      actor: BUREAU_CLERK,
      action: { type: 'acceptApplication', payload: {} },
    }),
  );
  accepted(
    await docket.client.act<'opening-request'>({
      case: receipt.caseNumber,
      actor: POLICE_CLERK,
      action: { type: 'consultThirdParty', payload: { rights: '经营者商业秘密' } },
    }),
  );
  const typed = { number: receipt.caseNumber, code: ` ${receipt.code.toLowerCase().replaceAll('-', ' ')}` };
  const { status, body } = await ask('applications/follow', typed);
  expect(status).toBe(200);
  const seen = body as { letters: { number: string }[] };
  // The inner steps of a unit, the names of its people and what they have written are not told.
  expect(seen).toMatchObject({ stage: '使用申请办理', closed: false, may: ['withdraw'] });
  expect(JSON.stringify(seen)).not.toMatch(/征求|商业秘密|clerk|client-/);
  expect(seen.letters).toMatchObject([{ label: '受理告知书' }]);
  const [letter] = seen.letters;
  const read = await api.app.request('/api/v1/public/applications/letter', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...followUp(receipt), letter: letter?.number }),
  });
  expect(await read.text()).toContain('予以受理');
});

test('a wrong code, a number that there is not, and a letter of another application are answered alike', async () => {
  const [one, other] = [await applied(), await applied(DEMAND)];
  accepted(
    await docket.client.act<'opening-request'>({
      case: other.caseNumber,
      actor: BUREAU_CLERK,
      action: { type: 'acceptApplication', payload: {} },
    }),
  );
  const wrong = await ask('applications/follow', { number: one.number, code: other.code });
  const none = await ask('applications/follow', { number: 'WS-2026-999999', code: one.code });
  expect(wrong).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect((wrong.body as { detail: string }).detail).toBe((none.body as { detail: string }).detail);
  const { body } = await ask('applications/follow', followUp(other));
  const [letter] = (body as { letters: { number: string }[] }).letters;
  const stranger = await ask('applications/letter', { ...followUp(one), letter: letter?.number });
  expect(stranger.status).toBe(404);
});

test('an applicant answers a notice, though a clerk holds its task, and withdraws; each once', async () => {
  const receipt = await applied(DEMAND);
  accepted(
    await docket.client.act<'opening-request'>({
      case: receipt.caseNumber,
      actor: BUREAU_CLERK,
      action: { type: 'askForSupplement', payload: { missing: ['安全承诺书'] } },
    }),
  );
  const [row] = await docket.store
    .em()
    .execute<{ id: string }[]>(
      'select task.id from task join "case" on "case".id = case_id where number = ? and closed_by is null',
      [receipt.caseNumber],
    );
  expect(await api.ask('bureau-clerk', 'POST', `/tasks/${row?.id}/claim`, { json: {} })).toMatchObject({
    status: 200,
  });
  const upload = await api.app.request('/api/v1/public/papers?name=%E5%BC%A0%E4%B8%89.pdf&unit=police', {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(PDF.length) },
    body: PDF,
  });
  const { hash } = (await upload.json()) as { hash: string };
  const papers = [{ name: '张三.pdf', paper: hash }];
  const key = crypto.randomUUID();
  const answer = () => ask('applications/supplement', { ...followUp(receipt), papers }, key);
  expect(await answer()).toMatchObject({ status: 200, body: { may: ['withdraw'] } });
  expect(await answer()).toMatchObject({ status: 200 });
  const rows = accepted(await docket.client.record(receipt.caseNumber, BUREAU_CLERK));
  expect(rows.filter(({ action }) => action === 'recordSupplement')).toMatchObject([
    { content: { papers: [{ name: '申请人材料1', paper: hash }] } },
  ]);
  const again = await ask('applications/supplement', { ...followUp(receipt), papers });
  // What the bureau's clerks might do instead is nothing that an applicant is told.
  expect(again).toMatchObject({ status: 409, body: { code: 'not-permitted', permitted: [], state: '' } });
  const withdrawn = await ask('applications/withdrawal', { ...followUp(receipt), reasons: '不再需要' });
  expect(withdrawn).toMatchObject({ status: 200, body: { stage: '已撤回', closed: true, may: [] } });
});

test('what can’t begin a case is refused with the rule, or with its fields, and numbers of persons are not taken', async () => {
  const weather = { ...asked(USE), item: 'weather', scope: ['姓名'] };
  expect(await ask('applications', { intake: weather })).toMatchObject({
    status: 409,
    body: { rule: { id: 'use-of-conditional-only' } },
  });
  expect(await ask('applications', { intake: { ...asked(USE), purpose: '' } })).toMatchObject({
    status: 422,
    body: { fields: [{ path: 'purpose' }] },
  });
  const told = await ask('applications', { intake: { ...asked(USE), purpose: '联系13800001234' } });
  expect(told).toMatchObject({ status: 422, body: { fields: [{ path: 'purpose' }] } });
  expect(await ask('applications', { intake: asked(USE) }, 'no-uuid')).toMatchObject({ status: 422 });
});

test('the open list shows what is opened, and nothing else of the catalogue', async () => {
  const { body } = await api.ask(null, 'GET', '/public/items');
  expect(body).toMatchObject({ items: [{ code: 'parking', openingLabel: '有条件开放' }], next: null });
});

test('the form asks an applicant for no number and no channel', async () => {
  const { body } = await api.ask(null, 'GET', '/public/intake');
  expect(JSON.stringify(body)).toContain('使用用途');
  expect(JSON.stringify(body)).not.toMatch(/reference|channel/);
});

test('a bureau that has shut its public intake takes nothing in; what came before is still to be followed', async () => {
  const receipt = await applied();
  await writePublicIntake(docket.store, { active: false });
  try {
    expect(await ask('applications', { intake: asked(USE) })).toMatchObject({ status: 404 });
    expect(await ask('applications/follow', followUp(receipt))).toMatchObject({ status: 200 });
  } finally {
    await writePublicIntake(docket.store);
  }
});

test('every public endpoint is one of the public desk, and asks too often of one address are refused', async () => {
  const open = Object.entries(ENDPOINTS).filter(([, line]) => line.open === 'public');
  expect(open.every(([name]) => / \/public\//.test(name))).toBe(true);
  const limited = testApi(docket);
  const statuses: number[] = [];
  for (let n = 0; n < 31; n++) {
    const json = { number: 'WS-2026-1', code: `0000-0000-0000-${1000 + n}` };
    statuses.push((await limited.ask(null, 'POST', '/public/applications/follow', { json })).status);
  }
  await limited.close();
  expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
  expect(statuses[30]).toBe(429);
});
