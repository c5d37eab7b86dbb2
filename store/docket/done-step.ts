import { defineEntity, p } from '@mikro-orm/postgresql';
import { Unit } from '../registers/unit.ts';
import { Case } from './case.ts';

/** 已办: a step that somebody took, once for whoever took it and once for whoever they stood in for. */
export const DoneStep = defineEntity({
  name: 'DoneStep',
  tableName: 'done_step',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    case: () => p.manyToOne(Case).mapToPk().deferMode('deferred'),
    sequence: p.integer(),
    /** In whose list it stands. */
    personId: p.text(),
    unit: () => p.manyToOne(Unit).mapToPk(),
    procedure: p.text(),
    action: p.text(),
    label: p.text(),
    at: p.datetime(),
    byId: p.text(),
    onBehalfOfId: p.text().nullable(),
  },
  uniques: [{ name: 'done_step_unique', properties: ['case', 'sequence', 'personId'] }],
  indexes: [{ name: 'done_step_person_index', properties: ['personId', 'unit', 'id'] }],
});
