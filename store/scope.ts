/**
 * Who reads: a unit sees the cases in which it is a party, and no others. `trusted` is for the authority's own
 * programs, such as verification; never for a person.
 */
export type Scope = { readonly unit: string } | 'trusted';

/**
 * A condition on the id of a case, and the values of its placeholders.
 * @param caseId SQL for the id
 */
export function visibleTo(
  scope: Scope,
  caseId = '"case".id',
): { readonly sql: string; readonly values: readonly string[] } {
  if (scope === 'trusted') return { sql: 'true', values: [] };
  return {
    sql: `exists (select from case_party as mine where mine.case_id = ${caseId} and mine.unit_code = ?)`,
    values: [scope.unit],
  };
}
