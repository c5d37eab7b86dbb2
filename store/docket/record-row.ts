import { defineEntity, p } from '@mikro-orm/postgresql';
import type { HashAlgorithm } from '../record-hash.ts';
import { Case } from './case.ts';

/**
 * 办理记录: one step in the record of a case. Append-only: the database refuses to change or delete a row.
 * Columns beside `body` repeat what lies in it, to be found by; `verifyRecord` compares them.
 */
export const RecordRow = defineEntity({
  name: 'RecordRow',
  tableName: 'record',
  properties: {
    case: () => p.manyToOne(Case).mapToPk().primary().deferMode('deferred'),
    sequence: p.integer().primary(),
    requestId: p.text(),
    /** Canonical JSON of a `RecordBody`, exactly the text that was hashed: jsonb would reorder it. */
    body: p.text(),
    previousHash: p.text(),
    hash: p.text(),
    algorithm: p.text().$type<HashAlgorithm>(),
    /** The moment of the step, as the body has it. */
    at: p.datetime(),
  },
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'the record is append-only' using errcode = 'restrict_violation';`,
    },
  ],
  uniques: [{ name: 'record_request_unique', properties: ['case', 'requestId'] }],
});
