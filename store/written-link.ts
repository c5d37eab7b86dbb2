import type { Opening } from '../machines/procedure.ts';
import type { Write } from './write.ts';

/** Writes where a case comes from that was started by another one. Most were not. */
export function writtenLink({ caseId, origin }: Opening): Write[] {
  if (!origin) return [];
  const sql = 'insert into case_link (case_id, origin_id, link) values (?, ?, ?)';
  return [{ sql, values: [caseId, origin.caseId, origin.link] }];
}
