import { defineEntity, p } from '@mikro-orm/postgresql';
import { Person } from '../registers/person.ts';
import { Unit } from '../registers/unit.ts';

/** 回调订阅: a system of a unit that is told of the unit's cases. */
export const Webhook = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(Unit).mapToPk(),
    url: p.text(),
    /** Only cases of these procedures; null for all. */
    procedures: p.array().$type<string[]>().nullable(),
    /** Only messages of these types, such as 'case.step'; null for all. */
    types: p.array().$type<string[]>().nullable(),
    /** Signs what is sent. */
    secret: p.text(),
    /** Signs beside it until a moment, while the receiver changes over. */
    formerSecret: p.text().nullable(),
    formerUntil: p.datetime().nullable(),
    active: p.boolean(),
    createdBy: () => p.manyToOne(Person).mapToPk(),
    createdAt: p.datetime(),
    removedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'webhook_unit_index', properties: ['unit', 'createdAt'], where: { removedAt: null } }],
});
