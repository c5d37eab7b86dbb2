import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Effect } from '../../machines/effect.ts';
import { Unit } from '../registers/unit.ts';
import { Case } from './case.ts';

/** 共享授权: what a requester may use, for what and until when, as a case granted it. */
export const GrantOfUse = defineEntity({
  name: 'GrantOfUse',
  tableName: 'grant_of_use',
  properties: {
    case: () =>
      p
        .manyToOne(Case)
        .mapToPk()
        .primary()
        .deferMode('deferred')
        .deleteRule('no action')
        .updateRule('no action'),
    /** Code of the catalogue item. */
    item: p.text(),
    requester: () => p.manyToOne(Unit).mapToPk(),
    provider: () => p.manyToOne(Unit).mapToPk(),
    /** 使用范围: data items of the catalogue item. */
    scope: p.array().$type<string[]>(),
    purpose: p.text(),
    until: p.date(),
    status: p.text().$type<Extract<Effect, { type: 'setGrantStatus' }>['status']>(),
  },
  // Items are asked for their live grants before they are changed or deleted (条例 第十七条).
  indexes: [{ name: 'grant_of_use_item_index', properties: ['item', 'status'] }],
});
