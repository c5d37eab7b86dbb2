import type { AuditBody } from '../../../store/access/audit-body.ts';
import { auditRows, verifyAudit } from '../../../store/access/read-audit.ts';
import { writeAudit } from '../../../store/access/write-audit.ts';
import type { Store } from '../../../store/connection.ts';
import type { Administration, Asker, AuditReading } from '../../admin.ts';
import { done } from '../../outcome.ts';
import { type Administering, administering } from './administering.ts';
import { securityAdministration } from './security.ts';
import { systemAdministration } from './system.ts';

/**
 * The three administrations, straight on the store.
 * @param idleMs how long a session holds that nobody uses, in milliseconds
 */
export function administrationOver(store: Store, nowMs: () => number, idleMs: number): Administration {
  const parts = administering(store, nowMs);
  return {
    system: systemAdministration(parts),
    security: securityAdministration(parts, idleMs),
    audit: auditReading(store, parts),
  };
}

function auditReading(store: Store, { read, nowMs }: Administering): AuditReading {
  /** Who guards the guards: a look into the log is an entry of it. */
  const note = (what: string, { person, request }: Asker, subject: AuditBody['subject']) => {
    const by = { person, duty: 'audit' as const };
    const at = new Date(nowMs()).toISOString();
    return writeAudit(store.em(), {
      ...{ kind: 'read' as const, what, by, at, subject },
      ...(request !== undefined && { request }),
    });
  };
  return {
    events: (asker, query) =>
      read('audit.read', ['audit'], asker, async (em) => {
        const { kind, person, from, to } = query;
        const sought = {
          ...(kind && { kind }),
          ...(person && { person }),
          ...(from && { from }),
          ...(to && { to }),
        };
        await note('audit.read', asker, sought);
        const { items, next } = await auditRows(em, query);
        return done({ items: items.map((row) => ({ ...row, by: { ...row.by } })), next });
      }),
    verify: (asker) =>
      read('audit.verify', ['audit'], asker, async (em) => {
        await note('audit.verify', asker, {});
        return done(await verifyAudit(em));
      }),
  };
}
