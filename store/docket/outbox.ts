import { defineEntity, p } from '@mikro-orm/postgresql';
import { Case } from './case.ts';

/** 待发消息: what the world is to hear of a step. Written with the step, delivered after it. Ids and codes only. */
export const Outbox = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    case: () => p.manyToOne(Case).mapToPk().deferMode('deferred'),
    sequence: p.integer(),
    /** 'case.step', 'case.notify' */
    type: p.text(),
    body: p.json<object>(),
    createdAt: p.datetime(),
    deliveredAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'outbox_waiting_index', properties: ['id'], where: { deliveredAt: null } }],
});
