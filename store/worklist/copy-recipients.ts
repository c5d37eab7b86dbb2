import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../machines/party.ts';
import { visibleTo } from '../scope.ts';
import type { NamedPerson } from './work-rows.ts';

/** A person to whom a task may be copied, with the unit of the case to which they belong. */
export interface CopyRecipient extends NamedPerson {
  readonly unit: string;
  readonly unitName: string;
}

/** A task with everybody to whom it may be copied. */
export interface CopyRecipients {
  /** The unit that has the task. */
  readonly unit: string;
  readonly people: readonly CopyRecipient[];
}

/**
 * The people of the units that stand in the case of a task, the task's own unit first; no programs. Whoever is of two of
 * these units is named with the first of them.
 * @returns undefined when there is no such task, or none that the actor's unit may see
 */
export async function copyRecipients(
  em: EntityManager,
  task: string,
  actor: Actor,
): Promise<CopyRecipients | undefined> {
  const visible = visibleTo(actor, 'task.case_id');
  const [held] = await em.execute<CopyRecipients[]>(
    `select task.unit_code as unit, (
       select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'unit', unit, 'unitName', unit_name)
                order by unit <> task.unit_code, unit, name, id), '[]')
       from (
         select distinct on (person.id) person.id, person.name, unit.code as unit, unit.name as unit_name
         from case_party join unit on unit.code = case_party.unit_code
         join membership on membership.unit_code = unit.code join person on person.id = membership.person_id
         where case_party.case_id = task.case_id and person.active
           and not exists (select from machine_client where person_id = person.id)
         order by person.id, unit.code <> task.unit_code, unit.code
       ) as member) as people
     from task where task.id = ? and ${visible.sql}`,
    [task, ...visible.values],
  );
  return held;
}
