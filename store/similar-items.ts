import type { EntityManager } from '@mikro-orm/postgresql';
import type { ItemContents } from '../machines/item-contents.ts';

/** An item of the current catalogue that may be the same data as another one. */
export interface SimilarItem {
  readonly code: string;
  readonly name: string;
  /** Name of the unit that provides it. */
  readonly provider: string;
  /** The names are the same but for spaces. */
  readonly sameName: boolean;
}

/** Fewer data items in common say nothing: every register has a name and an identity number (办法 第十二条第二款). */
const COMMON_AT_LEAST = 3;

/**
 * The items of the whole current catalogue that have the name of given contents, or at least two thirds of the data
 * items of the smaller of the two in common (一数一源, 办法 第九条第二款).
 * @param code the item itself, which is not compared with itself
 */
export function similarItems(
  em: EntityManager,
  code: string,
  { name, dataItems }: ItemContents,
): Promise<SimilarItem[]> {
  return em.execute<SimilarItem[]>(
    `select item.code, item.name, unit.name as provider, same.name as "sameName"
     from catalogue_item as item
     join unit on unit.code = item.provider_code
     cross join (select array(select jsonb_array_elements_text(?::jsonb)) as names) as given
     cross join lateral (select regexp_replace(item.name, '\\s', '', 'g') = regexp_replace(?, '\\s', '', 'g') as name)
       as same
     cross join lateral (
       select count(*) as count from unnest(item.data_items) as one where one = any (given.names)) as common
     where item.in_force_to is null and item.code <> ?
       and (same.name or (common.count >= ?
            and common.count * 3 >= least(cardinality(item.data_items), cardinality(given.names)) * 2))
     order by item.code`,
    [JSON.stringify(dataItems), name, code, COMMON_AT_LEAST],
  );
}
