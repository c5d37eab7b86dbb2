import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '../machines/party.ts';

/** A role that a person holds, with the names of both. */
export interface MemberRow {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly role: Role;
}

/** The people who hold a role, by unit, person and role: in one unit, or everybody. Machines are no people. */
export function members(em: EntityManager, unit?: string): Promise<MemberRow[]> {
  return em.execute<MemberRow[]>(
    `select person.id as person, person.name, unit.code as unit, unit.name as "unitName", membership.role
     from membership
     join person on person.id = membership.person_id and person.active
     join unit on unit.code = membership.unit_code
     where not exists (select from machine_client where machine_client.person_id = person.id)
     ${unit === undefined ? '' : 'and membership.unit_code = ?'}
     order by unit.code, person.id, membership.role`,
    unit === undefined ? [] : [unit],
  );
}
