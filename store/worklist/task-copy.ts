import { defineEntity, p } from '@mikro-orm/postgresql';
import { TaskRow } from '../docket/task-row.ts';
import { Person } from '../registers/person.ts';

/** 抄送: a task that was shown to a person. It gives no right to see the case; that is asked when it is read. */
export const TaskCopy = defineEntity({
  name: 'TaskCopy',
  tableName: 'task_copy',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    task: () => p.manyToOne(TaskRow).mapToPk(),
    person: () => p.manyToOne(Person).mapToPk(),
    byId: p.text(),
    note: p.text().nullable(),
    at: p.datetime(),
    readAt: p.datetime().nullable(),
  },
  indexes: [
    { name: 'task_copy_person_index', properties: ['person', 'id'] },
    { name: 'task_copy_unread_index', properties: ['person', 'task'], where: { readAt: null } },
  ],
});
