import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { PublishedItem } from '../machines/effect.ts';
import { basisText, CATEGORIES, type ItemContents } from '../machines/item-contents.ts';

/** A publication: which case, with effect from which day. */
interface Publication {
  readonly caseId: string;
  readonly on: IsoDate;
}

/**
 * Puts an item into the catalogue, or takes it out: the version in force ends on the day of the step, and the next
 * one begins. Earlier versions stay as they are, with their dates.
 */
export async function publishItem(
  em: EntityManager,
  item: PublishedItem,
  { caseId, on }: Publication,
): Promise<void> {
  await em.execute('update catalogue_item set in_force_to = ? where code = ? and in_force_to is null', [
    on,
    item.code,
  ]);
  if (!item.contents) return;
  const row = {
    ...columnsOf(item.contents),
    ...{ code: item.code, provider_code: item.provider, responsible_code: item.responsible },
    ...{ in_force_from: on, published_by: caseId },
  };
  await em.execute(
    `insert into catalogue_item select item.*
     from (select coalesce(max(version), 0) + 1 as version from catalogue_item where code = ?) as next,
       jsonb_populate_record(null::catalogue_item, ?::jsonb || jsonb_build_object('version', next.version)) as item`,
    [item.code, JSON.stringify(row)],
  );
}

function columnsOf(contents: ItemContents) {
  const { name, sharing, conditions, reason, format, opening } = contents;
  return {
    ...{ name, sharing, conditions, reason, format, opening },
    data_items: contents.dataItems,
    basis: basisText(contents.basis),
    category: CATEGORIES[contents.category],
    update_cycle: contents.updateCycle,
    security_level: contents.securityLevel,
  };
}
