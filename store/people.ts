import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Role } from '../machines/party.ts';
import { Membership } from './registers/membership.ts';
import { Person } from './registers/person.ts';

/** The people who hold a role in a unit, by id. */
export async function peopleIn(em: EntityManager, unit: string, role: Role): Promise<Actor[]> {
  return memberships(em, { unit, role });
}

/** Every role that a person holds, with its unit. */
export async function rolesOf(em: EntityManager, person: string): Promise<Actor[]> {
  return memberships(em, { person });
}

/** The name of a person, if there is one. */
export async function nameOf(em: EntityManager, person: string): Promise<string | undefined> {
  return (await em.findOne(Person, { id: person }, { disableIdentityMap: true }))?.name;
}

async function memberships(em: EntityManager, where: Partial<Actor>): Promise<Actor[]> {
  const orderBy = { person: 'asc', unit: 'asc', role: 'asc' } as const;
  const rows = await em.find(Membership, where, { orderBy, disableIdentityMap: true });
  return rows.map(({ person, unit, role }) => ({ person, unit, role }));
}
