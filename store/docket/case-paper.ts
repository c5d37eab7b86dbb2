import { defineEntity, p } from '@mikro-orm/postgresql';
import { Case } from './case.ts';
import { PaperRow } from './paper-row.ts';

/** A paper in a case: from the step on that refers to it, the parties of the case may see it. */
export const CasePaper = defineEntity({
  name: 'CasePaper',
  tableName: 'case_paper',
  properties: {
    case: () =>
      p
        .manyToOne(Case)
        .mapToPk()
        .primary()
        .deferMode('deferred')
        .deleteRule('no action')
        .updateRule('no action'),
    paper: () => p.manyToOne(PaperRow).mapToPk().primary().deleteRule('no action').updateRule('no action'),
    /** The first step that refers to it. */
    sequence: p.integer(),
  },
});
