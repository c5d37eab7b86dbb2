import type { EntityManager } from '@mikro-orm/postgresql';

/** An open case on an item, with the grant of use (共享授权) that it led to. */
export interface ItemUse {
  /** 案号 */
  readonly number: string;
  /** Data items that a live or suspended grant covers; null where nothing is granted. */
  readonly scope: readonly string[] | null;
}

/**
 * The open cases on an item, and those whose grant is not over, by their number.
 * @param except cases that do not count: the change itself, and the case that it comes from
 */
export function itemUses(em: EntityManager, item: string, except: readonly string[]): Promise<ItemUse[]> {
  return em.execute<ItemUse[]>(
    `select "case".number,
       (select scope from grant_of_use
        where case_id = used.id and grant_of_use.status in ('live', 'suspended')) as scope
     from (select id from "case" where item = ? and status = 'open'
           union select case_id from grant_of_use where item = ? and status in ('live', 'suspended')) as used
     join "case" on "case".id = used.id
     where used.id not in (select jsonb_array_elements_text(?::jsonb)::uuid)
     order by "case".number`,
    [item, item, JSON.stringify(except)],
  );
}
