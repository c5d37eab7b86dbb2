import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.ts';

/** That a case has moved, or that its tasks have changed hands. Ids and codes only. */
export interface DocketChangeRow {
  /** Its place in the order of changes; reading goes on after it. */
  readonly id: string;
  /** `case`: a step was taken; `tasks`: who does a task has changed. */
  readonly kind: 'case' | 'tasks';
  readonly caseId: string;
  /** 案号 */
  readonly caseNumber: string;
  readonly sequence: number;
  /** Codes of the units that may hear it. */
  readonly units: readonly string[];
}

const ID = /^(\d{1,19})-(\d{1,18})$/;

/** Behind every row; no longer than a place may be. */
const LAST_ROW = '9'.repeat(18);

/** A place in the order of changes; undefined for what no feed has given. */
function placeOfChange(id: string): readonly [bigint, bigint] | undefined {
  const [, xact, row] = ID.exec(id) ?? [];
  return xact === undefined || row === undefined ? undefined : [BigInt(xact), BigInt(row)];
}

/** Whether one place lies after another. */
export function isAfter(id: string, other: string): boolean {
  const [xact, row] = placeOfChange(id) ?? [0n, 0n];
  const [otherXact, otherRow] = placeOfChange(other) ?? [0n, 0n];
  return xact > otherXact || (xact === otherXact && row > otherRow);
}

/**
 * The changes after a place, in their order. None comes in before one that was read: what is still under way, and
 * everything that began after it, is read later.
 */
export async function readChanges(
  em: EntityManager,
  after: string,
  limit: number,
): Promise<DocketChangeRow[]> {
  const [xact, row] = placeOfChange(after) ?? [0n, 0n];
  return prepared<DocketChangeRow[]>(
    em,
    `select xact::text || '-' || docket_change.id as id, kind, case_id as "caseId", "case".number as "caseNumber",
       docket_change.sequence, unit_codes as units
     from docket_change join "case" on "case".id = case_id
     where (xact, docket_change.id) > (?::text::xid8, ?::bigint)
       and xact < pg_snapshot_xmin(pg_current_snapshot())
     order by xact, docket_change.id limit ?`,
    [String(xact), String(row), limit],
  );
}

/** The place of now: what is committed from here on comes after it. */
export async function placeOfNow(em: EntityManager): Promise<string> {
  const [now] = await em.execute<[{ id: string }]>(
    `select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text || '-' || ${LAST_ROW} as id`,
  );
  return now.id;
}

/**
 * Whether reading can go on after a place: it is not so old that changes after it may have been forgotten, and not of
 * another database, as after a restore.
 */
export async function canGoOnAfter(em: EntityManager, id: string): Promise<boolean> {
  const place = placeOfChange(id);
  if (!place) return false;
  const [xact, row] = place.map(String);
  const [found] = await em.execute<[{ goesOn: boolean }]>(
    `select ?::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot())
       and (exists (select from docket_change where (xact, id) <= (?::text::xid8, ?::bigint))
            or not exists (select from docket_change)) as "goesOn"`,
    [xact, xact, row],
  );
  return found.goesOn;
}

/** Forgets changes that are older than a day: whoever was away for so long looks at everything anew. */
export async function forgetChanges(em: EntityManager): Promise<void> {
  await em.execute(`delete from docket_change where at < now() - interval '1 day'`);
}
