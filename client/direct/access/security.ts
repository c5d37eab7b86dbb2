import type { EntityManager } from '@mikro-orm/postgresql';
import { ROLES } from '../../../machines/party.ts';
import {
  findMachineClient,
  machineClients,
  writeMachineClient,
} from '../../../store/access/machine-clients.ts';
import {
  grantMembership,
  lockPerson,
  registeredPeople,
  withdrawMembership,
} from '../../../store/access/people.ts';
import { endSessionsOf, sessionsOf } from '../../../store/access/sessions.ts';
import { findSubstitution, listSubstitutions } from '../../../store/access/substitutions.ts';
import { findUnits } from '../../../store/find-units.ts';
import {
  MACHINE_ROLES,
  type MachineClientEntry,
  type MachineRole,
  type Membership,
  type SecurityAdministration,
} from '../../admin.ts';
import { done, notFound, type Problem } from '../../outcome.ts';
import type { Administering } from './administering.ts';
import { against, invalid } from './changed.ts';
import { noSuchSubstitution, substitutionMade, substitutionTakenBack } from './substitutions.ts';

/** What 安全管理员 do, straight on the store. @param idleMs how long a session holds that nobody uses */
export function securityAdministration(
  { change, read, nowMs }: Administering,
  idleMs: number,
): SecurityAdministration {
  return {
    people: (asker, query) =>
      read('person.list', ['security'], asker, async (em) => done(await registeredPeople(em, query))),
    grantRole: (asker, membership) =>
      change('membership.grant', 'security', asker, async (em) => {
        const wrong = await wrongMembership(em, membership);
        if (wrong) return wrong;
        const { person, unit, role } = membership;
        const granted = await grantMembership(em, person, unit, role);
        return changeOf(membership, granted ? null : membership, membership);
      }),
    withdrawRole: (asker, membership) =>
      change('membership.withdraw', 'security', asker, async (em) => {
        const { person, unit, role } = membership;
        if (!(await withdrawMembership(em, person, unit, role))) {
          return notFound('该人员在该机构没有这一任职。').problem;
        }
        return changeOf(membership, membership, null);
      }),
    substitutions: (asker, unit) =>
      read('substitution.list', ['security'], asker, async (em) =>
        done(await listSubstitutions(em, { unit })),
      ),
    makeSubstitution: (asker, { person, unit, role, substitute, fromDay, toDay }) =>
      change('substitution.make', 'security', asker, (em) =>
        substitutionMade(em, { person, unit, role, substitute, fromDay, toDay }, asker.person, nowMs()),
      ),
    takeBackSubstitution: (asker, id) =>
      change('substitution.take-back', 'security', asker, async (em) => {
        const held = await findSubstitution(em, id);
        return held ? substitutionTakenBack(em, held, nowMs()) : noSuchSubstitution();
      }),
    machineClients: (asker) =>
      read('machine-client.list', ['security'], asker, async (em) =>
        done((await machineClients(em)).map(viewOf)),
      ),
    putMachineClient: (asker, client) =>
      change('machine-client.put', 'security', asker, async (em) => {
        const wrong = await wrongClient(em, client);
        if (wrong) return wrong;
        const { clientId, name, unit, roles, active } = client;
        const held = await findMachineClient(em, clientId);
        if (held && held.unit !== unit)
          return against('client-stays-in-unit', '接入系统不能改换机构，请另行登记。');
        const person = held?.person ?? `client-${clientId}`;
        if (!held && (await lockPerson(em, person))) return invalid('clientId', '该编号已用于另一人员。');
        await writeMachineClient(em, { clientId, name: name.trim(), unit, roles, active, person });
        const said = (one: Pick<MachineClientEntry, 'roles' | 'active'>) => ({
          roles: one.roles,
          active: one.active,
        });
        const lastActedAt = held?.lastActedAt ?? null;
        const value = { clientId, name: name.trim(), unit, roles, active, person, lastActedAt };
        const subject = { client: clientId, unit };
        return { subject, before: held ? said(viewOf(held)) : null, after: said(client), value };
      }),
    sessions: (asker, person) =>
      read('session.list', ['security'], asker, async (em) => {
        const now = nowMs();
        const moment = { now: iso(now), idleSince: iso(now - idleMs) };
        return done(await sessionsOf(em, person, moment));
      }),
    endSessions: (asker, person) =>
      change('session.end', 'security', asker, async (em) => {
        const ended = await endSessionsOf(em, person);
        return { subject: { person }, before: { sessions: ended }, after: { sessions: 0 }, value: { ended } };
      }),
  };
}

const iso = (ms: number) => new Date(ms).toISOString();

function changeOf(membership: Membership, before: Membership | null, after: Membership | null) {
  const { person, unit, role } = membership;
  return { subject: { person, unit, role }, before, after, value: membership };
}

async function wrongMembership(
  em: EntityManager,
  { person, unit, role }: Membership,
): Promise<Problem | undefined> {
  if (!Object.hasOwn(ROLES, role))
    return invalid('role', `角色应当是 ${Object.keys(ROLES).join('、')} 之一。`);
  const held = await lockPerson(em, person);
  if (!held) return invalid('person', `没有编号为“${person}”的人员。`);
  if (!held.active) return invalid('person', '该人员已离职。');
  // The database refuses it too, whatever program writes.
  if (held.duty !== null) return against('administrators-are-separate', '管理员不能同时在机构任职。');
  if (person.startsWith('client-')) return invalid('person', '接入系统的角色请在接入系统中登记。');
  const [found] = await findUnits(em, [unit]);
  return found ? undefined : invalid('unit', `没有编码为“${unit}”的机构。`);
}

async function wrongClient(
  em: EntityManager,
  { clientId, name, unit, roles }: MachineClientEntry,
): Promise<Problem | undefined> {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(clientId)) {
    return invalid('clientId', '编号由字母、数字和 . _ - 组成，以字母或者数字开头，不超过80个字符。');
  }
  if (name.trim() === '' || name.length > 50) return invalid('name', '名称应当是 1 至 50 个字。');
  if (roles.some((role) => !MACHINE_ROLES.includes(role))) {
    return invalid('roles', '接入系统只能担任经办人（clerk）、观察员（observer）；签发、督办由人员办理。');
  }
  const [found] = await findUnits(em, [unit]);
  return found ? undefined : invalid('unit', `没有编码为“${unit}”的机构。`);
}

function viewOf({
  clientId,
  name,
  unit,
  roles,
  active,
  person,
  lastActedAt,
}: Awaited<ReturnType<typeof machineClients>>[number]) {
  return { ...{ clientId, name, unit, active, person, lastActedAt }, roles: roles as MachineRole[] };
}
