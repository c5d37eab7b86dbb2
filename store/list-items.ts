import type { EntityManager, InferEntity } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { ItemFacts, OpeningClass, SharingClass } from '../machines/facts.ts';
import { CatalogueItem } from './registers/catalogue-item.ts';

/** One version of an item of the catalogue. */
export interface CatalogueEntry extends ItemFacts {
  readonly basis: string | null;
  readonly category: string;
  /** 数据格式, 更新周期, 不予共享的理由, 开放属性, 安全级别, 数据责任部门; null where nobody entered them. */
  readonly format: string | null;
  readonly updateCycle: string | null;
  readonly reason: string | null;
  readonly opening: OpeningClass | null;
  readonly securityLevel: string | null;
  readonly responsible: string | null;
  readonly inForceFrom: IsoDate;
  /** First day on which the version is no longer in force; null for the current one. */
  readonly inForceTo: IsoDate | null;
}

export interface ListItemsQuery {
  readonly provider?: string | undefined;
  readonly sharing?: SharingClass | undefined;
}

/** The current items of the catalogue (现行目录), by code. */
export async function listItems(em: EntityManager, query: ListItemsQuery = {}): Promise<CatalogueEntry[]> {
  const where = {
    inForceTo: null,
    ...(query.provider !== undefined && { provider: query.provider }),
    ...(query.sharing !== undefined && { sharing: query.sharing }),
  };
  const found = await em.find(CatalogueItem, where, { orderBy: { code: 'asc' }, disableIdentityMap: true });
  return found.map(entryOf);
}

/** A row of the catalogue as a plain object. */
export function entryOf(row: InferEntity<typeof CatalogueItem>): CatalogueEntry {
  const { code, version, name, provider, sharing, dataItems, conditions, basis, category } = row;
  const { inForceFrom, inForceTo, format, updateCycle, reason, opening, securityLevel, responsible } = row;
  return {
    ...{ code, version, name, provider, sharing, dataItems, conditions, basis: basis ?? null, category },
    ...{ format: format ?? null, updateCycle: updateCycle ?? null, reason: reason ?? null },
    ...{ opening: opening ?? null, securityLevel: securityLevel ?? null, responsible: responsible ?? null },
    ...{ inForceFrom, inForceTo: inForceTo ?? null },
  };
}
