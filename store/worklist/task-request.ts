import { defineEntity, p } from '@mikro-orm/postgresql';
import type { TasksChanged } from './tasks-changed.ts';

/** A change of tasks that was asked for, with its answer: the same request sent again gets the same answer. */
export const TaskRequest = defineEntity({
  name: 'TaskRequest',
  tableName: 'task_request',
  properties: {
    personId: p.text().primary(),
    requestId: p.text().primary(),
    /** SHA-256 of what was asked for. */
    asked: p.text(),
    answer: p.json<TasksChanged>().nullable(),
    at: p.datetime(),
  },
});
