import { defineEntity, p } from '@mikro-orm/postgresql';

/** A content that no unit holds any more, until it has gone from where papers lie. */
export const ClearedPaper = defineEntity({
  name: 'ClearedPaper',
  tableName: 'cleared_paper',
  properties: { hash: p.text().primary() },
});
