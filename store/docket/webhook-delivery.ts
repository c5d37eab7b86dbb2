import { defineEntity, p } from '@mikro-orm/postgresql';
import { Case } from './case.ts';
import { Outbox } from './outbox.ts';
import { Webhook } from './webhook.ts';

/** What a webhook is still to be told (待投递), or was told. */
export const WebhookDelivery = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    webhook: () => p.manyToOne(Webhook).mapToPk(),
    outbox: () => p.manyToOne(Outbox).mapToPk(),
    case: () => p.manyToOne(Case).mapToPk(),
    /** `dead` 死信: nobody took it in a day. */
    state: p.text().$type<'waiting' | 'delivered' | 'dead'>(),
    /** The workflow that delivers to this webhook in this case was told of it. */
    begun: p.boolean(),
    attempts: p.integer(),
    /** In Chinese or an HTTP status: what came of the last try. */
    lastAnswer: p.text().nullable(),
    settledAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'webhook_delivery_once_unique', properties: ['webhook', 'outbox'] }],
  indexes: [
    {
      name: 'webhook_delivery_next_index',
      properties: ['webhook', 'case', 'outbox'],
      where: { state: 'waiting' },
    },
    {
      name: 'webhook_delivery_unbegun_index',
      properties: ['id'],
      where: { state: 'waiting', begun: false },
    },
    { name: 'webhook_delivery_dead_index', properties: ['webhook', 'id'], where: { state: 'dead' } },
  ],
});
