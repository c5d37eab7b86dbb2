import { defineEntity, p } from '@mikro-orm/postgresql';
import { Person } from '../registers/person.ts';

/** 换版: one carrying of a version of the calendar to the open cases, with its report at the end. */
export const CalendarRollover = defineEntity({
  name: 'CalendarRollover',
  tableName: 'calendar_rollover',
  properties: {
    id: p.uuid().primary(),
    version: p.text(),
    startedBy: () => p.manyToOne(Person).mapToPk(),
    startedAt: p.datetime(),
    /** Open cases that had to be told when it began. */
    cases: p.integer(),
    finishedAt: p.datetime().nullable(),
    report: p.json<unknown>().nullable(),
  },
  indexes: [{ name: 'calendar_rollover_version_index', properties: ['version', 'startedAt'] }],
});
