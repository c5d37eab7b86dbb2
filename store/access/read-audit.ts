import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { isoMoment } from '../iso-moment.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf, TASK_ID } from '../page.ts';
import { canonicalJson, digest } from '../record-hash.ts';
import type { AuditBody, AuditKind } from './audit-body.ts';

/** An event of the audit log with its place and its seal. */
export interface AuditRow extends AuditBody {
  readonly sequence: number;
  readonly hash: string;
}

export interface AuditRowsQuery extends PageRequest {
  readonly kind?: AuditKind | undefined;
  readonly person?: string | undefined;
  /** The first day and the last one, Asia/Shanghai. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/**
 * The events of the audit log, the newest first. One indexed query.
 * @throws {StoreError} `not-a-cursor`
 */
export async function auditRows(em: EntityManager, query: AuditRowsQuery): Promise<Page<AuditRow>> {
  const limit = limitOf(query);
  const filters: [string, unknown][] = [];
  if (query.kind !== undefined) filters.push(['kind = ?', query.kind]);
  if (query.person !== undefined) filters.push(['person = ?', query.person]);
  if (query.from !== undefined) filters.push([`at >= ?::timestamp at time zone 'Asia/Shanghai'`, query.from]);
  if (query.to !== undefined)
    filters.push([`at < (?::timestamp + interval '1 day') at time zone 'Asia/Shanghai'`, query.to]);
  if (query.after !== undefined) filters.push(['sequence < ?', placeOf(query.after, TASK_ID).id]);
  const rows = await em.execute<{ sequence: string; body: string; hash: string }[]>(
    `select sequence, body, hash from audit_event
     ${filters.length > 0 ? `where ${filters.map(([sql]) => sql).join(' and ')}` : ''}
     order by sequence desc limit ?`,
    [...filters.map(([, value]) => value), limit + 1],
  );
  const items = rows.map(({ sequence, body, hash }) => ({
    ...(JSON.parse(body) as AuditBody),
    sequence: Number(sequence),
    hash,
  }));
  return pageOf(items, limit, ({ sequence }) => [null, String(sequence)]);
}

/** What the verification of the audit log found. */
export interface AuditVerdict {
  readonly events: number;
  /** Sequence number of the first event at which the chain is broken; null when it is whole. */
  readonly brokenAt: number | null;
}

const EVENTS_AT_ONCE = 1000;

interface Link {
  readonly sequence: string;
  readonly at: string;
  readonly kind: string;
  readonly person: string | null;
  readonly body: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/**
 * Follows the chain of the audit log from its beginning to its end as it was when the verification began: a row that
 * was changed, left out or put in, and an end that was cut off, break it.
 */
export async function verifyAudit(em: EntityManager): Promise<AuditVerdict> {
  const [head] = await em.execute<{ sequence: string; hash: string }[]>(
    'select sequence, hash from audit_head',
  );
  const end = Number(head?.sequence ?? 0);
  let hash = digest('sha256', 'data-docket/audit');
  let last = 0;
  while (last < end) {
    const links = await em.execute<Link[]>(
      `select sequence, ${isoMoment('at')} as at, kind, person, body,
         previous_hash, hash
       from audit_event where sequence > ? and sequence <= ? order by sequence limit ?`,
      [last, end, EVENTS_AT_ONCE],
    );
    for (const link of links) {
      if (Number(link.sequence) !== last + 1 || !isSound(link, hash))
        return { events: end, brokenAt: last + 1 };
      hash = link.hash;
      last += 1;
    }
    if (links.length === 0) return { events: end, brokenAt: last + 1 };
  }
  return { events: end, brokenAt: head?.hash === hash ? null : end };
}

function isSound({ sequence, at, kind, person, body, previous_hash, hash }: Link, before: string): boolean {
  const text = `{"algorithm":"sha256","body":${body},"previousHash":"${before}","sequence":${sequence}}`;
  if (previous_hash !== before || hash !== digest('sha256', text)) return false;
  const said = JSON.parse(body) as AuditBody;
  return canonicalJson(said) === body && said.at === at && said.kind === kind && said.by.person === person;
}
