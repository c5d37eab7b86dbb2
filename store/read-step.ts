import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecordBody } from './record-body.ts';

/** A step that stands in the record, with what was answered to it. */
export interface RecordedStep {
  readonly caseNumber: string;
  readonly hash: string;
  readonly body: RecordBody;
}

/** The step of a case in a place of its record, or the one of a request; undefined when there is none. */
export async function readStep(
  em: EntityManager,
  caseId: string,
  which: { readonly sequence: number } | { readonly requestId: string },
): Promise<RecordedStep | undefined> {
  const [column, value] =
    'sequence' in which ? ['sequence', which.sequence] : ['request_id', which.requestId];
  const [row] = await em.execute<{ number: string; hash: string; body: string }[]>(
    `select "case".number, record.hash, record.body
     from record join "case" on "case".id = record.case_id
     where record.case_id = ? and record.${column} = ?`,
    [caseId, value],
  );
  return row && { caseNumber: row.number, hash: row.hash, body: JSON.parse(row.body) as RecordBody };
}
