import { beforeAll, expect, test, vi } from 'vitest';
import type { CommitRequest } from '../machines/step.ts';
import { writeDisabled } from '../store/access/unit-service.ts';
import { openStore } from '../store/connection.ts';
import { findCase } from '../store/find-case.ts';
import { nextStep, opening, replyClock, task } from '../tests/support/commit-requests.ts';
import { CIVIL_CLERK, ITEM, SUPERVISOR, UNITS } from '../tests/support/registers.ts';
import { NO_ROWS, rowsOf } from '../tests/support/rows-of.ts';
import { testStore } from '../tests/support/test-store.ts';
import { type Activities, createActivities } from './activities.ts';

const { store } = testStore();
let activities: Activities;

beforeAll(() => {
  activities = createActivities(store());
});

const commitStep = (request: CommitRequest) => activities.commitStep(request);
const newCase = () => crypto.randomUUID();

test.for([
  ['another request in the same place', { requestId: 'another' }],
  ['the same request with another content', { action: { type: 'signIn', payload: { note: 'another' } } }],
  ['the same request by another person', { actor: CIVIL_CLERK }],
  ['a place that leaves a gap', { sequence: 3 }],
  ['a request id that stands in another place', { sequence: 2, requestId: 'request-1' }],
] as const)('a record fault: %s', async ([, said]) => {
  const first = opening(newCase());
  await commitStep(first);
  const second = nextStep(first);
  await commitStep(second);
  const written = await rowsOf(store(), first.step.caseId);
  await expect(commitStep({ ...second, step: { ...second.step, ...said } })).rejects.toMatchObject({
    type: 'RecordFault',
    nonRetryable: true,
  });
  expect(await rowsOf(store(), first.step.caseId)).toEqual(written);
});

test('a record fault: a step of a case that was never opened', async () => {
  const step = nextStep(opening(newCase()));
  await expect(commitStep(step)).rejects.toMatchObject({ type: 'RecordFault' });
  expect(await rowsOf(store(), step.step.caseId)).toEqual(NO_ROWS);
});

test('two requests for the same place at once: one is taken, the other is a record fault', async () => {
  const first = opening(newCase());
  await commitStep(first);
  const rivals = ['one', 'two'].map((requestId) => commitStep(nextStep(first, { step: { requestId } })));
  const outcomes = await Promise.allSettled(rivals);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [refused] = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ type: 'RecordFault' });
});

test.for([
  ['a unit is not in the register', { units: [{ ...UNITS.civil, code: 'gone' }] }, '不在机构名录中'],
  ['条例 covers a unit otherwise', { units: [{ ...UNITS.water, covered: true }] }, '是否适用条例'],
  ['the level of a unit differs', { units: [{ ...UNITS.civil, level: 'zone' }] }, '层级'],
  ['the bureau of a unit differs', { units: [{ ...UNITS.civil, bureau: 'civil' }] }, '大数据主管部门'],
  ['the item is gone', { item: { ...ITEM, code: 'gone' } }, '不在现行目录中'],
  ['the item has a newer version', { item: { ...ITEM, version: 1 } }, '新的版本'],
  ['the sharing class differs', { item: { ...ITEM, sharing: 'unconditional' } }, '共享属性'],
  ['the provider differs', { item: { ...ITEM, provider: 'civil' } }, '数据提供单位'],
] as const)('an opening whose facts have changed leaves nothing: %s', async ([, said, words]) => {
  const request = opening(newCase(), { opening: said });
  await expect(commitStep(request)).rejects.toMatchObject({
    type: 'FactsChanged',
    nonRetryable: true,
    message: expect.stringContaining(words),
  });
  expect(await rowsOf(store(), request.step.caseId)).toEqual(NO_ROWS);
});

test('a unit that is disabled while an opening is under way begins no case, and is drawn into none', async () => {
  const rule = expect.objectContaining({
    id: 'units-are-in-service',
    says: expect.stringContaining('已停用'),
  });
  const refusal = { type: 'Refused', nonRetryable: true, details: [expect.objectContaining({ rule })] };
  const first = opening(newCase());
  await commitStep(first);
  await writeDisabled(store().em(), 'water', first.step.on);
  const late = opening(newCase(), { opening: { units: [UNITS.civil, UNITS.water] } });
  await expect(commitStep(late)).rejects.toMatchObject(refusal);
  expect(await rowsOf(store(), late.step.caseId)).toEqual(NO_ROWS);
  const effects = [{ type: 'joinParty', party: 'reviewer', units: ['water'] } as const];
  const joining = nextStep(first, { step: { effects } });
  await expect(commitStep(joining)).rejects.toMatchObject(refusal);
  await writeDisabled(store().em(), 'water', null);
  await commitStep(joining);
});

test('a unit that is disabled after a case has begun with it joins it still: the notice to a unit is signed later', async () => {
  const first = opening(newCase(), { opening: { units: [UNITS.civil, UNITS.police, UNITS.water] } });
  await commitStep(first);
  await writeDisabled(store().em(), 'water', first.step.on);
  const effects = [{ type: 'joinParty', party: 'respondent', units: ['water'] } as const];
  await commitStep(nextStep(first, { step: { effects } }));
  await writeDisabled(store().em(), 'water', null);
});

test.for([
  ['another role', { ...CIVIL_CLERK, role: 'supervisor' }],
  ['another unit', { ...CIVIL_CLERK, unit: 'police' }],
  ['a stranger', { ...CIVIL_CLERK, person: 'stranger' }],
  ['somebody who calls himself the clock', { person: 'clock', unit: 'clock', role: 'observer' }],
] as const)('nobody acts or submits in a role that he does not hold: %s', async ([, actor]) => {
  const refused = { type: 'NotAMember', nonRetryable: true };
  const request = opening(newCase(), { opening: { submittedBy: actor } });
  await expect(commitStep(request)).rejects.toMatchObject(refused);
  expect(await rowsOf(store(), request.step.caseId)).toEqual(NO_ROWS);

  const first = opening(newCase());
  await commitStep(first);
  const written = await rowsOf(store(), first.step.caseId);
  await expect(commitStep(nextStep(first, { step: { actor } }))).rejects.toMatchObject(refused);
  expect(await rowsOf(store(), first.step.caseId)).toEqual(written);
});

test('whoever enters an opening for another must hold the role that he claims', async () => {
  const enteredBy = { ...SUPERVISOR, unit: 'civil' };
  const request = opening(newCase(), { opening: { enteredBy } });
  await expect(commitStep(request)).rejects.toMatchObject({ type: 'NotAMember' });
  expect(await rowsOf(store(), request.step.caseId)).toEqual(NO_ROWS);
  const lawful = opening(newCase(), { opening: { enteredBy: SUPERVISOR } });
  expect((await commitStep(lawful)).hash).toHaveLength(64);
});

test.for(['坏\0', '坏\ud800'])(
  'a text that the database cannot keep is refused as invalid, with its field: %j',
  async (broken) => {
    const first = opening(newCase());
    await commitStep(first);
    const action = { type: 'signIn', payload: { notes: ['好', broken] } };
    await expect(commitStep(nextStep(first, { step: { action } }))).rejects.toMatchObject({
      type: 'Refused',
      nonRetryable: true,
      details: [{ kind: 'invalid', fields: [{ path: 'action.payload.notes.1' }] }],
    });
  },
);

test('a day outside the calendar is refused as invalid, not tried for ever', async () => {
  const clocks = [replyClock({ workingDays: null, until: '2399-01-01' })];
  const request = opening(newCase(), { clocks });
  await expect(commitStep(request)).rejects.toMatchObject({ type: 'Refused', nonRetryable: true });
});

test('a step that fails in its last statement leaves nothing of the others', async () => {
  const first = opening(newCase(), { tasks: [task('a')] });
  await commitStep(first);
  const written = await rowsOf(store(), first.step.caseId);
  const before = await findCase(store().em(), first.step.caseId, 'trusted');
  const trigger = `create function break_outbox() returns trigger language plpgsql as $$ begin
    if new.case_id = '${first.step.caseId}' then raise exception 'broken'; end if; return new; end $$;
    create trigger break_outbox before insert on outbox for each row execute function break_outbox();`;
  await store().em().execute(trigger);
  const failing = commitStep(nextStep(first, { tasks: [task('b')], clocks: [replyClock()] }));
  await expect(failing).rejects.toThrow('broken');
  await expect(failing).rejects.not.toHaveProperty('nonRetryable');
  await store().em().execute('drop function break_outbox() cascade');
  expect(await rowsOf(store(), first.step.caseId)).toEqual(written);
  expect(await findCase(store().em(), first.step.caseId, 'trusted')).toEqual(before);
});

test('a database that is away is an ordinary error, to be tried again', async () => {
  const away = openStore('postgresql://nobody:nothing@127.0.0.1:9/none');
  const commit = createActivities(away).commitStep(opening(newCase()));
  await expect(commit).rejects.toThrow();
  await expect(commit).rejects.not.toHaveProperty('nonRetryable');
  await away.close();
});

test('a connection that the server cuts is an ordinary error, and the next commit goes through', async () => {
  const first = opening(newCase());
  await commitStep(first);
  await store()
    .em()
    .execute(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
  const second = nextStep(first);
  // The pool may still hold others of those that were cut: each is found out when it is used.
  const tried = await vi.waitFor(() => commitStep(second), { timeout: 10_000, interval: 10 });
  expect(await commitStep(second)).toEqual(tried);
});
