import { defineEntity, p } from '@mikro-orm/postgresql';

/** The end of the audit log. Its one row is the lock of the chain, and notices a log whose end was cut off. */
export const AuditHead = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: {
    /** Always 1. */
    id: p.integer().primary().autoincrement(false),
    sequence: p.bigint('string'),
    previousHash: p.text(),
    hash: p.text(),
  },
});
