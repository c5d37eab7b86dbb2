import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Duty } from '../../machines/administrator.ts';
import { Person } from '../registers/person.ts';

/** 管理员: who administers what. One duty a person, and no role in a unit beside it: a trigger holds that. */
export const Administrator = defineEntity({
  name: 'Administrator',
  tableName: 'administrator',
  properties: {
    person: () => p.manyToOne(Person).mapToPk().primary().deleteRule('no action').updateRule('no action'),
    duty: p.text().$type<Duty>(),
  },
  triggers: [
    {
      name: 'separation',
      timing: 'before',
      events: ['insert', 'update'],
      body: `perform from person where id = new.person_id for no key update;
  if exists (select from membership where person_id = new.person_id)
     or exists (select from machine_client where person_id = new.person_id) then
    raise exception 'an administrator holds no role in a unit'
      using errcode = 'check_violation', constraint = 'administrators_are_separate';
  end if;
  return new;`,
    },
  ],
});
