import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecordBody } from './record-body.ts';
import type { HashAlgorithm } from './record-hash.ts';
import { type Scope, visibleTo } from './scope.ts';

/** A row of the record as it may be read: what was done, and the hash that seals it. */
export interface RecordedRow {
  readonly body: RecordBody;
  readonly previousHash: string;
  readonly hash: string;
  readonly algorithm: HashAlgorithm;
}

/**
 * The record of a case after a step, in order.
 * @param after sequence number of the last step already known; -1 for the whole record
 * @returns nothing for a case that does not exist or that the asking unit may not see
 */
export async function recordSince(
  em: EntityManager,
  caseId: string,
  after: number,
  scope: Scope,
): Promise<RecordedRow[]> {
  const visible = visibleTo(scope);
  const rows = await em.execute<(Omit<RecordedRow, 'body'> & { readonly body: string })[]>(
    `select record.body, record.previous_hash as "previousHash", record.hash, record.algorithm
     from record join "case" on "case".id = record.case_id
     where record.case_id = ? and record.sequence > ? and ${visible.sql}
     order by record.sequence`,
    [caseId, after, ...visible.values],
  );
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as RecordBody }));
}
