import { defineEntity, p } from '@mikro-orm/postgresql';
import { Case } from './case.ts';

/** 关联案件: which case was started by which, and what it is to it. Written with the opening of the started case. */
export const CaseLink = defineEntity({
  name: 'CaseLink',
  tableName: 'case_link',
  properties: {
    /** The started case. */
    case: () =>
      p
        .manyToOne(Case)
        .mapToPk()
        .primary()
        .deferMode('deferred')
        .deleteRule('no action')
        .updateRule('no action'),
    origin: () => p.manyToOne(Case).mapToPk(),
    /** 'dispute' */
    link: p.text(),
  },
  indexes: [{ name: 'case_link_origin_index', properties: ['origin'] }],
});
