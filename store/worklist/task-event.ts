import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Role } from '../../machines/party.ts';
import type { TaskChange } from '../../machines/worklist/task-change.ts';
import { TaskRow } from '../docket/task-row.ts';

/** What happened to a task beside the steps of its case: who, when, what, to whom, why. Append-only. */
export const TaskEvent = defineEntity({
  name: 'TaskEvent',
  tableName: 'task_event',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    task: () => p.manyToOne(TaskRow).mapToPk(),
    change: p.text().$type<TaskChange['type']>(),
    personId: p.text(),
    unitCode: p.text(),
    role: p.text().$type<Role>(),
    onBehalfOfId: p.text().nullable(),
    at: p.datetime(),
    /** Ids of the people whom it concerns. */
    told: p.array().$type<string[]>(),
    /** A reason, a message, a note. */
    text: p.text().nullable(),
  },
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'what happened to a task is append-only' using errcode = 'restrict_violation';`,
    },
  ],
  indexes: [{ name: 'task_event_task_index', properties: ['task', 'id'] }],
});
