import type { EntityManager } from '@mikro-orm/postgresql';
import type { OpeningClass, SharingClass } from '../machines/facts.ts';
import { type CatalogueEntry, entryOf } from './list-items.ts';
import { CatalogueItem } from './registers/catalogue-item.ts';

export interface BrowseItemsQuery {
  readonly provider?: string;
  readonly sharing?: SharingClass;
  readonly category?: string;
  /** Only items of these opening classes. */
  readonly opening?: readonly OpeningClass[];
  /** Codes of providers whose items are left out. */
  readonly without?: readonly string[];
  /** In the name or the code; case makes no difference. */
  readonly text?: string;
  /** Code of the last item of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** A page of the current catalogue (现行目录), by code. */
export async function browseItems(em: EntityManager, query: BrowseItemsQuery): Promise<CatalogueEntry[]> {
  const { provider, sharing, category, opening, without = [], text, after, limit } = query;
  const holding = text === undefined ? undefined : { $ilike: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` };
  const where = {
    inForceTo: null,
    ...(provider !== undefined && { provider }),
    ...(sharing !== undefined && { sharing }),
    ...(category !== undefined && { category }),
    ...(without.length > 0 && { $and: [{ provider: { $nin: [...without] } }] }),
    ...(opening !== undefined && { opening: { $in: [...opening] } }),
    ...(holding && { $or: [{ name: holding }, { code: holding }] }),
    ...(after !== undefined && { code: { $gt: after } }),
  };
  const found = await em.find(CatalogueItem, where, {
    orderBy: { code: 'asc' },
    limit,
    disableIdentityMap: true,
  });
  return found.map(entryOf);
}

/** Every version of an item, the newest first. */
export async function versionsOf(em: EntityManager, code: string): Promise<CatalogueEntry[]> {
  const found = await em.find(
    CatalogueItem,
    { code },
    { orderBy: { version: 'desc' }, disableIdentityMap: true },
  );
  return found.map(entryOf);
}
