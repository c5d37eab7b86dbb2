// Every endpoint of the OpenAPI document × whoever may ask, people and machines × own case, other unit's case, closed case.
// An endpoint without a line in ENDPOINTS fails: whoever adds one says here who may use it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PDF } from '../papers/sample-papers.test-support.ts';
import { ENDPOINTS, type Endpoint, type Target } from './support/access-matrix.ts';
import { AUDITOR, SECURITY, SYSTEM, writeAdministrators } from './support/administrators.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type Answer, type TestApi, testApi } from './support/http.ts';
import { writeMachine } from './support/machines.ts';
import { accepted, caseAfter, INTAKE, STEPS } from './support/share-request.ts';
import { type TokenIssuer, tokenIssuer } from './support/token-issuer.ts';

let docket: TestDocket;
let api: TestApi;
let issuer: TokenIssuer;
let targets: { readonly own: Target; readonly closed: Target };

/** Whoever may ask. The case is between civil affairs and the police, under the bureau; the water company has no part in it. */
const PARTIES = [
  'civil-clerk',
  'civil-head',
  'police-clerk',
  'police-head',
  'bureau-supervisor',
  'bureau-clerk',
  'civil-machine',
];
const OUTSIDERS = ['water-clerk', 'water-head', 'water-machine'];
/** Programs with the role of a clerk (接入系统), by their client id; the last has been shut. */
const MACHINES = ['civil-machine', 'water-machine', 'shut-machine'];
const ADMINISTRATORS = { system: SYSTEM.person, security: SECURITY.person, audit: AUDITOR.person };

beforeAll(async () => {
  docket = await testDocket();
  await writeAdministrators(docket.store);
  issuer = await tokenIssuer();
  api = testApi(docket, { issuer: issuer.url });
  await writeMachine(docket.store, { clientId: 'civil-machine', unit: 'civil' });
  await writeMachine(docket.store, { clientId: 'water-machine', unit: 'water' });
  await writeMachine(docket.store, { clientId: 'shut-machine', unit: 'civil', active: false });
  const own = await target(['approve', 'signIn', 'askForSupplement']);
  const closed = await target(['approve', 'signIn', 'askForSupplement']);
  accepted(await docket.client.act<'share-request'>({ case: closed.id, ...STEPS.withdraw }));
  targets = { own, closed };
});
afterAll(async () => {
  await api.close();
  issuer.close();
  await docket.close();
});

/** A case with a letter and a paper in it. */
async function target(steps: Parameters<typeof caseAfter>[1]): Promise<Target> {
  const upload = await api.app.request(`/api/v1/papers?name=${encodeURIComponent('授权书.pdf')}`, {
    method: 'POST',
    headers: { ...(await api.headersOf('civil-clerk')), 'Content-Type': 'application/octet-stream' },
    body: PDF,
  });
  const { hash } = (await upload.json()) as { hash: string };
  const id = await caseAfter(docket.client, steps, {
    ...INTAKE,
    papers: [{ name: '授权书.pdf', paper: hash }],
  });
  const [letter] = accepted(await docket.client.letters(id, STEPS.signIn.actor));
  const { number, clocks } = accepted(await docket.client.get(id, STEPS.signIn.actor));
  const [row] = await docket.store
    .em()
    .execute<{ task: string }[]>('select max(id) as task from task where case_id = ? and closed_by is null', [
      id,
    ]);
  return {
    id,
    number,
    letter: letter?.number ?? '',
    paper: hash,
    clock: clocks[0]?.id ?? '',
    task: row?.task ?? '0',
  };
}

/** The endpoints that the document names, as `GET /cases/{ref}`. */
async function documented(): Promise<string[]> {
  const document = (await (await api.app.request('/openapi.json')).json()) as {
    paths: { [path: string]: { [method: string]: unknown } };
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map((method) => `${method.toUpperCase()} ${path.replace(/^\/api\/v1/, '')}`),
  );
}

test('every endpoint of the document has its line, and no line is without an endpoint', async () => {
  expect((await documented()).sort()).toEqual(Object.keys(ENDPOINTS).sort());
});

async function ask(person: string | null, name: string, line: Endpoint, on: Target): Promise<Answer> {
  const [method = '', path = ''] = name.split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(line.params?.(on)[key] ?? on.id),
  );
  const json = line.body?.(on);
  const query = line.query === undefined ? '' : `?${line.query}`;
  const isMachine = person !== null && MACHINES.includes(person);
  const answer = await api.ask(isMachine ? null : person, method, `${filled}${query}`, {
    ...(json !== undefined && { json }),
    ...(isMachine && { headers: await issuer.headersOf(person) }),
  });
  if (line.endsSession && person !== null) api.forget(person);
  return answer;
}

/** Refused for who asks, and not for what is asked. */
const isDenied = ({ status, body }: Answer) =>
  status === 401 || status === 403 || (status === 409 && (body as { reason?: string }).reason === 'actor');

const lines = Object.entries(ENDPOINTS);

test.for(lines.filter(([, { open }]) => open !== 'everybody' && open !== 'public'))(
  '%s is closed to whoever has not signed in',
  async ([name, line]) => {
    const unauthenticated = { status: 401, body: { code: 'unauthenticated' } };
    expect(await ask(null, name, line, targets.own)).toMatchObject(unauthenticated);
    expect(await ask('nobody', name, line, targets.own)).toMatchObject(unauthenticated);
    expect(await ask('shut-machine', name, line, targets.own)).toMatchObject(unauthenticated);
  },
);

test.for(lines.filter(([, { open }]) => open === 'everybody'))(
  '%s is open to everybody',
  async ([name, line]) => {
    for (const person of [null, 'civil-clerk', 'civil-machine', SYSTEM.person]) {
      expect((await ask(person, name, line, targets.own)).status, String(person)).toBe(200);
    }
  },
);

test.for(lines.filter(([, { open }]) => open === 'public'))(
  '%s is open to everybody, and tells nothing of a case to whoever guesses',
  async ([name, line]) => {
    for (const person of [null, 'civil-clerk', 'civil-machine', SYSTEM.person]) {
      const answer = await ask(person, name, line, targets.own);
      expect([401, 403].includes(answer.status), `${person}: ${answer.status}`).toBe(false);
      expect(answer.status, String(person)).toBeLessThan(500);
      expect(tellsOf(answer, targets.own)).toEqual([]);
    }
  },
);

test.for(lines.filter(([, { open }]) => open === 'signed-in'))(
  '%s is open to whoever has signed in',
  async ([name, line]) => {
    for (const person of [...PARTIES, ...OUTSIDERS, ...Object.values(ADMINISTRATORS)]) {
      expect((await ask(person, name, line, targets.own)).status, person).toBe(200);
    }
  },
);

test.for(lines.filter(([, { open }]) => open === 'members'))(
  '%s is open to whoever holds a role in a unit, and to no administrator',
  async ([name, line]) => {
    for (const person of [...PARTIES, ...OUTSIDERS]) {
      const answer = await ask(person, name, line, targets.own);
      const refused = line.onlyFor?.includes(person) === false;
      expect(isDenied(answer), `${person}: ${answer.status}`).toBe(refused);
      expect(answer.status, person).toBeLessThan(500);
      // Whatever a unit sees in its lists, figures and registers, it is nothing of a case in which it has no part.
      if (OUTSIDERS.includes(person)) expect(tellsOf(answer, targets.own), person).toEqual([]);
    }
    await closedToAdministrators(name, line);
  },
);

const ofCases = lines
  .filter(([, { open }]) => open === 'parties')
  .flatMap(([name, line]) => (['own', 'closed'] as const).map((which) => [name, which, line] as const));

test.for(ofCases)(
  '%s, %s case: open to its parties; to others it is not there',
  async ([name, which, line]) => {
    const on = targets[which];
    for (const person of PARTIES) {
      const answer = await ask(person, name, line, on);
      // An action may be refused to a party, by a rule that is told; a party always learns that the case is there.
      expect([401, 403, 404].includes(answer.status), `${person}: ${answer.status}`).toBe(false);
      expect(answer.status, person).toBeLessThan(500);
    }
    for (const person of OUTSIDERS) {
      const answer = await ask(person, name, line, on);
      expect(answer, person).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(tellsOf(answer, on)).toEqual([]);
      // The same words as for a case that nobody has.
      const none = { ...on, id: crypto.randomUUID() };
      expect(worded(answer, on)).toEqual(worded(await ask(person, name, line, none), none));
    }
    await closedToAdministrators(name, line);
  },
);

test.for(lines.filter(([, { open }]) => open === 'task'))(
  '%s is open to the unit that has the task; to others the task is not there',
  async ([name, line]) => {
    for (const person of OUTSIDERS) {
      const answer = await ask(person, name, line, targets.own);
      expect(answer, person).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(tellsOf(answer, targets.own)).toEqual([]);
      const none = { ...targets.own, task: '999999999' };
      expect(worded(answer, targets.own)).toEqual(worded(await ask(person, name, line, none), none));
    }
    for (const person of PARTIES) {
      const { status } = await ask(person, name, line, targets.own);
      expect(status, person).toBeLessThan(500);
      // The task is that of civil affairs; a rule may stand against what is done to it, never that it is not there.
      if (person.startsWith('civil-'))
        expect([401, 403, 404].includes(status), `${person}: ${status}`).toBe(false);
    }
    await closedToAdministrators(name, line);
  },
);

test.for(lines.filter(([, { open }]) => open === 'bureau'))(
  '%s does nothing for another unit, nor for an administrator',
  async ([name, line]) => {
    for (const person of [...OUTSIDERS, ...Object.values(ADMINISTRATORS)]) {
      const { status } = await ask(person, name, line, targets.own);
      expect(status, person).toBeGreaterThanOrEqual(400);
      expect(status, person).toBeLessThan(500);
    }
  },
);

const duties = Object.keys(ADMINISTRATORS) as (keyof typeof ADMINISTRATORS)[];

test.for(lines.filter(([, { open }]) => duties.some((duty) => open.includes(duty))))(
  '%s is open to its administrators, and to nobody else',
  async ([name, line]) => {
    for (const duty of duties) {
      const { status, body } = await ask(ADMINISTRATORS[duty], name, line, targets.own);
      if (line.open.includes(duty)) expect([200, 201, 404], `${duty}: ${status}`).toContain(status);
      else expect({ status, body }, duty).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
    for (const person of [...PARTIES, ...OUTSIDERS]) {
      const answer = await ask(person, name, line, targets.own);
      expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
  },
);

async function closedToAdministrators(name: string, line: Endpoint): Promise<void> {
  for (const person of Object.values(ADMINISTRATORS)) {
    expect(await ask(person, name, line, targets.own), person).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  }
}

/** What an answer tells of a case, beside what was asked for with its id. */
function tellsOf({ body }: Answer, { id, number, letter }: Target): string[] {
  const { detail: _, ...rest } = (typeof body === 'object' && body !== null ? body : { body }) as {
    detail?: string;
  };
  const text = JSON.stringify(rest);
  return [id, number, letter].filter((told) => told !== '' && text.includes(told));
}

function worded({ status, body }: Answer, { id, task }: Target): object {
  const { trace: _, detail, ...rest } = body as { trace?: string; detail?: string };
  return { status, ...rest, detail: detail?.replaceAll(id, '…').replaceAll(task, '…') };
}

test('what was denied stands in the audit log, with who asked and what for, and so does who has read a letter or a paper', async () => {
  const admin = async (query: string) =>
    ((await api.ask(AUDITOR.person, 'GET', `/admin/audit?${query}&limit=200`)).body as { items: object[] })
      .items;
  await api.ask('water-clerk', 'GET', `/cases/${targets.own.id}`);
  // The requests of a table may still be on their way into the log: the entry is looked for, not taken to be the last.
  await expect
    .poll(() => admin('kind=denied&person=water-clerk'))
    .toContainEqual(
      expect.objectContaining({
        what: 'GET /cases/:ref',
        by: expect.objectContaining({ person: 'water-clerk', unit: 'water', role: 'clerk' }),
        subject: expect.objectContaining({ ref: targets.own.id, why: 'outside' }),
      }),
    );
  await api.ask('water-clerk', 'GET', `/cases/${crypto.randomUUID()}`);
  await api.ask('water-clerk', 'GET', '/admin/audit');
  expect((await admin('kind=denied&person=water-clerk'))[0]).toMatchObject({ subject: { why: 'forbidden' } });
  const letter = `/cases/${targets.own.id}/letters/${encodeURIComponent(targets.own.letter)}`;
  await api.ask('police-head', 'GET', letter);
  expect((await admin('kind=read&person=police-head'))[0]).toMatchObject({
    what: 'letter.read',
    subject: { ref: targets.own.id, number: targets.own.letter },
  });
  await api.ask('police-head', 'GET', `/cases/${targets.own.id}/papers/${targets.own.paper}`);
  expect((await admin('kind=read&person=police-head'))[0]).toMatchObject({
    what: 'paper.read',
    subject: { hash: targets.own.paper },
  });
  expect((await api.ask(AUDITOR.person, 'GET', '/admin/audit/verification')).body).toMatchObject({
    brokenAt: null,
  });
});
