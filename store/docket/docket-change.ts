import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * What those who follow the docket are to hear: that a case has moved, or that its tasks have changed hands. Kept for a
 * day; codes and ids only. Whoever listens is woken by its trigger.
 */
export const DocketChange = defineEntity({
  name: 'DocketChange',
  tableName: 'docket_change',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    /**
     * The transaction that wrote it. Ids are given before a transaction ends, so a later one may be seen first; below the
     * oldest transaction that is under way nothing comes in any more.
     */
    xact: p.string().columnType('xid8').defaultRaw('pg_current_xact_id()'),
    caseId: p.uuid(),
    sequence: p.integer(),
    /** `case`: a step was taken; `tasks`: who does a task has changed. */
    kind: p.text().$type<'case' | 'tasks'>(),
    /** Codes of the units that may hear it. */
    unitCodes: p.array().$type<string[]>(),
    at: p.datetime(),
  },
  triggers: [
    {
      name: 'told',
      timing: 'after',
      events: ['insert'],
      body: `perform pg_notify('docket_change', new.case_id::text);
  return null;`,
    },
  ],
  indexes: [{ name: 'docket_change_xact_index', properties: ['xact', 'id'] }],
});
