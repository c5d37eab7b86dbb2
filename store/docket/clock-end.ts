import { defineEntity, p } from '@mikro-orm/postgresql';
import { Case } from './case.ts';

/** How a period of working days ended: what supervisors compare. Written once, by the step that stopped the clock. */
export const ClockEnd = defineEntity({
  name: 'ClockEnd',
  tableName: 'clock_end',
  properties: {
    case: () => p.manyToOne(Case).mapToPk().primary().deferMode('deferred'),
    clockId: p.text().primary(),
    bureauCode: p.text().nullable(),
    procedure: p.text(),
    period: p.text(),
    label: p.text(),
    /** The units whose tasks it was to keep it. */
    unitCodes: p.array().$type<string[]>(),
    stoppedOn: p.date(),
    /** Working days that were used, without the excluded ones; what was allowed, with extensions; how many too late. */
    usedDays: p.integer(),
    allowedDays: p.integer(),
    lateBy: p.integer(),
  },
  indexes: [{ name: 'clock_end_bureau_index', properties: ['bureauCode', 'stoppedOn'] }],
});
