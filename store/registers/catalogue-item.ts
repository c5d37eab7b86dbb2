import { defineEntity, p } from '@mikro-orm/postgresql';
import type { OpeningClass, SharingClass } from '../../machines/facts.ts';
import { Case } from '../docket/case.ts';
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
    /** 数据格式. This and what follows is null in items that were entered before changes became cases. */
    format: p.text().nullable(),
    /** 更新周期 */
    updateCycle: p.text().nullable(),
    /** 不予共享的理由 */
    reason: p.text().nullable(),
    /** 开放属性 */
    opening: p.text().$type<OpeningClass>().nullable(),
    /** 安全级别 */
    securityLevel: p.text().nullable(),
    /** 数据责任部门 */
    responsible: () => p.manyToOne(Unit).mapToPk().nullable().deleteRule('no action'),
    inForceFrom: p.date(),
    /** First day on which the version is no longer in force; null for the current one. */
    inForceTo: p.date().nullable(),
    /** The case that published the version; null for one that was entered otherwise. */
    publishedBy: () =>
      p
        .manyToOne(Case)
        .mapToPk()
        .nullable()
        .fieldName('published_by')
        .deleteRule('no action')
        .updateRule('no action'),
  },
  uniques: [{ name: 'catalogue_item_current_unique', properties: ['code'], where: { inForceTo: null } }],
});
