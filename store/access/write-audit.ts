import type { EntityManager } from '@mikro-orm/postgresql';
import { canonicalJson } from '../record-hash.ts';
import type { AuditBody } from './audit-body.ts';

/**
 * Appends an event to the audit log: one statement, which takes the end of the chain, seals the event and moves the end
 * on. Events of others wait until the transaction has ended, so a change calls it last.
 *
 *     hash = hex(sha256(utf8(C({ algorithm: 'sha256', body, previousHash, sequence }))))
 *
 * The hash is made in the database, because only there is it known which event comes before.
 */
export async function writeAudit(em: EntityManager, event: AuditBody): Promise<void> {
  const body = canonicalJson(event);
  await em.execute(
    `with head as (
       update audit_head set sequence = sequence + 1, previous_hash = hash,
         hash = encode(sha256(convert_to(
           '{"algorithm":"sha256","body":' || ?::text || ',"previousHash":"' || hash || '","sequence":'
           || (sequence + 1) || '}', 'UTF8')), 'hex')
       where id = 1 returning sequence, previous_hash, hash)
     insert into audit_event (sequence, at, kind, person, body, previous_hash, hash)
     select sequence, ?::timestamptz, ?, ?, ?, previous_hash, hash from head`,
    [body, event.at, event.kind, event.by.person, body],
  );
}
