import type { EntityManager } from '@mikro-orm/postgresql';
import { AUTHORITY_WORD } from './authority-word.ts';

/** Numbers that were given but that no case (案号) or letter (发文字号) has: it was deleted, and its record with it. */
export async function missingNumbers(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ number: string }[]>(
    `select given.number
     from (select word, year, last from case_counter union all select word, year, last from letter_counter) as counter,
          generate_series(1, last) as n,
          lateral (select ?::text || word || '〔' || year || '〕' || n || '号' as number) as given
     where not exists (select from "case" where "case".number = given.number)
       and not exists (select from letter where letter.number = given.number)
     order by word, year, n`,
    [AUTHORITY_WORD],
  );
  return rows.map(({ number }) => number);
}
