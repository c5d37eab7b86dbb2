import type { EntityManager } from '@mikro-orm/postgresql';
import type { Duty } from '../../machines/administrator.ts';
import type { Role } from '../../machines/party.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf } from '../page.ts';

/** A person with what they may be. */
export interface RegisteredPerson {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly memberships: readonly { readonly unit: string; readonly role: Role }[];
  readonly duty: Duty | null;
}

export interface RegisteredPeopleQuery extends PageRequest {
  /** Part of the id or of the name. */
  readonly query?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  /** Whether they are administrators. */
  readonly duty?: boolean | undefined;
}

/** What an id of a person may look like: it stands in records, URLs and cursors. */
export const PERSON_ID = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/;

const COLUMNS = `person.id, person.name, person.active,
  (select coalesce(jsonb_agg(jsonb_build_object('unit', unit_code, 'role', role) order by unit_code, role), '[]')
   from membership where person_id = person.id) as memberships,
  (select duty from administrator where person_id = person.id) as duty`;

/**
 * The register of people, by id.
 * @throws {StoreError} `not-a-cursor`
 */
export async function registeredPeople(
  em: EntityManager,
  request: RegisteredPeopleQuery,
): Promise<Page<RegisteredPerson>> {
  const { query, unit, role, duty } = request;
  const limit = limitOf(request);
  const after = request.after === undefined ? undefined : placeOf(request.after, PERSON_ID).id;
  const filters: [string, readonly unknown[]][] = [['true', []]];
  if (query) filters.push(['(strpos(person.name, ?) > 0 or strpos(person.id, ?) > 0)', [query, query]]);
  if (unit !== undefined || role !== undefined) {
    // Both of one and the same membership.
    const held = [unit !== undefined && 'unit_code = ?', role !== undefined && 'role = ?'].filter(Boolean);
    const values = [unit, role].filter((value) => value !== undefined);
    filters.push([`person.id in (select person_id from membership where ${held.join(' and ')})`, values]);
  }
  if (duty !== undefined) {
    filters.push([`${duty ? '' : 'not '}exists (select from administrator where person_id = person.id)`, []]);
  }
  if (after !== undefined) filters.push(['person.id > ?', [after]]);
  const rows = await em.execute<RegisteredPerson[]>(
    `select ${COLUMNS} from person where ${filters.map(([sql]) => sql).join(' and ')}
     order by person.id limit ?`,
    [...filters.flatMap(([, values]) => values), limit + 1],
  );
  return pageOf(rows, limit, ({ id }) => [null, id]);
}

/** A person by id, locked until the transaction ends; undefined when the register has none. */
export async function lockPerson(em: EntityManager, id: string): Promise<RegisteredPerson | undefined> {
  const [held] = await em.execute<RegisteredPerson[]>(
    `select ${COLUMNS} from person where id = ? for no key update of person`,
    [id],
  );
  return held;
}

/** Enters a person, or changes them. */
export async function writePerson(
  em: EntityManager,
  { id, name, active }: Pick<RegisteredPerson, 'id' | 'name' | 'active'>,
): Promise<void> {
  await em.execute(
    `insert into person (id, name, active) values (?, ?, ?)
     on conflict (id) do update set name = excluded.name, active = excluded.active`,
    [id, name, active],
  );
}

/** Gives a person a role in a unit. @returns false when they have it already */
export async function grantMembership(
  em: EntityManager,
  person: string,
  unit: string,
  role: Role,
): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `insert into membership (person_id, unit_code, role) values (?, ?, ?) on conflict do nothing returning role`,
    [person, unit, role],
  );
  return rows.length > 0;
}

/** Takes a role in a unit from a person. @returns false when they have none such */
export async function withdrawMembership(
  em: EntityManager,
  person: string,
  unit: string,
  role: Role,
): Promise<boolean> {
  const rows = await em.execute<object[]>(
    'delete from membership where person_id = ? and unit_code = ? and role = ? returning role',
    [person, unit, role],
  );
  return rows.length > 0;
}
