// 停用机构: what a unit that is disabled may no more, what goes on all the same, and who sees what is left with it.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { addDays, isoDateInShanghai } from '../calendar/iso-date.ts';
import type { AuditEntry, SystemAdministration } from '../client/admin.ts';
import { administrationOver } from '../client/direct/access/administration.ts';
import type { DocketClient } from '../client/docket-client.ts';
import { readFacts } from '../store/read-facts.ts';
import { AUDITOR, SYSTEM, writeAdministrators } from './support/administrators.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { type TestApi, testApi } from './support/http.ts';
import { CIVIL_CLERK, POLICE_CLERK, SUPERVISOR } from './support/registers.ts';
import { accepted, caseAfter, INTAKE, refused, TO_USE, takeAll } from './support/share-request.ts';

const BASIS = '潍编〔2026〕5号';
let docket: TestDocket;
let client: DocketClient;
let api: TestApi;
let system: SystemAdministration;
let newest: () => Promise<AuditEntry | undefined>;

beforeAll(async () => {
  docket = await testDocket();
  client = docket.client;
  api = testApi(docket);
  await writeAdministrators(docket.store);
  const admin = administrationOver(docket.store, Date.now, 3_600_000);
  system = admin.system;
  newest = async () => accepted(await admin.audit.events(AUDITOR, { kind: 'change', limit: 1 })).items[0];
});
afterAll(async () => {
  await api.close();
  await docket.close();
});
beforeEach(async () => {
  for (const code of ['civil', 'police', 'water']) await enable(code);
});

const disable = (code: string, despiteOpenTasks = true) =>
  system.setUnitActive(SYSTEM, { code, active: false, basis: BASIS, despiteOpenTasks });
const enable = (code: string) => system.setUnitActive(SYSTEM, { code, active: true, basis: BASIS });
const today = () => isoDateInShanghai(Date.now());
const itemsOf = (body: unknown) => (body as { items: Record<string, unknown>[] }).items;

test('a unit with open tasks is disabled only by somebody who speaks of them; the audit log says on what basis', async () => {
  await caseAfter(client, ['approve']);
  const { openCases, openTasks } = accepted(await system.unitHoldings(SYSTEM, 'police'));
  expect(openTasks).toBeGreaterThan(0);
  const problem = refused(await disable('police', false));
  expect(problem).toMatchObject({ kind: 'not-permitted', rule: { id: 'open-tasks-are-spoken-of' } });
  expect(problem.message).toContain(`${openTasks}项待办、${openCases}件在办案件`);
  expect(accepted(await disable('police'))).toMatchObject({ code: 'police', disabledOn: today() });
  expect(await newest()).toMatchObject({
    what: 'unit.disable',
    by: { person: SYSTEM.person, duty: 'system' },
    subject: { unit: 'police' },
    before: { disabledOn: null },
    after: { disabledOn: today(), basis: BASIS, openCases, openTasks },
  });
  accepted(await enable('police'));
  expect(await newest()).toMatchObject({ what: 'unit.enable', after: { disabledOn: null, basis: BASIS } });
});

test('an unknown unit, a decision without its basis, and a unit that others need: nothing is changed', async () => {
  expect(refused(await disable('nowhere'))).toMatchObject({ kind: 'not-found' });
  const unfounded = { code: 'water', active: false, basis: ' ' };
  expect(refused(await system.setUnitActive(SYSTEM, unfounded))).toMatchObject({
    fields: [{ path: 'basis' }],
  });
  for (const code of ['bureau', 'government']) {
    expect(refused(await disable(code))).toMatchObject({ rule: { id: 'disabled-unit-is-not-competent' } });
  }
});

test('nobody asks a disabled unit for data, and it asks nobody; the answer names it and says what to do', async () => {
  accepted(await disable('police'));
  const asked = await api.ask('civil-clerk', 'POST', '/cases', {
    json: { procedure: 'share-request', intake: INTAKE },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
  expect(asked).toMatchObject({
    status: 409,
    body: { code: 'not-permitted', reason: 'intake', rule: { id: 'units-are-in-service' } },
  });
  expect((asked.body as { detail: string }).detail).toMatch(
    /“户籍登记信息”.*“潍坊市公安局”已停用.*请向其大数据主管部门询问/,
  );
  accepted(await enable('police'));
  accepted(await disable('civil'));
  const own = await client.submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE });
  expect(refused(own).message).toContain('“潍坊市民政局”已停用');
  accepted(await enable('civil'));
  accepted(await client.submit({ procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE }));
});

test('its open cases go on to their end, with its people, its tasks and its periods; what they start goes on too', async () => {
  const agreed = await caseAfter(client, ['approve', 'signIn', 'review']);
  const declined = await caseAfter(client, ['approve', 'signIn', 'review', 'draftRefusal']);
  accepted(await disable('police'));
  await takeAll(client, agreed, [
    'askForExtension',
    'consentToExtension',
    'draftAgreement',
    'sign',
    'deliver',
    'confirm',
  ]);
  await takeAll(client, declined, ['sign', 'raiseDispute']);
  // A case that another one starts begins a moment after the step that starts it.
  await vi.waitFor(async () => {
    const { links } = accepted(await client.get(declined, CIVIL_CLERK));
    expect(links.started).toMatchObject([{ procedure: 'dispute' }]);
  });
  await takeAll(client, agreed, ['endUse']);
  expect(accepted(await client.get(agreed, POLICE_CLERK))).toMatchObject({ closed: true });
});

test('what began on paper before that day is entered; what would have begun since is not (补录)', async () => {
  accepted(await disable('police'));
  const entered = (submittedOn: string) =>
    client.submit({
      ...{ procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE },
      backfill: { by: SUPERVISOR, submittedOn, earlier: [] },
    });
  accepted(await entered(addDays(today(), -1)));
  expect(refused(await entered(today()))).toMatchObject({ rule: { id: 'units-are-in-service' } });
});

test('whoever disables a unit waits for a case that is beginning with it', async () => {
  let disabling: Promise<unknown> = Promise.resolve();
  let isDisabled = false;
  await docket.store.em().transactional(async (em) => {
    await readFacts(em, [CIVIL_CLERK], ['police'], null, today());
    disabling = disable('police').then(() => {
      isDisabled = true;
    });
    await vi.waitFor(async () => {
      const waiting = await docket.store
        .em()
        .execute(
          `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%from unit%for update%'`,
        );
      expect(waiting).toHaveLength(1);
    });
    expect(isDisabled).toBe(false);
  });
  await disabling;
  expect(isDisabled).toBe(true);
});

test('it is not offered for choosing, and shown as what it is where it stands', async () => {
  accepted(await disable('police'));
  const listed = async (path: string) => itemsOf((await api.ask('civil-clerk', 'GET', path)).body);
  expect(await listed('/units')).toContainEqual(
    expect.objectContaining({ code: 'police', disabledOn: today() }),
  );
  expect((await listed('/units?active=true')).map(({ code }) => code)).not.toContain('police');
  expect((await listed('/units?active=false')).map(({ code }) => code)).toEqual(['police']);
  expect((await listed('/public/units')).map(({ code }) => code)).not.toContain('police');
  const { body } = await api.ask('civil-clerk', 'GET', '/catalogue/items/household');
  expect(body).toMatchObject({ providerName: '潍坊市公安局', providerDisabledOn: today() });
});

test('the open list of the public has nothing that a disabled unit provides', async () => {
  await docket.store
    .em()
    .execute(`update catalogue_item set opening = 'conditional' where code = 'household'`);
  const open = async () =>
    itemsOf((await api.ask(null, 'GET', '/public/items')).body).map(({ code }) => code);
  expect(await open()).toEqual(['household']);
  accepted(await disable('police'));
  expect(await open()).toEqual([]);
});

test('the supervisor sees which items and grants are left with it; nobody else is told', async () => {
  const inUse = await caseAfter(client, TO_USE);
  accepted(await disable('police'));
  const left = await api.ask('bureau-supervisor', 'GET', '/board/disabled-units');
  expect(itemsOf(left.body)).toMatchObject([
    { unit: 'police', name: '潍坊市公安局', disabledOn: today(), items: [{}, { code: 'household' }, {}] },
  ]);
  const [{ grants } = { grants: [] }] = itemsOf(left.body);
  expect(grants).toContainEqual(
    expect.objectContaining({ caseId: inUse, item: 'household', requester: '潍坊市民政局', status: 'live' }),
  );
  expect(await api.ask('civil-clerk', 'GET', '/board/disabled-units')).toMatchObject({ status: 409 });
});

test('a unit is not put under a disabled bureau, nor enabled under one', async () => {
  const entry = { ...{ code: 'depot', name: '档案馆', creditCode: '11370700DEM000022U' }, parent: null };
  const unit = { ...entry, level: 'city', covered: true, bureau: 'water', government: 'government' } as const;
  accepted(await system.putUnit(SYSTEM, unit));
  expect(refused(await disable('water'))).toMatchObject({ rule: { id: 'disabled-unit-is-not-competent' } });
  accepted(await disable('depot'));
  accepted(await disable('water'));
  expect(refused(await enable('depot'))).toMatchObject({ rule: { id: 'disabled-unit-is-not-competent' } });
  const other = { ...unit, code: 'store-room', creditCode: '11370700DEM000030N' };
  expect(refused(await system.putUnit(SYSTEM, other))).toMatchObject({ fields: [{ path: 'bureau' }] });
  // A name is still put right while the unit is disabled.
  accepted(await system.putUnit(SYSTEM, { ...unit, name: '市档案馆' }));
  accepted(await system.putUnit(SYSTEM, { ...unit, bureau: 'bureau' }));
  expect(accepted(await enable('depot'))).toMatchObject({ disabledOn: null });
});

test('a step that was under way when the unit was disabled is answered as it was', async () => {
  const requestId = crypto.randomUUID();
  const asked = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, requestId } as const;
  const first = accepted(await client.submit(asked));
  accepted(await disable('police'));
  expect(accepted(await client.submit(asked))).toEqual(first);
});
