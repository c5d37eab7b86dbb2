import type { EntityManager } from '@mikro-orm/postgresql';
import type { SharingClass } from '../machines/facts.ts';

/** The current version of an item, as far as a change compares with it. */
export interface CurrentItem {
  readonly version: number;
  readonly name: string;
  readonly provider: string;
  readonly sharing: SharingClass;
  readonly dataItems: readonly string[];
}

/**
 * Reads the current version of an item and locks it until the transaction ends: a case that begins on the item
 * meanwhile waits, and then finds the new version (`readFacts`).
 * @returns undefined when the item is not in the current catalogue
 */
export async function lockItem(em: EntityManager, code: string): Promise<CurrentItem | undefined> {
  const rows = await em.execute<CurrentItem[]>(
    `select version, name, provider_code as provider, sharing, data_items as "dataItems"
     from catalogue_item where code = ? and in_force_to is null for update`,
    [code],
  );
  return rows[0];
}
