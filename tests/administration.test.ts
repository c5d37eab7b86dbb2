// 三员分立: what each of the three administrators may do, and what the audit log keeps of it.
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, isoDateInShanghai } from '../calendar/iso-date.ts';
import type {
  Administration,
  AuditEntry,
  AuditQuery,
  PeopleQuery,
  PersonEntry,
  UnitEntry,
} from '../client/admin.ts';
import { administrationOver } from '../client/direct/access/administration.ts';
import type { Outcome } from '../client/outcome.ts';
import { resolveSettings } from '../statute/settings.ts';
import { startSession } from '../store/access/sessions.ts';
import { writeAudit } from '../store/access/write-audit.ts';
import { allSettings } from '../store/all-settings.ts';
import { findUnits } from '../store/find-units.ts';
import { rolesOf } from '../store/people.ts';
import { AUDITOR, SECURITY, SYSTEM, writeAdministrators } from './support/administrators.ts';
import { CIVIL_CLERK, POLICE_CLERK, POLICE_HEAD } from './support/registers.ts';
import { accepted, refused } from './support/share-request.ts';
import { testStore } from './support/test-store.ts';

const HOUR = 3_600_000;
const { store } = testStore();
let admin: Administration;

beforeAll(async () => {
  await writeAdministrators(store());
  admin = administrationOver(store(), Date.now, HOUR);
});

const em = () => store().em();
const newest = async () => accepted(await admin.audit.events(AUDITOR, { limit: 2 })).items[1] as AuditEntry;

const CENTRE: UnitEntry = {
  code: 'centre',
  name: '潍坊市大数据中心',
  creditCode: '11370700DEM000030N',
  level: 'city',
  parent: 'bureau',
  covered: true,
  bureau: 'bureau',
  government: 'government',
};
const NEW_PERSON: PersonEntry = { id: 'new-clerk', name: '新来的', active: true };

/** Everything that an administrator can ask for, with content that stands. */
const EVERYTHING: {
  readonly [call: string]: readonly [string, (asker: typeof SYSTEM) => Promise<Outcome<unknown>>];
} = {
  'list units': ['system security', (asker) => admin.system.units(asker)],
  'put a unit': ['system', (asker) => admin.system.putUnit(asker, CENTRE)],
  'see what a unit has in hand': ['system', (asker) => admin.system.unitHoldings(asker, 'civil')],
  'disable a unit': [
    'system',
    (asker) =>
      admin.system.setUnitActive(asker, { code: CENTRE.code, active: false, basis: '潍编〔2026〕5号' }),
  ],
  'list people as system': ['system', (asker) => admin.system.people(asker, {})],
  'put a person': ['system', (asker) => admin.system.putPerson(asker, NEW_PERSON)],
  'list settings': ['system', (asker) => admin.system.settings(asker)],
  'change a setting': [
    'system',
    (asker) => admin.system.changeSetting(asker, 'receipt.moment', 'sign-in', '潍数发〔2026〕3号'),
  ],
  'reset a setting': ['system', (asker) => admin.system.resetSetting(asker, 'receipt.moment')],
  'list people as security': ['security', (asker) => admin.security.people(asker, {})],
  'grant a role': [
    'security',
    (asker) => admin.security.grantRole(asker, { person: NEW_PERSON.id, unit: 'civil', role: 'clerk' }),
  ],
  'withdraw a role': [
    'security',
    (asker) => admin.security.withdrawRole(asker, { person: NEW_PERSON.id, unit: 'civil', role: 'clerk' }),
  ],
  'list substitutions': ['security', (asker) => admin.security.substitutions(asker, 'police')],
  'make a substitution': [
    'security',
    (asker) =>
      admin.security.makeSubstitution(asker, {
        person: POLICE_HEAD.person,
        unit: 'police',
        role: 'head',
        substitute: POLICE_CLERK.person,
        fromDay: '2031-01-01',
        toDay: '2031-01-02',
      }),
  ],
  'list machine clients': ['security', (asker) => admin.security.machineClients(asker)],
  'put a machine client': [
    'security',
    (asker) =>
      admin.security.putMachineClient(asker, {
        clientId: 'oa',
        name: '民政办公系统',
        unit: 'civil',
        roles: ['clerk'],
        active: true,
      }),
  ],
  'list sessions': ['security', (asker) => admin.security.sessions(asker, CIVIL_CLERK.person)],
  'end sessions': ['security', (asker) => admin.security.endSessions(asker, CIVIL_CLERK.person)],
  'read the audit log': ['audit', (asker) => admin.audit.events(asker, {})],
  'verify the audit log': ['audit', (asker) => admin.audit.verify(asker)],
};

describe('who may do what', () => {
  const askers = {
    system: SYSTEM,
    security: SECURITY,
    audit: AUDITOR,
    clerk: { person: CIVIL_CLERK.person },
  };

  test.for(Object.keys(EVERYTHING))('%s: whoever has the duty, and nobody else', async (name) => {
    const [duties = '', call] = EVERYTHING[name] ?? [];
    for (const [duty, asker] of Object.entries(askers)) {
      const outcome = await call?.(asker);
      if (duties.includes(duty)) {
        expect(outcome, `${name} by ${duty}`).toMatchObject({ ok: true });
      } else {
        expect(outcome).toMatchObject({ ok: false, problem: { kind: 'not-permitted', reason: 'actor' } });
        const [event] = accepted(await admin.audit.events(AUDITOR, { kind: 'denied', limit: 1 })).items;
        expect(event).toMatchObject({ kind: 'denied', by: { person: asker.person } });
      }
    }
  });

  test('an administrator gets no role in a unit, and whoever has one administers nothing: the database refuses it', async () => {
    const outcome = await admin.security.grantRole(SECURITY, {
      person: SYSTEM.person,
      unit: 'civil',
      role: 'clerk',
    });
    expect(refused(outcome)).toMatchObject({ reason: 'rule', rule: { id: 'administrators-are-separate' } });
    const membership = `insert into membership (person_id, unit_code, role) values ('system-admin', 'civil', 'clerk')`;
    await expect(em().execute(membership)).rejects.toThrow('an administrator holds no role in a unit');
    const duty = `insert into administrator (person_id, duty) values ('civil-clerk', 'audit')`;
    await expect(em().execute(duty)).rejects.toThrow('an administrator holds no role in a unit');
    const second = `insert into administrator (person_id, duty) values ('system-admin', 'audit')`;
    await expect(em().execute(second)).rejects.toThrow('administrator_pkey');
  });

  test('of a role and a duty that one person gets at once, one is refused', async () => {
    await em().execute(`insert into person (id, name) values ('both', 'both')`);
    const outcomes = await Promise.allSettled([
      em().execute(`insert into membership (person_id, unit_code, role) values ('both', 'civil', 'clerk')`),
      em().execute(`insert into administrator (person_id, duty) values ('both', 'audit')`),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('an administrator who has left administers nothing', async () => {
    await em().execute(`insert into person (id, name, active) values ('gone-admin', 'gone', false)`);
    await em().execute(`insert into administrator (person_id, duty) values ('gone-admin', 'system')`);
    expect(refused(await admin.system.units({ person: 'gone-admin' }))).toMatchObject({ reason: 'actor' });
  });
});

describe('the register of units', () => {
  test('a unit is entered and changed, each with what stood before', async () => {
    accepted(
      await admin.system.putUnit(SYSTEM, { ...CENTRE, code: 'depot', creditCode: '11370700DEM000022U' }),
    );
    expect(await newest()).toMatchObject({ what: 'unit.put', subject: { unit: 'depot' }, before: null });
    accepted(
      await admin.system.putUnit(SYSTEM, {
        ...CENTRE,
        code: 'depot',
        name: '档案馆',
        creditCode: '11370700DEM000022U',
      }),
    );
    expect(await newest()).toMatchObject({
      before: { name: '潍坊市大数据中心' },
      after: { name: '档案馆' },
      by: { person: 'system-admin', duty: 'system' },
    });
    expect(await findUnits(em(), ['depot'])).toMatchObject([{ name: '档案馆', parent: 'bureau' }]);
  });

  test.for([
    ['a code with other signs', { code: 'Civil/2' }, 'invalid', 'code'],
    ['no name', { code: 'x', name: ' ' }, 'invalid', 'name'],
    ['a wrong check character', { code: 'x', creditCode: '11370700DEM000030M' }, 'invalid', 'creditCode'],
    ['the credit code of another unit', { code: 'x' }, 'invalid', 'creditCode'],
    ['a bureau that nobody knows', { bureau: 'nowhere' }, 'invalid', 'bureau'],
    ['a parent that nobody knows', { parent: 'nowhere' }, 'invalid', 'parent'],
    ['itself above it', { parent: 'centre' }, 'not-permitted', 'units-form-a-tree'],
  ] as const)('is refused: %s', async ([, wrong, kind, where]) => {
    accepted(await admin.system.putUnit(SYSTEM, CENTRE));
    const problem = refused(await admin.system.putUnit(SYSTEM, { ...CENTRE, ...wrong }));
    expect(problem).toMatchObject(
      kind === 'invalid' ? { kind, fields: [{ path: where }] } : { kind, rule: { id: where } },
    );
  });
});

describe('people and roles', () => {
  test('the log tells that a name was changed, and never a name', async () => {
    accepted(await admin.system.putPerson(SYSTEM, { id: 'renamed', name: '张旧名', active: true }));
    accepted(await admin.system.putPerson(SYSTEM, { id: 'renamed', name: '张新名', active: true }));
    expect(await newest()).toMatchObject({
      subject: { person: 'renamed' },
      after: { active: true, renamed: true },
    });
    const rows = await em().execute<{ body: string }[]>('select body from audit_event');
    expect(rows.filter(({ body }) => /张旧名|张新名/.test(body))).toEqual([]);
  });

  test('people are found by a role in a unit, and the administrators apart from all others', async () => {
    const found = async (query: PeopleQuery) =>
      accepted(await admin.security.people(SECURITY, query)).items.map(({ id }) => id);
    expect(await found({ role: 'supervisor' })).toEqual(['bureau-supervisor']);
    // A clerk of the police who is also its head, and the head: both of one and the same membership.
    expect(await found({ unit: 'police', role: 'head' })).toEqual(['police-clerk', 'police-head']);
    expect(await found({ duty: true })).toContain('system-admin');
    expect(await found({ duty: true })).not.toContain('police-head');
    expect(await found({ duty: false })).not.toContain('system-admin');
  });

  test('whoever leaves is signed out everywhere and can act no more', async () => {
    accepted(await admin.system.putPerson(SYSTEM, { id: 'leaver', name: '离职者', active: true }));
    accepted(await admin.security.grantRole(SECURITY, { person: 'leaver', unit: 'civil', role: 'clerk' }));
    const now = new Date().toISOString();
    const session = { hash: 'a', person: 'leaver', expiresAt: new Date(Date.now() + HOUR).toISOString() };
    await startSession(em(), session, { now, idleSince: new Date(Date.now() - HOUR).toISOString() });
    expect(accepted(await admin.security.sessions(SECURITY, 'leaver'))).toHaveLength(1);
    accepted(await admin.system.putPerson(SYSTEM, { id: 'leaver', name: '离职者', active: false }));
    expect(accepted(await admin.security.sessions(SECURITY, 'leaver'))).toEqual([]);
    const grant = await admin.security.grantRole(SECURITY, { person: 'leaver', unit: 'civil', role: 'head' });
    expect(refused(grant)).toMatchObject({ kind: 'invalid', fields: [{ path: 'person' }] });
  });

  test('a role is granted once and withdrawn once', async () => {
    const role = { person: 'water-clerk', unit: 'civil', role: 'observer' } as const;
    accepted(await admin.security.grantRole(SECURITY, role));
    expect(await newest()).toMatchObject({
      what: 'membership.grant',
      subject: role,
      before: null,
      after: role,
    });
    expect(await rolesOf(em(), 'water-clerk')).toContainEqual(role);
    accepted(await admin.security.withdrawRole(SECURITY, role));
    expect(await newest()).toMatchObject({ what: 'membership.withdraw', before: role, after: null });
    expect(refused(await admin.security.withdrawRole(SECURITY, role))).toMatchObject({ kind: 'not-found' });
  });

  test('people are found by a part of their name, by unit, and page by page', async () => {
    const found = accepted(await admin.security.people(SECURITY, { unit: 'police', limit: 2 }));
    expect(found.items.map(({ id }) => id)).toEqual(['police-clerk', 'police-clerk-2']);
    const rest = accepted(await admin.security.people(SECURITY, { unit: 'police', after: found.next ?? '' }));
    expect(rest).toMatchObject({ items: [{ id: 'police-head' }], next: null });
    const [admins] = accepted(await admin.security.people(SECURITY, { query: '管理员sys' })).items;
    expect(admins).toMatchObject({ id: 'system-admin', duty: 'system', memberships: [] });
  });
});

describe('settings', () => {
  test('a setting is changed on a basis, and cases that begin afterwards are carried under it', async () => {
    const basis = '潍数发〔2026〕5号';
    accepted(await admin.system.changeSetting(SYSTEM, 'receipt.off-day', 'next-working-day', basis));
    expect(resolveSettings(await allSettings(em()))['receipt.off-day']).toBe('next-working-day');
    expect(await newest()).toMatchObject({
      what: 'setting.change',
      before: null,
      after: { value: 'next-working-day', basis },
    });
    const views = accepted(await admin.system.settings(SYSTEM));
    expect(views.find(({ key }) => key === 'receipt.off-day')).toMatchObject({
      default: 'same-day',
      value: 'next-working-day',
      decided: { basis, by: 'system-admin', byName: '管理员system-admin' },
    });
    accepted(await admin.system.resetSetting(SYSTEM, 'receipt.off-day'));
    expect(resolveSettings(await allSettings(em()))['receipt.off-day']).toBe('same-day');
  });

  test.for([
    ['a value that the setting has not', 'receipt.off-day', 'never', '潍数发〔2026〕5号', 'value'],
    ['a setting that nothing reads yet', 'receipt.cut-off', '17:30', '潍数发〔2026〕5号', 'value'],
    ['no basis', 'receipt.off-day', 'next-working-day', ' ', 'basis'],
  ] as const)('is refused: %s', async ([, key, value, basis, path]) => {
    const outcome = await admin.system.changeSetting(SYSTEM, key, value, basis);
    expect(refused(outcome)).toMatchObject({ kind: 'invalid', fields: [{ path }] });
  });

  test('a setting that nobody knows is not there', async () => {
    const outcome = await admin.system.changeSetting(SYSTEM, 'toString', 1, '潍数发〔2026〕5号');
    expect(refused(outcome)).toMatchObject({ kind: 'not-found' });
  });
});

test('a machine client prepares and observes; it is never a head, and stays in its unit', async () => {
  const client = {
    clientId: 'kq',
    name: '考勤',
    unit: 'civil',
    roles: ['clerk', 'observer'],
    active: true,
  } as const;
  expect(accepted(await admin.security.putMachineClient(SECURITY, client))).toMatchObject({
    person: 'client-kq',
  });
  accepted(await admin.security.putMachineClient(SECURITY, { ...client, roles: ['observer'] }));
  expect(await rolesOf(em(), 'client-kq')).toEqual([
    { person: 'client-kq', unit: 'civil', role: 'observer' },
  ]);
  const wrongs = [
    await admin.security.putMachineClient(SECURITY, { ...client, roles: ['head' as 'clerk'] }),
    await admin.security.putMachineClient(SECURITY, { ...client, unit: 'police' }),
    await admin.security.grantRole(SECURITY, { person: 'client-kq', unit: 'civil', role: 'head' }),
  ];
  expect(wrongs.map((outcome) => outcome.ok)).toEqual([false, false, false]);
});

describe('the audit log', () => {
  test('a look into it is an entry of it', async () => {
    accepted(await admin.audit.events(AUDITOR, { person: 'nobody' }));
    expect(await newest()).toMatchObject({ kind: 'read', what: 'audit.read', subject: { person: 'nobody' } });
  });

  test('it is read by days, the first and the last one included', async () => {
    const today = isoDateInShanghai(Date.now());
    const count = async (query: AuditQuery) =>
      accepted(await admin.audit.events(AUDITOR, { ...query, limit: 1 })).items.length;
    expect(await count({ from: today, to: today })).toBe(1);
    expect(await count({ from: addDays(today, 2) })).toBe(0);
    expect(await count({ to: addDays(today, -2) })).toBe(0);
  });

  test('events that are written at once make one whole chain, without gaps', async () => {
    const event = (n: number) => ({
      ...{ kind: 'read' as const, what: 'letter.read', by: { person: 'civil-clerk' } },
      ...{ at: new Date().toISOString(), subject: { place: String(n) } },
    });
    await Promise.all(Array.from({ length: 40 }, (_, n) => writeAudit(em(), event(n))));
    const verdict = accepted(await admin.audit.verify(AUDITOR));
    expect(verdict.brokenAt).toBeNull();
    const [row] = await em().execute<{ count: string; last: string }[]>(
      'select count(*), max(sequence) as last from audit_event',
    );
    expect(row?.count).toBe(row?.last);
  });

  test('a change whose entry can not be written is not made', async () => {
    await em().execute('alter table audit_head rename to audit_head_away');
    const unit = { ...CENTRE, code: 'unlogged', creditCode: '11370700DEM0000141' };
    await expect(admin.system.putUnit(SYSTEM, unit)).rejects.toThrow('audit_head');
    await em().execute('alter table audit_head_away rename to audit_head');
    expect(await findUnits(em(), ['unlogged'])).toEqual([]);
  });

  test('the database refuses to change it, and whoever gets around that is found out', async () => {
    const forge = `update audit_event set body = replace(body, 'system-admin', 'civil-clerk') where sequence = 3`;
    await expect(em().execute(forge)).rejects.toThrow('the audit log is append-only');
    await expect(em().execute('delete from audit_event')).rejects.toThrow('append-only');
    await expect(em().execute('truncate audit_event')).rejects.toThrow('append-only');
    expect(accepted(await admin.audit.verify(AUDITOR)).brokenAt).toBeNull();
    const behind = async (sql: string) => {
      await em().execute(
        `alter table audit_event disable trigger user; ${sql}; alter table audit_event enable trigger user`,
      );
      return accepted(await admin.audit.verify(AUDITOR)).brokenAt;
    };
    expect(await behind(`update audit_event set body = body || ' ' where sequence = 5`)).toBe(5);
    expect(await behind(`update audit_event set person = 'somebody' where sequence = 4`)).toBe(4);
    expect(await behind('delete from audit_event where sequence = 2')).toBe(2);
  });
});
