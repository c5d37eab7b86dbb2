import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecordBody } from './record-body.ts';
import { canonicalJson, genesisHash, type HashAlgorithm, recordHash } from './record-hash.ts';

/**
 * Appends a row to a case's record.
 * @param previousHash hash of the row before; null for the opening
 * @returns the row's hash; null when another commit took the same place meanwhile, and nothing was written
 */
export async function writeRecord(
  em: EntityManager,
  body: RecordBody,
  previousHash: string | null,
  algorithm: HashAlgorithm,
): Promise<string | null> {
  const { caseId, sequence, requestId, at } = body.step;
  const row = {
    caseId,
    sequence,
    previousHash: previousHash ?? genesisHash(caseId, algorithm),
    algorithm,
    body: canonicalJson(body),
  };
  const hash = recordHash(row);
  // The insert waits for another one of the same place, so that of two runs of one commit only one can go on.
  const written = await em.execute<object[]>(
    `insert into record (case_id, sequence, request_id, body, previous_hash, hash, algorithm, at)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (case_id, sequence) do nothing
     returning sequence`,
    [caseId, sequence, requestId, row.body, row.previousHash, hash, algorithm, at],
  );
  return written.length === 0 ? null : hash;
}
