import type { EntityManager } from '@mikro-orm/postgresql';
import { AUTHORITY_WORD } from './authority-word.ts';
import { prepared } from './prepared.ts';

/** What the letters of a step need of the database. */
export interface Letterhead {
  /** 发文字号 by word: { 共享答: '潍数共享答〔2026〕7号' } */
  readonly numbers: { readonly [word: string]: string };
  /** Names of the units by code. */
  readonly names: { readonly [unit: string]: string };
}

/**
 * Numbers the letters of a step, and reads the names of the units they name. The numbers are taken under the locks of
 * their counters, which are held until the transaction ends; steps with several letters take them in one order.
 * @param words of the letters, each once
 * @param year of the step
 */
export async function takeLetterNumbers(
  em: EntityManager,
  words: readonly string[],
  year: number,
  units: readonly string[],
): Promise<Letterhead> {
  const [head] = await prepared<Letterhead[]>(
    em,
    `with counted as (
       insert into letter_counter (word, year, last)
       select word, ?, 1 from jsonb_array_elements_text(?::jsonb) as word order by word
       on conflict (word, year) do update set last = letter_counter.last + 1
       returning word, ?::text || word || '〔' || year || '〕' || last || '号' as number
     )
     select (select jsonb_object_agg(word, number) from counted) as numbers,
            (select jsonb_object_agg(code, name) from unit
             where code in (select jsonb_array_elements_text(?::jsonb))) as names`,
    [year, JSON.stringify(words), AUTHORITY_WORD, JSON.stringify(units)],
  );
  if (!head) throw new Error('a select without a table gives one row');
  return head;
}
