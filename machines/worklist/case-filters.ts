/**
 * Orders of the list of cases (案件查询). `urgency`: the overdue ones first, then by due day, then those without one, closed
 * ones last. `newest`, `oldest`: by the day on which they were opened. `number`, `number-desc`: by the number (案号), that is by
 * its year, then its word, then its running number.
 */
export const CASE_SORTS = ['urgency', 'newest', 'oldest', 'number', 'number-desc'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** As `machines/light.ts` has it; `none` for an open case without a due day. A closed case has no light. */
export const CASE_LIGHTS = ['overdue', 'red', 'yellow', 'green', 'none'] as const;
export type CaseLight = (typeof CASE_LIGHTS)[number];
