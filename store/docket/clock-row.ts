import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Clock, ClockExtension, ExcludedInterval, Receipt } from '../../machines/clock.ts';
import { Case } from './case.ts';

/** 期限: a clock of a case. Its columns are the fields of `Clock`, in the order in which the case started them. */
export const ClockRow = defineEntity({
  name: 'ClockRow',
  tableName: 'clock',
  properties: {
    case: () => p.manyToOne(Case).mapToPk().primary().deferMode('deferred'),
    id: p.text().primary(),
    place: p.integer(),
    period: p.text(),
    label: p.text(),
    event: p.text(),
    target: p.boolean(),
    basis: p.text().$type<Clock['basis']>(),
    articles: p.array().$type<string[]>(),
    receivedOn: p.date(),
    receipt: p.json<Receipt>().nullable(),
    startedBy: p.integer(),
    workingDays: p.integer().nullable(),
    until: p.date().nullable(),
    extensions: p.json<readonly ClockExtension[]>(),
    excluded: p.json<readonly ExcludedInterval[]>(),
    dueOn: p.date().nullable(),
    cutOff: p.text().nullable(),
    provisional: p.boolean(),
    calendarVersion: p.text().nullable(),
    warnOn: p.array().$type<string[]>(),
    warned: p.array().$type<string[]>(),
    expired: p.boolean(),
    supervised: p.boolean(),
    rectificationStarted: p.boolean().default(false),
    stoppedOn: p.date().nullable(),
    lateBy: p.integer().nullable(),
    laterDueOn: p.date().nullable(),
    reviewedDueOn: p.date().nullable(),
  },
  indexes: [
    // For a new version of the calendar: which running clocks were counted without it, and which reach certain days.
    {
      name: 'clock_running_index',
      properties: ['case', 'calendarVersion'],
      where: { stoppedOn: null },
    },
    { name: 'clock_running_due_index', properties: ['dueOn', 'case', 'id'], where: { stoppedOn: null } },
    // For the trend: how many periods ended unkept in a week.
    { name: 'clock_expired_index', properties: ['dueOn', 'case'], where: { expired: true } },
  ],
});
