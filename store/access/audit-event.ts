import { defineEntity, p } from '@mikro-orm/postgresql';
import type { AuditKind } from './audit-body.ts';

/** 审计日志: who changed, was denied or read what. Append-only and hash-chained, as one chain for the whole docket. */
export const AuditEvent = defineEntity({
  name: 'AuditEvent',
  tableName: 'audit_event',
  properties: {
    sequence: p.bigint('string').primary().autoincrement(false),
    at: p.datetime(),
    kind: p.text().$type<AuditKind>(),
    /** Id of the person who did it; null where nobody had signed in. */
    person: p.text().nullable(),
    /** Canonical JSON of an `AuditBody`, exactly the text that was hashed. */
    body: p.text(),
    previousHash: p.text(),
    hash: p.text(),
  },
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'the audit log is append-only' using errcode = 'restrict_violation';`,
    },
  ],
  indexes: [
    { name: 'audit_event_person_index', properties: ['person', 'sequence'] },
    { name: 'audit_event_kind_index', properties: ['kind', 'sequence'] },
  ],
});
