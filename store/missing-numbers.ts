import type { EntityManager } from '@mikro-orm/postgresql';
import { AUTHORITY_WORD } from './open-case.ts';

/** Case numbers (案号) that were given but that no case has: a case was deleted with its record. */
export async function missingNumbers(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ number: string }[]>(
    `select given.number
     from case_counter, generate_series(1, last) as n,
          lateral (select ?::text || word || '〔' || year || '〕' || n || '号' as number) as given
     where not exists (select from "case" where "case".number = given.number)
     order by word, year, n`,
    [AUTHORITY_WORD],
  );
  return rows.map(({ number }) => number);
}
