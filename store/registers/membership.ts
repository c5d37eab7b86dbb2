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
  triggers: [
    {
      name: 'separation',
      timing: 'before',
      events: ['insert', 'update'],
      body: `perform from person where id = new.person_id for no key update;
  if exists (select from administrator where person_id = new.person_id) then
    raise exception 'an administrator holds no role in a unit'
      using errcode = 'check_violation', constraint = 'administrators_are_separate';
  end if;
  return new;`,
    },
  ],
  indexes: [{ name: 'membership_unit_role_index', properties: ['unit', 'role'] }],
});
