import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Actor } from '../../machines/party.ts';
import type { NamedPeople } from '../../machines/worklist/change-task.ts';
import { selfOf, type WorkTask } from '../../machines/worklist/work-task.ts';
import { ACTOR_COLUMNS, actorRow, HOLDS_ROLE } from '../access/holds-role.ts';

/** A task that is held until the transaction ends, with what its change depends on. */
export interface LockedTask extends WorkTask {
  readonly id: string;
  readonly caseId: string;
  /** Of the case. */
  readonly sequence: number;
  readonly holderName: string | null;
  readonly named: NamedPeople;
}

export interface LockedTasks {
  /** Whether the actor holds the role in the unit. */
  readonly member: boolean;
  readonly tasks: readonly LockedTask[];
}

/**
 * Locks tasks in the order of their ids, and then reads what stands: whoever had to wait sees what the other has done.
 * @param named ids of the people whom a change names
 * @param on today, Asia/Shanghai
 */
export async function lockTasks(
  em: EntityManager,
  actor: Actor,
  ids: readonly string[],
  named: readonly string[],
  on: IsoDate,
): Promise<LockedTasks> {
  const wanted = JSON.stringify(ids);
  await em.execute(
    `select from task where id in (select jsonb_array_elements_text(?::jsonb)::bigint) order by id for no key update`,
    [wanted],
  );
  const [row] = await em.execute<[LockedTasks]>(
    `select (select ${HOLDS_ROLE} from jsonb_to_record(?::jsonb) as actor (${ACTOR_COLUMNS})) as member,
       coalesce((select jsonb_agg(wanted) from (${TASKS}) as wanted), '[]') as tasks`,
    [JSON.stringify(actorRow(actor, on)), ...valuesOf(actor, named, on), wanted],
  );
  return row;
}

const TASKS = `
  select task.id::text as id, task.case_id as "caseId", "case".sequence, task.closed_by is null as open,
    task.unit_code as unit, task.roles, "case".bureau_code as bureau,
    task.holder_id as holder, task.given_by_id as "givenBy", task.delegated,
    (select name from person where id = task.holder_id) as "holderName",
    array(select distinct unit_code from case_party where case_party.case_id = task.case_id) as parties,
    exists (select from task_event
            where task_id = task.id and change = 'urge' and coalesce(on_behalf_of_id, person_id) = ?
              and (at at time zone 'Asia/Shanghai')::date = ?) as "urgedToday",
    exists (select from task_copy where task_id = task.id and person_id = ?) as copied,
    jsonb_build_object(
      'mayDo', array(
        select named.id from unnest(people.ids) as named (id) where exists (
          select from membership
          where person_id = named.id and unit_code = task.unit_code and role = any(task.roles))),
      'maySee', array(
        select named.id from unnest(people.ids) as named (id) where exists (
          select from membership join case_party using (unit_code)
          where person_id = named.id and case_party.case_id = task.case_id))) as named
  from task join "case" on "case".id = task.case_id,
    lateral (select array(select person.id from person
                          join jsonb_array_elements_text(?::jsonb) as wanted on wanted = person.id
                          where person.active) as ids) as people
  where task.id in (select jsonb_array_elements_text(?::jsonb)::bigint)
  order by task.id`;

function valuesOf(actor: Actor, named: readonly string[], on: IsoDate): unknown[] {
  const self = selfOf(actor);
  return [self, on, self, JSON.stringify(named)];
}
