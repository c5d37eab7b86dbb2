import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Party, Role } from '../../machines/party.ts';
import { Unit } from '../registers/unit.ts';
import { Case } from './case.ts';

/** 待办: a task of a unit, open or done. It stays the same row for as long as its key stays among the open ones. */
export const TaskRow = defineEntity({
  name: 'TaskRow',
  tableName: 'task',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    case: () => p.manyToOne(Case).mapToPk().deferMode('deferred'),
    procedure: p.text(),
    key: p.text(),
    label: p.text(),
    party: p.text().$type<Party>(),
    unit: () => p.manyToOne(Unit).mapToPk(),
    roles: p.array().$type<Role[]>(),
    actions: p.array().$type<string[]>(),
    /** Id of the clock that the task must keep, its period, and what was counted for it. */
    clock: p.text().nullable(),
    period: p.text().nullable(),
    dueOn: p.date().nullable(),
    provisional: p.boolean(),
    overdue: p.boolean(),
    openedAt: p.datetime(),
    /** Sequence number of the step that laid the task. */
    openedBy: p.integer(),
    closedAt: p.datetime().nullable(),
    closedBy: p.integer().nullable(),
  },
  uniques: [{ name: 'task_open_unique', properties: ['case', 'key'], where: { closedBy: null } }],
  indexes: [
    // Ascending puts null last: overdue tasks first, then by day, then those without a day.
    { name: 'task_inbox_index', properties: ['unit', 'dueOn', 'id'], where: { closedBy: null } },
  ],
});
