import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Role } from '../../machines/party.ts';
import { Person } from '../registers/person.ts';
import { Unit } from '../registers/unit.ts';

/** 休假代理: a person's role in a unit, held by a substitute of the unit from day to day, Asia/Shanghai. */
export const Substitution = defineEntity({
  name: 'Substitution',
  tableName: 'substitution',
  properties: {
    id: p.uuid().primary(),
    /** Whose role it is. */
    person: () => p.manyToOne(Person).mapToPk(),
    unit: () => p.manyToOne(Unit).mapToPk(),
    role: p.text().$type<Role>(),
    substitute: () => p.manyToOne(Person).mapToPk(),
    /** The first day and the last one. */
    fromDay: p.date(),
    toDay: p.date(),
    madeBy: () => p.manyToOne(Person).mapToPk(),
    madeAt: p.datetime(),
    takenBackAt: p.datetime().nullable(),
  },
  indexes: [
    { name: 'substitution_substitute_index', properties: ['substitute'], where: { takenBackAt: null } },
    { name: 'substitution_person_index', properties: ['person'], where: { takenBackAt: null } },
    { name: 'substitution_unit_index', properties: ['unit', 'fromDay', 'id'] },
  ],
});
