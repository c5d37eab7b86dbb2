// One and the same contract for both ways to the docket: straight to Temporal and the database, and over HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocketClient, type DocketClient } from '../client/docket-client.ts';
import { type HttpDocket, openHttp } from '../client/http/open-http.ts';
import type { SavedView } from '../client/saved-view.ts';
import type { Actor } from '../machines/party.ts';
import { gathered, inPieces, PDF } from '../papers/sample-papers.test-support.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import {
  BUREAU_CLERK,
  CIVIL_CLERK,
  CIVIL_HEAD,
  POLICE_CLERK,
  POLICE_HEAD,
  SECOND_POLICE_CLERK,
  SUPERVISOR,
  WATER_CLERK,
} from './support/registers.ts';
import { accepted, INTAKE, refused, STEPS, TO_REFUSED } from './support/share-request.ts';

let docket: TestDocket;
let api: TestApi;

beforeAll(async () => {
  docket = await testDocket();
  api = testApi(docket);
});
afterAll(async () => {
  await api.close();
  await docket.close();
});

const direct = (): DocketClient => docket.client;
/** Over HTTP everybody has a session of their own. */
const httpFor = ({ person }: Actor): HttpDocket =>
  openHttp({
    baseUrl: 'http://docket.test',
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      for (const [name, value] of Object.entries(await api.headersOf(person))) headers.set(name, value);
      return api.app.request(String(url), { ...init, headers });
    },
  });
const overHttp = (actor: Actor): DocketClient => createDocketClient(httpFor(actor).transport);

/** What lies beside the cases, the same on both ways. */
type Beside = Omit<HttpDocket, 'transport'>;

describe.each([
  ['direct', direct, () => docket.beside],
  ['over HTTP', overHttp, httpFor],
] as const)('%s', (_name, clientOf, besideOf: (actor: Actor) => Beside) => {
  const submit = (requestId = crypto.randomUUID(), intake = INTAKE) =>
    clientOf(CIVIL_CLERK).submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake, requestId });
  const take = (
    caseRef: string,
    name: keyof typeof STEPS,
    more: { requestId?: string; seen?: number } = {},
  ) => clientOf(STEPS[name].actor).act<'share-request'>({ case: caseRef, ...STEPS[name], ...more });

  test('a submission sent again under its id is the same case; the id used for something else is a conflict', async () => {
    const requestId = crypto.randomUUID();
    const first = accepted(await submit(requestId));
    expect(first).toMatchObject({
      sequence: 0,
      caseNumber: expect.stringMatching(/^潍数共享〔\d{4}〕\d+号$/),
    });
    expect(accepted(await submit(requestId))).toEqual(first);
    const other = await submit(requestId, { ...INTAKE, scope: ['姓名'] });
    expect(refused(other)).toMatchObject({ kind: 'conflict', reason: 'request-reused' });
  });

  test('content that is not as it should be says which field', async () => {
    const wrong = await submit(undefined, { ...INTAKE, until: '2026-02-31' });
    expect(refused(wrong)).toMatchObject({ kind: 'invalid', fields: [{ path: 'until' }] });
  });

  test('a case is found by its number and by its id by those who stand in it, and by nobody else', async () => {
    const { caseId, caseNumber } = accepted(await submit());
    const view = accepted(await clientOf(CIVIL_HEAD).get(caseNumber, CIVIL_HEAD));
    expect(view).toMatchObject({ id: caseId, number: caseNumber, closed: false, sequence: 0 });
    expect(view.permitted.map(({ type }) => type)).toEqual([
      'approveApplication',
      'returnApplication',
      'withdraw',
    ]);
    for (const ref of [caseId, caseNumber, '潍数共享〔2001〕1号']) {
      expect(refused(await clientOf(WATER_CLERK).get(ref, WATER_CLERK)).kind).toBe('not-found');
    }
  });

  test('a step is taken once under its id, and one that was not seen is a conflict', async () => {
    const { caseId } = accepted(await submit());
    const requestId = crypto.randomUUID();
    const first = accepted(await take(caseId, 'approve', { requestId }));
    expect(accepted(await take(caseId, 'approve', { requestId }))).toEqual(first);
    const stale = await take(caseId, 'signIn', { seen: 0 });
    expect(refused(stale)).toMatchObject({ kind: 'conflict', reason: 'stale' });
    expect(accepted(await take(caseId, 'signIn', { seen: 1 }))).toMatchObject({ sequence: 2 });
  });

  test('a refused action names the rule, its article and what may be done instead', async () => {
    const { caseId } = accepted(await submit());
    accepted(await take(caseId, 'approve'));
    accepted(await take(caseId, 'signIn'));
    const problem = refused(await take(caseId, 'draftAgreement'));
    expect(problem).toMatchObject({
      kind: 'not-permitted',
      reason: 'rule',
      rule: { id: expect.any(String), articles: expect.arrayContaining(['S31(1)']) },
    });
    expect(refused(await take(caseId, 'sign'))).toMatchObject({ kind: 'not-permitted', reason: 'state' });
    const outsider = { case: caseId, actor: WATER_CLERK, action: STEPS.signIn.action };
    expect(refused(await clientOf(WATER_CLERK).act<'share-request'>(outsider)).kind).toBe('not-found');
  });

  test('a supervisor of the bureau enters what was submitted and done on paper; nobody else does', async () => {
    const entered = (by: Actor, submittedOn = '2026-09-29') =>
      ({
        procedure: 'share-request',
        actor: CIVIL_CLERK,
        intake: INTAKE,
        requestId: crypto.randomUUID(),
        backfill: { by, submittedOn, earlier: [{ ...STEPS.approve, on: '2026-09-30' }] },
      }) as const;
    const submission = entered(SUPERVISOR);
    const bureau = clientOf(SUPERVISOR);
    const taken = accepted(await bureau.submit(submission));
    expect(accepted(await bureau.submit(submission))).toEqual(taken);
    const rows = accepted(await clientOf(CIVIL_CLERK).record(taken.caseId, CIVIL_CLERK));
    expect(rows.slice(0, 2)).toMatchObject([
      { action: 'submit', on: '2026-09-29', backfilled: true, actor: CIVIL_CLERK },
      { action: 'approveApplication', on: '2026-09-30', backfilled: true, actor: CIVIL_HEAD },
    ]);
    for (const by of [CIVIL_CLERK, BUREAU_CLERK])
      expect(refused(await clientOf(by).submit(entered(by)))).toMatchObject({
        ...{ kind: 'not-permitted', reason: 'rule' },
        rule: { id: 'backfill-by-supervisor' },
      });
    expect(refused(await bureau.submit(entered(SUPERVISOR, '2026-02-30')))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'backfill' }],
    });
  });

  test('tasks come most urgent first and page by page', async () => {
    accepted(await take(accepted(await submit()).caseId, 'approve'));
    accepted(await take(accepted(await submit()).caseId, 'approve'));
    const police = clientOf(POLICE_CLERK);
    const first = accepted(await police.tasks({ actor: POLICE_CLERK, limit: 1 }));
    expect(first.items).toHaveLength(1);
    const next = accepted(await police.tasks({ actor: POLICE_CLERK, limit: 1, after: first.next ?? '' }));
    expect(next.items[0]?.caseId).not.toBe(first.items[0]?.caseId);
    expect(refused(await police.tasks({ actor: POLICE_CLERK, after: 'nonsense' })).kind).toBe('invalid');
  });

  test('letters are listed, and read with their words', async () => {
    const { caseId } = accepted(await submit());
    for (const name of TO_REFUSED) accepted(await take(caseId, name));
    const [entry] = accepted(await clientOf(CIVIL_CLERK).letters(caseId, CIVIL_CLERK));
    const letter = accepted(await clientOf(CIVIL_CLERK).letter(caseId, entry?.number ?? '', CIVIL_CLERK));
    expect(letter).toMatchObject({ ...entry, html: expect.stringContaining('<html') });
    expect(refused(await clientOf(CIVIL_CLERK).letter(caseId, '没有', CIVIL_CLERK)).kind).toBe('not-found');
  });

  test('a paper is uploaded, brought into a case by a step, and read by its parties', async () => {
    const content = inPieces(PDF);
    const paper = accepted(
      await clientOf(CIVIL_CLERK).uploadPaper({ actor: CIVIL_CLERK, name: '授权书.pdf', content }),
    );
    expect(paper).toMatchObject({ type: 'application/pdf', size: PDF.length, unit: 'civil' });
    const papers = [{ name: '授权书', paper: paper.hash }];
    const { caseId } = accepted(await submit(undefined, { ...INTAKE, papers }));
    const police = clientOf(POLICE_HEAD);
    expect(accepted(await police.papers(caseId, POLICE_HEAD))).toEqual([paper]);
    const read = accepted(await police.paper(caseId, paper.hash, POLICE_HEAD));
    expect(await gathered(read.content)).toEqual(PDF);
    expect(refused(await police.paper(caseId, '0'.repeat(64), POLICE_HEAD)).kind).toBe('not-found');
    const unfit = { actor: CIVIL_CLERK, name: '授权书.exe', content: inPieces(PDF) };
    expect(refused(await clientOf(CIVIL_CLERK).uploadPaper(unfit)).kind).toBe('invalid');
  });

  test('following a case yields each step once and in order, and ends with it', async () => {
    const { caseId } = accepted(await submit());
    const seen: string[] = [];
    const following = (async () => {
      for await (const step of clientOf(CIVIL_HEAD).watch(caseId, CIVIL_HEAD, { everyMs: 50 })) {
        seen.push(accepted(step).action);
      }
    })();
    accepted(await take(caseId, 'approve'));
    accepted(await take(caseId, 'withdraw'));
    await following;
    expect(seen).toEqual(['submit', 'approveApplication', 'withdraw']);
  });

  test('who follows a case is told of a step at once, however seldom it is asked for', async () => {
    const { caseId } = accepted(await submit());
    const seen: string[] = [];
    const enough = new AbortController();
    const everyMs = 3_600_000;
    for await (const step of clientOf(CIVIL_HEAD).watch(caseId, CIVIL_HEAD, {
      everyMs,
      signal: enough.signal,
    })) {
      seen.push(accepted(step).action);
      if (seen.length === 1) accepted(await take(caseId, 'approve'));
      else enough.abort();
    }
    expect(seen).toEqual(['submit', 'approveApplication']);
  });

  test('following a case ends when the caller has enough of it', async () => {
    const { caseId } = accepted(await submit());
    const enough = new AbortController();
    for await (const step of clientOf(CIVIL_HEAD).watch(caseId, CIVIL_HEAD, { signal: enough.signal })) {
      expect(accepted(step).sequence).toBe(0);
      enough.abort();
    }
  });

  test('a task is found, claimed once under its id, refused to another, released, with its history', async () => {
    const { caseId } = accepted(await submit());
    accepted(await take(caseId, 'approve'));
    const { worklist } = besideOf(POLICE_CLERK);
    const [task] = accepted(await worklist.tasksOfCase(caseId, POLICE_CLERK));
    const listed = { actor: POLICE_CLERK, view: 'to-claim', overdue: false, limit: 200 } as const;
    expect(accepted(await worklist.tasks(listed)).items).toContainEqual(task);
    const id = task?.id ?? '';
    const claim = {
      actor: POLICE_CLERK,
      tasks: [id],
      change: { type: 'claim' },
      requestId: `claim-${id}`,
    } as const;
    expect(accepted(await worklist.change(claim))).toEqual({ changed: [id], refused: [] });
    expect(accepted(await worklist.change(claim))).toEqual({ changed: [id], refused: [] });
    const other = { ...claim, actor: SECOND_POLICE_CLERK, requestId: `other-${id}` };
    const another = besideOf(SECOND_POLICE_CLERK).worklist;
    expect(refused(await another.change(other))).toMatchObject({
      ...{ kind: 'conflict', reason: 'task-held' },
      holder: { id: POLICE_CLERK.person },
    });
    expect(accepted(await worklist.counts(POLICE_CLERK)).toDo).toBeGreaterThan(0);
    const people = accepted(await worklist.people(POLICE_CLERK, id)).map((one) => one.id);
    expect(people).toEqual([POLICE_CLERK.person, SECOND_POLICE_CLERK.person]);
    // What one has claimed oneself is released, not returned.
    const back = {
      ...claim,
      change: { type: 'return', reason: '不归我办' },
      requestId: `back-${id}`,
    } as const;
    expect(refused(await worklist.change(back))).toMatchObject({ kind: 'not-permitted', reason: 'actor' });
    const free = { ...claim, change: { type: 'release' }, requestId: `free-${id}` } as const;
    accepted(await worklist.change(free));
    const labels = accepted(await worklist.history(id, POLICE_CLERK)).map(({ label }) => label);
    expect(labels).toEqual(['签收', '释放']);
    expect(refused(await besideOf(WATER_CLERK).worklist.history(id, WATER_CLERK)).kind).toBe('not-found');
  });

  test('who acts on a task that somebody else holds is told who it is, and nothing is done', async () => {
    const { caseId } = accepted(await submit());
    accepted(await take(caseId, 'approve'));
    const [task] = accepted(
      await besideOf(SECOND_POLICE_CLERK).worklist.tasksOfCase(caseId, SECOND_POLICE_CLERK),
    );
    const claim = { actor: SECOND_POLICE_CLERK, tasks: [task?.id ?? ''], change: { type: 'claim' } } as const;
    accepted(
      await besideOf(SECOND_POLICE_CLERK).worklist.change({ ...claim, requestId: crypto.randomUUID() }),
    );
    expect(refused(await take(caseId, 'signIn'))).toMatchObject({
      ...{ kind: 'conflict', reason: 'task-held' },
      holder: { id: SECOND_POLICE_CLERK.person },
    });
    expect(accepted(await clientOf(POLICE_CLERK).get(caseId, POLICE_CLERK)).sequence).toBe(1);
    const own = { ...STEPS.signIn, actor: SECOND_POLICE_CLERK, case: caseId };
    expect(accepted(await clientOf(SECOND_POLICE_CLERK).act<'share-request'>(own))).toMatchObject({
      sequence: 2,
    });
  });

  test('views are saved, listed and removed; what is done and copied is listed', async () => {
    const { worklist } = besideOf(CIVIL_CLERK);
    const view: SavedView = { name: '本周', view: 'to-do', filters: {}, sort: 'urgency', columns: [] };
    expect(accepted(await worklist.saveView(CIVIL_CLERK, view))).toEqual(view);
    expect(accepted(await worklist.savedViews(CIVIL_CLERK))).toEqual([view]);
    expect(accepted(await worklist.removeView(CIVIL_CLERK, view.name))).toBe(null);
    expect(refused(await worklist.removeView(CIVIL_CLERK, view.name)).kind).toBe('not-found');
    const { caseId } = accepted(await submit());
    const { items } = accepted(await worklist.done({ actor: CIVIL_CLERK, procedure: 'share-request' }));
    expect(items).toContainEqual(expect.objectContaining({ caseId, label: '提交申请' }));
    expect(accepted(await worklist.copied({ actor: CIVIL_CLERK })).items).toEqual([]);
  });

  test('the cases of a unit are listed and searched', async () => {
    const { caseId, caseNumber } = accepted(await submit());
    const { caseList } = besideOf(CIVIL_CLERK);
    const found = accepted(await caseList.cases({ actor: CIVIL_CLERK, text: caseNumber, status: 'open' }));
    expect(found.items).toMatchObject([{ id: caseId, number: caseNumber, closed: false }]);
    const others = besideOf(WATER_CLERK).caseList;
    expect(accepted(await others.cases({ actor: WATER_CLERK, text: caseNumber })).items).toEqual([]);
  });

  test('the calendar tells its years, counts a period and explains that of a case', async () => {
    const { calendar } = besideOf(CIVIL_CLERK);
    expect(accepted(await calendar.calendar()).years).toContainEqual(
      expect.objectContaining({ year: 2026, loaded: true }),
    );
    const due = accepted(await calendar.due({ receivedOn: '2026-09-30', workingDays: 10 }));
    expect(due).toMatchObject({ dueOn: '2026-10-20', provisional: false });
    // Without the three working days of an interval; and while one still runs there is no last day.
    const supplying = { from: '2026-10-12', to: '2026-10-14' };
    const asked = { receivedOn: '2026-09-30', workingDays: 10 };
    const later = accepted(await calendar.due({ ...asked, excluded: [supplying] }));
    expect(later).toMatchObject({ dueOn: '2026-10-23', provisional: false });
    expect(later.days.find(({ date }) => date === '2026-10-12')).toMatchObject({ nth: null, by: 'excluded' });
    const running = [supplying, { from: '2026-10-16' }];
    expect(accepted(await calendar.due({ ...asked, excluded: running })).dueOn).toBe(null);
    const backwards = [{ from: '2026-10-14', to: '2026-10-12' }];
    expect(refused(await calendar.due({ ...asked, excluded: backwards })).kind).toBe('invalid');
    const { caseId } = accepted(await submit());
    accepted(await take(caseId, 'approve'));
    const [clock] = accepted(await clientOf(CIVIL_CLERK).get(caseId, CIVIL_CLERK)).clocks;
    const explained = accepted(await calendar.explain(caseId, clock?.id ?? '', CIVIL_CLERK));
    expect(explained).toMatchObject({ caseId, clock: { id: clock?.id } });
    expect(refused(await calendar.entry(crypto.randomUUID())).kind).toBe('not-found');
    expect(refused(await calendar.rollover()).kind).toBe('not-found');
    expect(accepted(await calendar.warnings())).toBeInstanceOf(Array);
    const entering = { kind: 'order', order: {}, actor: CIVIL_CLERK } as const;
    expect(refused(await calendar.enter(entering)).kind).toBe('invalid');
  });

  test('a webhook is set up by the head of a unit, rested, given a new secret, and removed', async () => {
    const { webhooks } = besideOf(CIVIL_HEAD);
    const settings = { url: 'https://example.gov.cn/docket', types: ['case.step'] };
    const { id, secret } = accepted(await webhooks.create(CIVIL_HEAD, settings));
    expect(secret).toMatch(/^whsec_/);
    expect(accepted(await webhooks.setActive(CIVIL_HEAD, id, false))).toBe(null);
    expect(accepted(await webhooks.change(CIVIL_HEAD, id, { ...settings, types: null }))).toBe(null);
    expect(accepted(await webhooks.list(CIVIL_HEAD))).toMatchObject([{ id, active: false, types: null }]);
    expect(accepted(await webhooks.rotateSecret(CIVIL_HEAD, id)).secret).not.toBe(secret);
    expect(accepted(await webhooks.deadLetters(CIVIL_HEAD, id, {}))).toEqual({ items: [], next: null });
    expect(accepted(await webhooks.deliveries(CIVIL_HEAD, id, { limit: 5 }))).toEqual({
      items: [],
      next: null,
    });
    expect(accepted(await webhooks.sendAgain(CIVIL_HEAD, id, null))).toEqual({ count: 0 });
    expect(refused(await besideOf(CIVIL_CLERK).webhooks.create(CIVIL_CLERK, settings)).kind).toBe(
      'not-permitted',
    );
    expect(refused(await webhooks.create(CIVIL_HEAD, { url: 'ftp://x' })).kind).toBe('invalid');
    expect(accepted(await webhooks.remove(CIVIL_HEAD, id))).toBe(null);
    expect(refused(await webhooks.remove(CIVIL_HEAD, id)).kind).toBe('not-found');
  });
});

test('over HTTP, a commit that takes longer than the server waits is still told to who asked for it', async () => {
  const hurried = testApi(docket, { waitMs: 500 });
  const [locked, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  // No case gets its number before the server has given up waiting.
  const holding = docket.store.em().transactional(async (tx) => {
    await tx.execute('lock table case_counter in exclusive mode');
    locked.resolve();
    await late.promise;
  });
  await locked.promise;
  const headers = await hurried.headersOf(CIVIL_CLERK.person);
  const { transport } = openHttp({
    baseUrl: 'http://docket.test',
    headers,
    fetch: async (url, init) => {
      const answer = await hurried.app.request(String(url), init);
      if (answer.status === 202) late.resolve();
      return answer;
    },
  });
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE } as const;
  const taken = accepted(await createDocketClient(transport).submit(submission));
  expect(taken).toMatchObject({ caseNumber: expect.stringMatching(/^潍数共享/), sequence: 0 });
  await holding;
  await hurried.close();
});
