import { defineEntity, p } from '@mikro-orm/postgresql';

/** The last number (案号) given, by word and year. Its row is the lock that keeps numbers without gaps. */
export const CaseCounter = defineEntity({
  name: 'CaseCounter',
  tableName: 'case_counter',
  properties: {
    word: p.text().primary(),
    year: p.integer().primary(),
    last: p.integer(),
  },
});
