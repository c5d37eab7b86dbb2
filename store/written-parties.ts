import { openingOf, partiesOf } from '../machines/docket.ts';
import type { Parties, Party } from '../machines/party.ts';
import { type CommittedStep, partyProjection } from './case-projection.ts';
import type { Write } from './write.ts';

/** Writes who stands in a case when it begins. @param from where its number comes from: a query that gives `number` */
export function writtenParties(committed: CommittedStep, from: string): Write {
  return inserted(committed, partiesOf(committed.request.docket), { sql: from, values: [] });
}

/** Writes who has joined a case with a step. Whoever stood in it before may still see it. */
export function writtenJoins(committed: CommittedStep): Write[] {
  const { step, docket } = committed.request;
  const joins = step.effects.filter((effect) => effect.type === 'joinParty');
  const { caseId } = openingOf(docket);
  const number = { sql: '(select number from "case" where id = ?) as numbered', values: [caseId] };
  return [
    ...joins.map(({ party, units }) => inserted(committed, { [party]: units }, number)),
    ...(joins.length === 0
      ? []
      : [
          found(
            caseId,
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

function inserted(committed: CommittedStep, parties: Parties, number: Write): Write {
  const { caseId, on } = openingOf(committed.request.docket);
  const { open, urgent_on, stage } = partyProjection(committed.after);
  const rows = (Object.entries(parties) as [Party, Parties[Party]][]).flatMap(([party, units = []]) =>
    [...new Set(units)].map((unit) => ({ party, unit })),
  );
  return {
    sql: `insert into case_party (case_id, party, unit_code, opened_on, open, urgent_on, stage, number_order)
          select ?, party, unit, ?, ?, ?, ?, number_order(number)
          from ${number.sql}, jsonb_to_recordset(?::jsonb) as party(party text, unit text)
          on conflict (case_id, party, unit_code) do nothing`,
    values: [caseId, on, open, urgent_on, stage, ...number.values, JSON.stringify(rows)],
  };
}
