import { defineEntity, p } from '@mikro-orm/postgresql';

/** The last number (发文字号) given to a letter, by word and year. Its row is the lock that keeps numbers without gaps. */
export const LetterCounter = defineEntity({
  name: 'LetterCounter',
  tableName: 'letter_counter',
  properties: {
    word: p.text().primary(),
    year: p.integer().primary(),
    last: p.integer(),
  },
});
