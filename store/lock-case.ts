import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../machines/party.ts';

/** The end of a case's record, held until the transaction ends. */
export interface LockedCase {
  readonly number: string;
  readonly sequence: number;
  readonly hash: string;
  /** Whether the actor holds the role in the unit. */
  readonly member: boolean;
}

/** Locks a case for the next step, and asks in the same statement whether the actor is a member of the unit. */
export async function lockCase(
  em: EntityManager,
  caseId: string,
  actor: Actor,
): Promise<LockedCase | undefined> {
  const rows = await em.execute<LockedCase[]>(
    `select number, sequence, hash,
            exists (select from membership where person_id = ? and unit_code = ? and role = ?) as member
     from "case" where id = ? for update`,
    [actor.person, actor.unit, actor.role, caseId],
  );
  return rows[0];
}
