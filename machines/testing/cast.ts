import type { IsoDate } from '../../calendar/iso-date.ts';
import type { UnitFacts } from '../facts.ts';
import type { Actor, PartyRole, Role } from '../party.ts';

/** The Friday on which every case of the tests begins; ten working days later is 2026-10-09 (periods.md 6.2). */
export const BEGINS: IsoDate = '2026-09-18';

/**
 * Whoever holds a role for a party in the cases of the tests, where each party is one unit whose code is the party's
 * name. Each role is held by another person.
 * @param partyRole also of a unit that is no party yet: 'source.clerk'
 */
export function person(partyRole: PartyRole | `${string}.${Role}`): Actor {
  const [unitCode = '', role] = partyRole.split('.') as [string, Role];
  return { person: `${unitCode}-${role}`, unit: unitCode, role };
}

/** A unit of the city, with the one bureau and the one government of these cases. */
export function unit(code: string, name: string, covered: boolean): UnitFacts {
  return { code, name: `潍坊市${name}`, level: 'city', covered, bureau: 'bureau', government: 'government' };
}
