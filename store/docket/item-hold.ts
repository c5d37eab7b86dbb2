import { defineEntity, p } from '@mikro-orm/postgresql';
import { Case } from './case.ts';

/** A catalogue item that an open change has taken for itself: one row an item, so no other change can have it. */
export const ItemHold = defineEntity({
  name: 'ItemHold',
  tableName: 'item_hold',
  properties: {
    item: p.text().primary(),
    case: () => p.manyToOne(Case).mapToPk().deferMode('deferred'),
  },
  indexes: [{ name: 'item_hold_case_index', properties: ['case'] }],
});
