import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Actor } from '../../machines/party.ts';
import { type Holding, selfOf } from '../../machines/worklist/work-task.ts';
import { isoMoment } from '../iso-moment.ts';
import { OPEN_TASK_COLUMNS, type OpenTask } from '../open-tasks.ts';
import { prepared } from '../prepared.ts';
import type { Condition } from './work-filters.ts';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** An open task with who holds it, as its unit's people see it. */
export interface WorkRow extends OpenTask, Pick<Holding, 'delegated'> {
  /** 大数据主管部门 of the case. */
  readonly bureau: string | null;
  readonly holder: NamedPerson | null;
  /** ISO 8601 in UTC. */
  readonly heldSince: string | null;
  readonly givenBy: NamedPerson | null;
  readonly urged: number;
  readonly lastUrge: { readonly by: NamedPerson; readonly message: string; readonly at: string } | null;
  /** The asking person has urged it today. */
  readonly urgedToday: boolean;
}

/** SQL for a person as `NamedPerson`; null for none. */
export const namedPerson = (column: string) =>
  `(select jsonb_build_object('id', person.id, 'name', person.name) from person where person.id = ${column})`;

/**
 * What is shown of the tasks whose ids a query gives.
 * @param order by columns of `task`
 */
export function workRows(
  em: EntityManager,
  ids: Condition,
  order: string,
  actor: Actor,
  today: IsoDate,
): Promise<WorkRow[]> {
  return prepared<WorkRow[]>(
    em,
    `with page as materialized (${ids.sql})
     select ${OPEN_TASK_COLUMNS}, task.delegated, task.urged, "case".bureau_code as bureau,
       ${namedPerson('task.holder_id')} as holder, ${isoMoment('task.held_since')} as "heldSince",
       ${namedPerson('task.given_by_id')} as "givenBy",
       (select jsonb_build_object('by', ${namedPerson('person_id')}, 'message', text, 'at', ${isoMoment('at')})
        from task_event where task_event.task_id = task.id and change = 'urge' and task.urged > 0
        order by id desc limit 1) as "lastUrge",
       exists (select from task_event
               where task_event.task_id = task.id and change = 'urge' and task.urged > 0
                 and coalesce(on_behalf_of_id, person_id) = ? and (at at time zone 'Asia/Shanghai')::date = ?
              ) as "urgedToday"
     from page join task on task.id = page.id join "case" on "case".id = task.case_id
     order by ${order}`,
    [...ids.values, selfOf(actor), today],
  );
}
