import { defineEntity, p } from '@mikro-orm/postgresql';
import { Case } from './case.ts';

/**
 * What a case is searched by. Beside "case", whose rows are wide, and with the units that may see it among the terms: so
 * one index answers what is asked for and whether it may be seen.
 */
export const CaseSearch = defineEntity({
  name: 'CaseSearch',
  tableName: 'case_search',
  properties: {
    case: () =>
      p
        .manyToOne(Case)
        .mapToPk()
        .primary()
        .deferMode('deferred')
        .deleteRule('no action')
        .updateRule('no action'),
    /** Number and title without brackets and spaces, in one width and case. */
    text: p.text(),
    /** Every pair of neighbours in the text, 'procedure:id', and 'unit:code' for every unit that stands in the case. */
    terms: p.array().$type<string[]>(),
  },
  indexes: [{ name: 'case_search_terms_index', properties: ['terms'], type: 'gin' }],
});
