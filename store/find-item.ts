import type { EntityManager } from '@mikro-orm/postgresql';
import { type CatalogueEntry, entryOf } from './list-items.ts';
import { CatalogueItem } from './registers/catalogue-item.ts';

/**
 * An item of the catalogue (目录事项).
 * @param version the current one when missing
 */
export async function findItem(
  em: EntityManager,
  code: string,
  version?: number,
): Promise<CatalogueEntry | undefined> {
  const where = version === undefined ? { code, inForceTo: null } : { code, version };
  const found = await em.findOne(CatalogueItem, where, { disableIdentityMap: true });
  return found ? entryOf(found) : undefined;
}
