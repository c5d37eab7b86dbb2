/**
 * Who reads: a unit sees the cases in which it is a party, and no others. `trusted` is for the authority's own
 * programs, such as verification; never for a person.
 */
export type Scope = { readonly unit: string } | 'trusted';

/** A condition on `"case".id`, and the values of its placeholders. */
export function visibleTo(scope: Scope): { readonly sql: string; readonly values: readonly string[] } {
  if (scope === 'trusted') return { sql: 'true', values: [] };
  return {
    sql: 'exists (select from case_party as mine where mine.case_id = "case".id and mine.unit_code = ?)',
    values: [scope.unit],
  };
}
