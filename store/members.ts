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

/** Who holds which role, by unit, person and role: in one unit, of one person, or everybody. */
export function members(
  em: EntityManager,
  { unit, person }: { readonly unit?: string; readonly person?: string },
): Promise<MemberRow[]> {
  const [filter, values] =
    unit !== undefined
      ? ['where membership.unit_code = ?', [unit]]
      : person !== undefined
        ? ['where membership.person_id = ?', [person]]
        : ['', []];
  return em.execute<MemberRow[]>(
    `select person.id as person, person.name, unit.code as unit, unit.name as "unitName", membership.role
     from membership
     join person on person.id = membership.person_id
     join unit on unit.code = membership.unit_code
     ${filter}
     order by unit.code, person.id, membership.role`,
    values,
  );
}
