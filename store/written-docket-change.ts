import { partiesOf } from '../machines/docket.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { Write } from './write.ts';

/** Writes that a case has moved, for those who follow it. */
export function writtenDocketChange({ step, docket }: CommitRequest): Write {
  const units = [...new Set(Object.values(partiesOf(docket)).flat())];
  return {
    sql: `insert into docket_change (case_id, sequence, kind, unit_codes, at)
          select ?, ?, 'case', array(select jsonb_array_elements_text(?::jsonb)), ?::timestamptz`,
    values: [step.caseId, step.sequence, JSON.stringify(units), step.at],
  };
}
