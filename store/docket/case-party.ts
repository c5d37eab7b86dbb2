import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Party } from '../../machines/party.ts';
import { Unit } from '../registers/unit.ts';
import { Case } from './case.ts';

/**
 * 当事人: who stands in a case. Whoever may see a case is found here, and a unit's list of cases is read along its
 * indexes; so what they are ordered and narrowed by is repeated here.
 */
export const CaseParty = defineEntity({
  name: 'CaseParty',
  tableName: 'case_party',
  properties: {
    case: () => p.manyToOne(Case).mapToPk().primary().deferMode('deferred'),
    party: p.text().$type<Party>().primary(),
    unit: () => p.manyToOne(Unit).mapToPk().primary(),
    openedOn: p.date(),
    open: p.boolean(),
    /** The due day of the case: what it is ordered by. `LATER` for an open one without, and for a closed one. */
    urgentOn: p.date(),
    /** 'procedure/stage', see `stageOf`. */
    stage: p.text(),
    /** The number of the case as it is ordered by: the SQL function `number_order` makes it. */
    numberOrder: p.text(),
  },
  indexes: [
    { name: 'case_party_unit_index', properties: ['unit', 'openedOn', 'case'] },
    { name: 'case_party_open_index', properties: ['unit', 'openedOn', 'case'], where: { open: true } },
    { name: 'case_party_urgency_index', properties: ['unit', 'urgentOn', 'case'] },
    { name: 'case_party_stage_index', properties: ['unit', 'stage', 'openedOn', 'case'] },
    { name: 'case_party_number_index', properties: ['unit', 'numberOrder', 'case'] },
    {
      name: 'case_party_open_number_index',
      properties: ['unit', 'numberOrder', 'case'],
      where: { open: true },
    },
  ],
});
