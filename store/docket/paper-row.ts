import { defineEntity, p } from '@mikro-orm/postgresql';
import { Person } from '../registers/person.ts';
import { Unit } from '../registers/unit.ts';

/** 材料: a paper that a unit has uploaded. The content lies in the store of papers, under its hash. */
export const PaperRow = defineEntity({
  name: 'PaperRow',
  tableName: 'paper',
  properties: {
    /** SHA-256 of the content. Two units may upload the same. */
    hash: p.text().primary(),
    unit: () => p.manyToOne(Unit).mapToPk().primary(),
    name: p.text(),
    /** Media type, as the content was found to be. */
    type: p.text(),
    /** In bytes. */
    size: p.integer(),
    uploadedBy: () => p.manyToOne(Person).mapToPk(),
    uploadedAt: p.datetime(),
    /** A step refers to it; what no step refers to is cleared away. */
    inCase: p.boolean().default(false),
  },
  indexes: [{ name: 'paper_unused_index', properties: ['uploadedAt'], where: { inCase: false } }],
});
