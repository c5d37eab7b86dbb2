import { defineEntity, p } from '@mikro-orm/postgresql';
import type { SharingClass } from '../../machines/facts.ts';
import { Unit } from './unit.ts';

/** 目录事项: one version of an item of the catalogue. Versions are rows and stay readable; one of them is current. */
export const CatalogueItem = defineEntity({
  name: 'CatalogueItem',
  tableName: 'catalogue_item',
  properties: {
    code: p.text().primary(),
    version: p.integer().primary(),
    name: p.text(),
    provider: () => p.manyToOne(Unit).mapToPk(),
    /** 共享属性 */
    sharing: p.text().$type<SharingClass>(),
    /** 数据项 */
    dataItems: p.array().$type<string[]>(),
    /** 共享条件 */
    conditions: p.array().$type<string[]>(),
    /** Legal basis of the sharing class; none is needed for 无条件共享. */
    basis: p.text().nullable(),
    category: p.text(),
    inForceFrom: p.date(),
    /** First day on which the version is no longer in force; null for the current one. */
    inForceTo: p.date().nullable(),
  },
  uniques: [{ name: 'catalogue_item_current_unique', properties: ['code'], where: { inForceTo: null } }],
});
