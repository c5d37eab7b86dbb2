import { defineEntity, p } from '@mikro-orm/postgresql';
import { Person } from '../registers/person.ts';
import { Unit } from '../registers/unit.ts';

/**
 * 接入系统: a program of a unit that signs in with a client id of its own. It acts as an entry of the register of people
 * that nobody can sign in as; its roles are the memberships of that entry.
 */
export const MachineClient = defineEntity({
  name: 'MachineClient',
  tableName: 'machine_client',
  properties: {
    /** As the identity provider knows it. */
    clientId: p.text().primary(),
    person: () => p.manyToOne(Person).mapToPk(),
    unit: () => p.manyToOne(Unit).mapToPk(),
    active: p.boolean(),
  },
  uniques: [{ name: 'machine_client_person_unique', properties: ['person'] }],
});
