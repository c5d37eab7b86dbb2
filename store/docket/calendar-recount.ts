import { defineEntity, p } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { Case } from './case.ts';

/** 重算: what a version of the calendar did to a clock of a case, once for each clock and version. */
export const CalendarRecount = defineEntity({
  name: 'CalendarRecount',
  tableName: 'calendar_recount',
  properties: {
    version: p.text().primary(),
    case: () => p.manyToOne(Case).mapToPk().primary().deferMode('deferred'),
    clock: p.text().primary(),
    /** The step that counted it: `calendar` by the roll-over, any other kind on its own way. */
    sequence: p.integer(),
    step: p.text(),
    outcome: p.text(),
    fromVersion: p.text(),
    fromDue: p.date().$type<IsoDate>().nullable(),
    toDue: p.date().$type<IsoDate>().nullable(),
  },
  indexes: [{ name: 'calendar_recount_outcome_index', properties: ['version', 'outcome', 'case', 'clock'] }],
});
