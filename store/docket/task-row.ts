import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Party, Role } from '../../machines/party.ts';
import { Person } from '../registers/person.ts';
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
    /** The bureau of its case, and from which day on its unit counts on the bureau's board by it, see `boardDays`. */
    bureauCode: p.text().nullable(),
    boardOn: p.date().nullable(),
    openedAt: p.datetime(),
    /** Sequence number of the step that laid the task. */
    openedBy: p.integer(),
    closedAt: p.datetime().nullable(),
    closedBy: p.integer().nullable(),
    /** Who holds it (已签收), since when, and from whom; `delegated`: the giver is its owner (委派). */
    holder: () => p.manyToOne(Person).mapToPk().nullable().deleteRule('no action'),
    heldSince: p.datetime().nullable(),
    givenBy: () => p.manyToOne(Person).mapToPk().nullable().deleteRule('no action'),
    delegated: p.boolean().default(false),
    /** How often it was urged (催办). */
    urged: p.integer().default(0),
  },
  uniques: [{ name: 'task_open_unique', properties: ['case', 'key'], where: { closedBy: null } }],
  indexes: [
    // Ascending puts null last: overdue tasks first, then by day, then those without a day.
    { name: 'task_inbox_index', properties: ['unit', 'dueOn', 'id'], where: { closedBy: null } },
    {
      name: 'task_claim_index',
      properties: ['unit', 'dueOn', 'id'],
      where: { closedBy: null, holder: null },
    },
    {
      name: 'task_holder_index',
      properties: ['holder', 'dueOn', 'id'],
      where: { closedBy: null, holder: { $ne: null } },
    },
    {
      name: 'task_delegated_index',
      properties: ['givenBy', 'dueOn', 'id'],
      where: { closedBy: null, delegated: true },
    },
    // For the figures of supervisors and operators: counted without the tasks themselves.
    {
      name: 'task_board_index',
      properties: ['bureauCode', 'boardOn'],
      include: ['unit'],
      where: { closedBy: null },
    },
    { name: 'task_figures_index', properties: ['procedure', 'overdue'], where: { closedBy: null } },
  ],
});
