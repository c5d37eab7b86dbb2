import type { EntityManager } from '@mikro-orm/postgresql';
import { DUTIES, type Duty } from '../../../machines/administrator.ts';
import {
  administrators,
  grantDuty,
  type RegisteredAdministrator,
  withdrawDuty,
} from '../../../store/access/administrators.ts';
import { isMachine } from '../../../store/access/machine-clients.ts';
import { lockPerson, PERSON_ID, type RegisteredPerson, writePerson } from '../../../store/access/people.ts';
import type { Store } from '../../../store/connection.ts';
import { done, notFound, type Outcome, type Problem } from '../../outcome.ts';
import { whileAvailable } from '../while-available.ts';
import { against, type Change, changed, invalid, wrongBasis } from './changed.ts';

/** Who appoints, and on what: an administrator appoints no other one (三员分立), so it is done beside the database. */
export interface Appointing {
  /** Account of the operating system of whoever runs the command. */
  readonly operator: string;
  /** The decision that it rests on, in Chinese. */
  readonly basis: string;
}

export interface Appointment {
  /** Id in the register of people. */
  readonly person: string;
  readonly duty: Duty;
  /** Of somebody who is not in the register yet: they are entered with it. */
  readonly name?: string | undefined;
}

/** Who is an administrator: appointing (任命) and dismissing (撤销) them, each with its entry in the audit log. */
export interface Appointments {
  list(): Promise<Outcome<readonly RegisteredAdministrator[]>>;
  /** Doing it again changes nothing. Refused to whoever has another duty, or a role in a unit. */
  grant(by: Appointing, appointment: Appointment): Promise<Outcome<RegisteredAdministrator>>;
  /** `not-found` for somebody who is no administrator. */
  withdraw(by: Appointing, person: string): Promise<Outcome<RegisteredAdministrator>>;
}

export function appointmentsOver(store: Store, nowMs: () => number): Appointments {
  const change = (
    what: string,
    { operator, basis }: Appointing,
    make: (em: EntityManager) => Promise<Change<RegisteredAdministrator> | Problem>,
  ) =>
    changed(
      store,
      { what, by: { person: null, operator }, nowMs: nowMs() },
      async (em) => wrongBasis(basis) ?? make(em),
    );
  return {
    list: () => whileAvailable(null, async () => done(await administrators(store.em()))),
    grant: (by, { person, duty, name }) =>
      change('administrator.grant', by, async (em) => {
        if (!PERSON_ID.test(person))
          return invalid('person', '人员编号由字母、数字和 . _ @ - 组成，以字母或者数字开头。');
        const held = await lockPerson(em, person);
        const wrong = held ? await refusedTo(em, held, duty, name) : wrongName(person, name);
        if (wrong) return wrong;
        const registered = { id: person, name: held?.name ?? String(name).trim() };
        if (!held) await writePerson(em, { ...registered, active: true });
        await grantDuty(em, person, duty);
        const before = held?.duty ? { duty: held.duty } : null;
        const after = { duty, basis: by.basis.trim() };
        return { subject: { person }, before, after, value: { ...registered, duty } };
      }),
    withdraw: (by, person) =>
      change('administrator.withdraw', by, async (em) => {
        const held = await lockPerson(em, person);
        if (!held?.duty) return notFound(`“${person}”不是管理员。`).problem;
        const { id, name, duty } = held;
        await withdrawDuty(em, person);
        const after = { duty: null, basis: by.basis.trim() };
        return { subject: { person }, before: { duty }, after, value: { id, name, duty } };
      }),
  };
}

/** What stands against somebody of the register. The database refuses it too, whatever program writes. */
async function refusedTo(
  em: EntityManager,
  { id, name: registered, active, memberships, duty: held }: RegisteredPerson,
  duty: Duty,
  name: string | undefined,
): Promise<Problem | undefined> {
  if (!active) return invalid('person', '该人员已离职。');
  if (name !== undefined && name.trim() !== registered)
    return invalid('name', '该人员已在人员册中，姓名不在这里更改。');
  if (held !== null && held !== duty)
    return against('one-duty-a-person', `该人员已是${DUTIES[held]}，一人只能担任一员，请先撤销。`);
  if (memberships.length > 0) {
    const units = [...new Set(memberships.map(({ unit }) => unit))].join('、');
    return against('administrators-are-separate', `该人员在机构（${units}）任职，管理员不能同时在机构任职。`);
  }
  return (await isMachine(em, id))
    ? against('administrators-are-separate', '接入系统不能担任管理员。')
    : undefined;
}

function wrongName(person: string, name: string | undefined): Problem | undefined {
  if (name === undefined) return invalid('name', `人员册中没有“${person}”，请写明其姓名，一并登记。`);
  const { length } = name.trim();
  return length < 1 || length > 50 ? invalid('name', '姓名应当是 1 至 50 个字。') : undefined;
}
