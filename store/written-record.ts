import type { RecordBody } from './record-body.ts';
import { canonicalJson, genesisHash, type HashAlgorithm, recordHash } from './record-hash.ts';
import type { Write } from './write.ts';

/**
 * Appends a row to a case's record.
 * @param previousHash hash of the row before; null for the opening
 * @returns the row's hash, and the write, which gives the row back
 */
export function writtenRecord(
  body: RecordBody,
  previousHash: string | null,
  algorithm: HashAlgorithm,
): { readonly hash: string; readonly write: Write } {
  const { caseId, sequence, requestId, at } = body.step;
  const row = {
    ...{ caseId, sequence, algorithm },
    previousHash: previousHash ?? genesisHash(caseId, algorithm),
    body: canonicalJson(body),
  };
  const hash = recordHash(row);
  const sql = `insert into record (case_id, sequence, request_id, body, previous_hash, hash, algorithm, at)
               values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)`;
  const values = [caseId, sequence, requestId, row.body, row.previousHash, hash, algorithm, at];
  return { hash, write: { sql, values } };
}
