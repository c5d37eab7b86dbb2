import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '../../machines/party.ts';
import { isoMoment } from '../iso-moment.ts';

/** A machine client with the entry of the register under which it acts. */
export interface HeldMachineClient {
  readonly clientId: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly person: string;
  /** ISO 8601 in UTC; null when it has taken no step. */
  readonly lastActedAt: string | null;
}

const SELECT = `select client_id as "clientId", person.name, unit_code as unit, unit.name as "unitName",
    machine_client.active and person.active as active, person.id as person,
    (select coalesce(jsonb_agg(role order by role), '[]') from membership
     where membership.person_id = person.id and membership.unit_code = machine_client.unit_code) as roles,
    (select ${isoMoment('at')} from done_step
     where done_step.person_id = person.id and done_step.unit_code = machine_client.unit_code
     order by done_step.id desc limit 1) as "lastActedAt"
  from machine_client join person on person.id = person_id join unit on unit.code = unit_code`;

/** Every machine client, by its id. */
export function machineClients(em: EntityManager): Promise<HeldMachineClient[]> {
  return em.execute<HeldMachineClient[]>(`${SELECT} order by client_id`);
}

export async function findMachineClient(
  em: EntityManager,
  clientId: string,
): Promise<HeldMachineClient | undefined> {
  const [held] = await em.execute<HeldMachineClient[]>(`${SELECT} where client_id = ?`, [clientId]);
  return held;
}

/** Whether an entry of the register of people is that under which a program acts. */
export async function isMachine(em: EntityManager, person: string): Promise<boolean> {
  return (await em.execute<object[]>('select from machine_client where person_id = ?', [person])).length > 0;
}

/** Enters a machine client, or changes it; its unit and its person stay as they are. */
export async function writeMachineClient(
  em: EntityManager,
  client: Pick<HeldMachineClient, 'clientId' | 'name' | 'unit' | 'roles' | 'active' | 'person'>,
): Promise<void> {
  const { clientId, name, unit, roles, active, person } = client;
  await em.execute(
    `insert into person (id, name, active) values (?, ?, true) on conflict (id) do update set name = excluded.name`,
    [person, name],
  );
  await em.execute(
    `insert into machine_client (client_id, person_id, unit_code, active) values (?, ?, ?, ?)
     on conflict (client_id) do update set active = excluded.active`,
    [clientId, person, unit, active],
  );
  await em.execute(
    'delete from membership where person_id = ? and role not in (select jsonb_array_elements_text(?::jsonb))',
    [person, JSON.stringify(roles)],
  );
  await em.execute(
    `insert into membership (person_id, unit_code, role)
     select ?, ?, role from jsonb_array_elements_text(?::jsonb) as role on conflict do nothing`,
    [person, unit, JSON.stringify(roles)],
  );
}
