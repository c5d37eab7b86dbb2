// `docket admin` and `docket migrate`: what an operator does beside the database.
import { userInfo } from 'node:os';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import { type Finished, jsonOf, runDocket } from '../cli/run-docket.test-support.ts';
import { administrationOver } from '../client/direct/access/administration.ts';
import { openStore, type Store } from '../store/connection.ts';
import { emptyDatabase, type TestDatabase } from './support/database.ts';
import { writeMachine } from './support/machines.ts';
import { writeTestRegisters } from './support/registers.ts';
import { accepted } from './support/share-request.ts';

let database: TestDatabase;
let store: Store;
let env: Record<string, string>;

beforeAll(async () => {
  database = await emptyDatabase();
  env = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: inject('temporalAddress') };
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const run = (...words: readonly string[]): Promise<Finished> => runDocket([...words, '--json'], env);
const BASIS = ['--basis', '潍数发〔2026〕5号'];
const grant = (person: string, duty: string, ...more: readonly string[]) =>
  run('admin', 'grant', person, '--duty', duty, ...BASIS, ...more);
const errorOf = (finished: Finished) => (jsonOf(finished) as { readonly error: object }).error;

test('migrate makes the tables, and finds them made', async () => {
  const { DATABASE_URL = '' } = env;
  const first = await runDocket(['migrate', '--json'], { DATABASE_URL });
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect((jsonOf(first) as { applied: string[] }).applied).toContain('0001-docket');
  expect(jsonOf(await runDocket(['migrate', '--json'], { DATABASE_URL }))).toEqual({ applied: [] });
  store = openStore(database.url);
  await writeTestRegisters(store);
});

test('migrate leaves a database alone that a newer version has changed', async () => {
  const newer = `insert into mikro_orm_migrations (name) values ('9999-later')`;
  await store.em().execute(newer);
  expect(await run('migrate')).toMatchObject({ code: 3 });
  expect(errorOf(await run('migrate'))).toMatchObject({ code: 'database-newer' });
  await store.em().execute(`delete from mikro_orm_migrations where name = '9999-later'`);
});

test('the first administrators are made, entered into the register with their names', async () => {
  expect(jsonOf(await run('admin', 'list'))).toEqual({ administrators: [] });
  const nameless = await grant('sys-1', 'system');
  expect(nameless.code).toBe(2);
  expect(errorOf(nameless)).toMatchObject({ fields: [{ path: 'name' }] });
  const made = await grant('sys-1', 'system', '--name', '甲');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(jsonOf(made)).toEqual({ person: 'sys-1', duty: 'system' });
  expect((await grant('sys-1', 'system')).code).toBe(0);
  expect((await grant('audit-1', 'audit', '--name', '丙')).code).toBe(0);
  expect(jsonOf(await run('admin', 'list'))).toEqual({
    administrators: [
      { person: 'sys-1', name: '甲', duty: 'system' },
      { person: 'audit-1', name: '丙', duty: 'audit' },
    ],
  });
});

test.for([
  ['a second duty', 'sys-1', 'audit', 'one-duty-a-person'],
  ['somebody with a role in a unit', 'civil-clerk', 'security', 'administrators-are-separate'],
  ['a program', 'machine-oa', 'security', 'administrators-are-separate'],
] as const)('%s is refused, by the rule', async ([, person, duty, rule]) => {
  await writeMachine(store, { clientId: 'oa', unit: 'civil' });
  await store.em().execute(`delete from membership where person_id = 'machine-oa'`);
  const refused = await grant(person, duty);
  expect(refused.code).toBe(3);
  expect(errorOf(refused)).toMatchObject({ kind: 'not-permitted', code: rule });
});

test.for([
  ['an id that none can be', ['no one', '--name', '乙'], 'person'],
  ['another name than in the register', ['sys-1', '--name', '乙'], 'name'],
] as const)('%s is invalid', async ([, [person, ...name], path]) => {
  const refused = await grant(person, 'system', ...name);
  expect(refused.code).toBe(2);
  expect(errorOf(refused)).toMatchObject({ fields: [{ path }] });
});

test('without a basis, or a duty that there is, nobody is appointed', async () => {
  const short = await run('admin', 'grant', 'sec-1', '--name', '乙', '--duty', 'security', '--basis', '无');
  expect(errorOf(short)).toMatchObject({ fields: [{ path: 'basis' }] });
  expect((await grant('sec-1', 'root', '--name', '乙')).code).toBe(2);
});

test('a unit is disabled and enabled again, by whoever runs the command and on what basis', async () => {
  const disable = (code: string) => run('admin', 'unit', 'disable', code, ...BASIS);
  expect(jsonOf(await run('admin', 'unit', 'show', 'water'))).toMatchObject({
    unit: 'water',
    holdings: { openTasks: 0, people: 2, competentFor: 0 },
  });
  const disabledOn = isoDateInShanghai(Date.now());
  expect(jsonOf(await disable('water'))).toEqual({ unit: 'water', active: false, disabledOn });
  const { units } = jsonOf(await run('admin', 'unit', 'list')) as { units: object[] };
  expect(units).toContainEqual(expect.objectContaining({ code: 'water', disabledOn }));
  const needed = await disable('bureau');
  expect(needed.code).toBe(3);
  expect(errorOf(needed)).toMatchObject({ code: 'disabled-unit-is-not-competent' });
  const enabled = await run('admin', 'unit', 'enable', 'water', ...BASIS);
  expect(jsonOf(enabled)).toEqual({ unit: 'water', active: true, disabledOn: null });
  const { audit } = administrationOver(store, Date.now, 1);
  const { items } = accepted(await audit.events({ person: 'audit-1' }, { kind: 'change', limit: 2 }));
  const by = { person: null, operator: process.env.SUDO_USER || userInfo().username };
  const basis = '潍数发〔2026〕5号';
  expect(items).toMatchObject([
    { what: 'unit.enable', by, subject: { unit: 'water' }, before: { disabledOn }, after: { basis } },
    { what: 'unit.disable', by, before: { disabledOn: null }, after: { disabledOn, basis, openTasks: 0 } },
  ]);
});

test('an administrator is dismissed, once; all of it stands in the audit log with the account and the basis', async () => {
  const dismissed = await run('admin', 'withdraw', 'sys-1', ...BASIS);
  expect(jsonOf(dismissed)).toEqual({ person: 'sys-1', duty: 'system' });
  expect((await run('admin', 'withdraw', 'sys-1', ...BASIS)).code).toBe(4);
  expect((await grant('sys-1', 'security')).code).toBe(0);
  const { audit } = administrationOver(store, Date.now, 1);
  const { items } = accepted(await audit.events({ person: 'audit-1' }, { kind: 'change' }));
  const by = { person: null, operator: process.env.SUDO_USER || userInfo().username };
  const basis = '潍数发〔2026〕5号';
  const after = (duty: string | null) => ({ duty, basis });
  expect(items.slice(0, 2)).toMatchObject([
    { what: 'administrator.grant', by, subject: { person: 'sys-1' }, before: null, after: after('security') },
    { what: 'administrator.withdraw', by, before: { duty: 'system' }, after: after(null) },
  ]);
  expect(accepted(await audit.verify({ person: 'audit-1' })).brokenAt).toBe(null);
});
