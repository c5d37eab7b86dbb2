import type { EntityManager } from '@mikro-orm/postgresql';
import type { NamedPerson } from './work-rows.ts';

/**
 * The people who work in a unit, by name.
 * @param task only those who may do this task of the unit
 */
export function colleagues(
  em: EntityManager,
  unit: string,
  task: string | undefined,
): Promise<NamedPerson[]> {
  const mayDo = 'and membership.role in (select unnest(roles) from task where id = ? and unit_code = ?)';
  return em.execute<NamedPerson[]>(
    `select distinct person.id, person.name
     from membership join person on person.id = membership.person_id
     where membership.unit_code = ? and person.active ${task === undefined ? '' : mayDo}
     order by person.name, person.id`,
    [unit, ...(task === undefined ? [] : [task, unit])],
  );
}
