import { defineEntity, p } from '@mikro-orm/postgresql';
import type { UnitFacts } from '../../machines/facts.ts';

/** 机构: a public body, or a company that does a public service. */
export const Unit = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  properties: {
    code: p.text().primary(),
    name: p.text(),
    /** 统一社会信用代码 */
    creditCode: p.text().unique(),
    /** 市, 县市区, 开发区 */
    level: p.text().$type<UnitFacts['level']>(),
    // Units name each other, so they are checked when the transaction ends.
    parent: () => p.manyToOne(Unit).mapToPk().nullable().deferMode('deferred').deleteRule('no action'),
    /** Whether 条例 covers the unit, or 办法 alone does. */
    covered: p.boolean(),
    /** 大数据主管部门 of the unit. */
    bureau: () => p.manyToOne(Unit).mapToPk().deferMode('deferred'),
    /** 本级人民政府 of the unit. */
    government: () => p.manyToOne(Unit).mapToPk().deferMode('deferred'),
    /** The first day on which the unit is disabled (停用); null while it is in service. */
    disabledOn: p.date().nullable(),
  },
});
