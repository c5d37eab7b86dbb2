import { defineEntity, p } from '@mikro-orm/postgresql';
import type { PlainSnapshot } from '../../machines/docket.ts';
import { Unit } from '../registers/unit.ts';

/**
 * 案件: a case as it stands, projected from its record. The rule set lies in the snapshot, with the opening.
 * `sequence` and `hash` repeat the last row of the record, so that a record with its end cut off is noticed.
 */
export const Case = defineEntity({
  name: 'Case',
  tableName: 'case',
  properties: {
    id: p.uuid().primary(),
    /** 案号 */
    number: p.text().unique(),
    procedure: p.text(),
    procedureVersion: p.integer(),
    /** 大数据主管部门 of the case, for the board of its supervisors; null in a procedure without one. */
    bureau: () => p.manyToOne(Unit).mapToPk().nullable().deleteRule('no action'),
    subject: p.text(),
    /** Code of the catalogue item that it began with. */
    item: p.text().nullable(),
    stateLabel: p.text(),
    /** Ids of the active states. */
    states: p.array().$type<string[]>(),
    /** 'procedure/stage', see `stageOf`. */
    stage: p.text(),
    status: p.text().$type<'open' | 'closed'>(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    sequence: p.integer(),
    hash: p.text(),
    snapshot: p.json<PlainSnapshot>(),
    /** The nearest due day of its running clocks. */
    dueOn: p.date().nullable(),
    /** The period of that clock. */
    period: p.text().nullable(),
    provisional: p.boolean(),
    /** A running clock has expired. */
    overdue: p.boolean(),
  },
  indexes: [
    {
      name: 'case_overdue_index',
      properties: ['bureau', 'dueOn', 'id'],
      include: ['stage'],
      where: { overdue: true },
    },
    {
      name: 'case_open_due_index',
      properties: ['bureau', 'dueOn', 'id'],
      include: ['stage', 'overdue'],
      where: { status: 'open' },
    },
    { name: 'case_provisional_index', properties: ['bureau', 'id'], where: { provisional: true } },
    { name: 'case_opened_index', properties: ['bureau', 'openedOn'] },
    { name: 'case_closed_index', properties: ['bureau', 'closedOn'], where: { closedOn: { $ne: null } } },
    { name: 'case_item_open_index', properties: ['item'], where: { status: 'open' } },
  ],
});
