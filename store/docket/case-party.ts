import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Party } from '../../machines/party.ts';
import { Unit } from '../registers/unit.ts';
import { Case } from './case.ts';

/**
 * 当事人: who stands in a case. Whoever may see a case is found here, and a unit's list of cases is read along its
 * indexes; so the day of opening and whether the case is open are repeated here.
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
  },
  indexes: [
    { name: 'case_party_unit_index', properties: ['unit', 'openedOn', 'case'] },
    { name: 'case_party_open_index', properties: ['unit', 'openedOn', 'case'], where: { open: true } },
  ],
});
