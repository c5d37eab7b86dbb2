import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Role } from '../../machines/party.ts';
import { Person } from './person.ts';
import { Unit } from './unit.ts';

/** 任职: a role that a person holds in a unit. Several are possible, in one unit or in many. */
export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    person: () => p.manyToOne(Person).mapToPk().primary(),
    unit: () => p.manyToOne(Unit).mapToPk().primary(),
    role: p.text().$type<Role>().primary(),
  },
  indexes: [{ name: 'membership_unit_role_index', properties: ['unit', 'role'] }],
});
