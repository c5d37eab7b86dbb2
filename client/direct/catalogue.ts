import { SHARING_CLASSES } from '../../machines/facts.ts';
import { browseItems, versionsOf } from '../../store/browse-items.ts';
import { grantsOfItem, openCasesOfItem } from '../../store/cases-of-item.ts';
import type { Store } from '../../store/connection.ts';
import { findUnits } from '../../store/find-units.ts';
import type { CatalogueEntry } from '../../store/list-items.ts';
import { limitOf } from '../../store/page.ts';
import type { Catalogue, ItemView } from '../catalogue.ts';
import { done, notFound } from '../outcome.ts';
import { whileAvailable } from './while-available.ts';

/** The catalogue, straight from the store. */
export function catalogueOver(store: Store): Catalogue {
  return {
    items: (query) =>
      whileAvailable(null, async () => {
        const limit = limitOf(query);
        const found = await browseItems(store.em(), { ...query, limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        return done({
          items: await viewsOf(page),
          next: found.length > limit && last ? last.code : null,
        });
      }),
    item: (code, actor) =>
      whileAvailable(null, async () => {
        const versions = await viewsOf(await versionsOf(store.em(), code));
        const current = versions.find(({ inForceTo }) => inForceTo === null) ?? versions[0];
        if (!current) return notFound(`目录中没有编码为“${code}”的事项。`);
        const grants = await grantsOfItem(store.em(), code, actor);
        const openCases = await openCasesOfItem(store.em(), code, actor);
        return done({ ...current, versions, grants, openCases });
      }),
  };

  async function viewsOf(entries: readonly CatalogueEntry[]): Promise<ItemView[]> {
    const units = await findUnits(store.em(), [...new Set(entries.map(({ provider }) => provider))]);
    const byCode = new Map(units.map((unit) => [unit.code, unit]));
    return entries.map((entry) => ({
      ...entry,
      providerName: byCode.get(entry.provider)?.name ?? entry.provider,
      providerDisabledOn: byCode.get(entry.provider)?.disabledOn ?? null,
      sharingLabel: SHARING_CLASSES[entry.sharing],
      opening: entry.opening ?? null,
      category: entry.category ?? '',
    }));
  }
}
