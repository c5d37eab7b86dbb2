import type { EntityManager } from '@mikro-orm/postgresql';
import type { Duty } from '../../machines/administrator.ts';

/**
 * Whether a person holds one of the duties now. It stays so until the transaction ends.
 */
export async function holdsDuty(
  em: EntityManager,
  person: string,
  duties: readonly Duty[],
): Promise<boolean> {
  const rows = await em.execute<{ duty: Duty }[]>(
    `select administrator.duty from administrator join person on person.id = administrator.person_id
     where administrator.person_id = ? and person.active for share of administrator`,
    [person],
  );
  const [held] = rows;
  return held !== undefined && duties.includes(held.duty);
}

/** An administrator of the register. */
export interface RegisteredAdministrator {
  readonly id: string;
  readonly name: string;
  readonly duty: Duty;
}

/** The administrators who work here. */
export function administrators(em: EntityManager): Promise<RegisteredAdministrator[]> {
  return em.execute<RegisteredAdministrator[]>(
    `select person.id, person.name, administrator.duty from administrator
     join person on person.id = person_id and person.active order by duty desc, person.id`,
  );
}

/** Makes a person an administrator; changes nothing when they have that duty already. */
export async function grantDuty(em: EntityManager, person: string, duty: Duty): Promise<void> {
  await em.execute('insert into administrator (person_id, duty) values (?, ?) on conflict do nothing', [
    person,
    duty,
  ]);
}

/** Takes the duty of an administrator from a person. */
export async function withdrawDuty(em: EntityManager, person: string): Promise<void> {
  await em.execute('delete from administrator where person_id = ?', [person]);
}
