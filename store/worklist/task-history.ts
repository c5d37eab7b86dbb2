import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../machines/party.ts';
import type { TaskChange } from '../../machines/worklist/task-change.ts';
import { isoMoment } from '../iso-moment.ts';
import { type NamedPerson, namedPerson } from './work-rows.ts';

export interface TaskEventRow {
  readonly change: TaskChange['type'];
  readonly by: NamedPerson;
  readonly onBehalfOf: NamedPerson | null;
  readonly at: string;
  readonly to: readonly NamedPerson[];
  readonly text: string | null;
}

/**
 * What happened to a task, the oldest first. How a unit shares out its work is its own: of another unit's task one sees
 * what one's own unit has done.
 * @returns undefined when there is no such task, or none that the actor's unit may see
 */
export async function taskHistory(
  em: EntityManager,
  task: string,
  actor: Actor,
): Promise<readonly TaskEventRow[] | undefined> {
  const [row] = await em.execute<{ events: TaskEventRow[] }[]>(
    `select (
       select coalesce(jsonb_agg(jsonb_build_object(
         'change', change, 'by', ${namedPerson('person_id')}, 'onBehalfOf', ${namedPerson('on_behalf_of_id')},
         'at', ${isoMoment('at')}, 'text', text,
         'to', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id), '[]')
                from person where id = any(told))) order by task_event.id), '[]')
       from task_event
       where task_event.task_id = task.id and (task.unit_code = ? or task_event.unit_code = ?)) as events
     from task
     where id = ? and (unit_code = ?
                       or exists (select from case_party where case_id = task.case_id and unit_code = ?))`,
    [actor.unit, actor.unit, task, actor.unit, actor.unit],
  );
  return row?.events;
}
