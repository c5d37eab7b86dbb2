import { openingOf, partiesOf } from '../machines/docket.ts';
import type { Parties, Party } from '../machines/party.ts';
import type { Opening } from '../machines/procedure.ts';
import type { CommitRequest } from '../machines/step.ts';
import type { Write } from './write.ts';

/** Writes who stands in a case when it begins. */
export function writtenParties({ docket }: CommitRequest): Write {
  return inserted(openingOf(docket), partiesOf(docket));
}

/** Writes who has joined a case with a step. Whoever stood in it before may still see it. */
export function writtenJoins({ step, docket }: CommitRequest): Write[] {
  const joins = step.effects.filter((effect) => effect.type === 'joinParty');
  const opening = openingOf(docket);
  return [
    ...joins.map(({ party, units }) => inserted(opening, { [party]: units })),
    ...(joins.length === 0
      ? []
      : [
          found(
            opening.caseId,
            joins.flatMap(({ units }) => units),
          ),
        ]),
  ];
}

/** Whoever has joined finds the case. */
function found(caseId: string, units: readonly string[]): Write {
  return {
    sql: `update case_search set terms = array(
            select unnest(terms) union select 'unit:' || unit from jsonb_array_elements_text(?::jsonb) as unit)
          where case_id = ?`,
    values: [JSON.stringify(units), caseId],
  };
}

function inserted({ caseId, on }: Opening, parties: Parties): Write {
  const rows = (Object.entries(parties) as [Party, Parties[Party]][]).flatMap(([party, units = []]) =>
    [...new Set(units)].map((unit) => ({ party, unit })),
  );
  return {
    sql: `insert into case_party (case_id, party, unit_code, opened_on, open)
          select ?, party, unit, ?, true from jsonb_to_recordset(?::jsonb) as party(party text, unit text)
          on conflict (case_id, party, unit_code) do nothing`,
    values: [caseId, on, JSON.stringify(rows)],
  };
}
