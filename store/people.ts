import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Role } from '../machines/party.ts';
import { Membership } from './registers/membership.ts';

/** The people who hold a role in a unit, by id. */
export async function peopleIn(em: EntityManager, unit: string, role: Role): Promise<Actor[]> {
  return memberships(em, { unit, role });
}

/** Every role that a person holds, with its unit. */
export async function rolesOf(em: EntityManager, person: string): Promise<Actor[]> {
  return memberships(em, { person });
}

async function memberships(em: EntityManager, where: Partial<Actor>): Promise<Actor[]> {
  const orderBy = { person: 'asc', unit: 'asc', role: 'asc' } as const;
  const rows = await em.find(Membership, where, { orderBy, disableIdentityMap: true });
  return rows.map(({ person, unit, role }) => ({ person, unit, role }));
}
