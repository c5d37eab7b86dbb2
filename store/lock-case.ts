import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Actor } from '../machines/party.ts';
import { ACTOR_COLUMNS, actorRow, HOLDS_ROLE } from './access/holds-role.ts';

/** The end of a case's record, held until the transaction ends. */
export interface LockedCase {
  readonly number: string;
  readonly sequence: number;
  readonly hash: string;
  /** Whether the actor holds the role in the unit on the day of the step. */
  readonly member: boolean;
}

/**
 * Locks a case for the next step, and asks in the same statement whether the actor holds the role in the unit.
 * @param on the day of the step, Asia/Shanghai
 */
export async function lockCase(
  em: EntityManager,
  caseId: string,
  actor: Actor,
  on: IsoDate,
): Promise<LockedCase | undefined> {
  const rows = await em.execute<LockedCase[]>(
    `select number, sequence, hash,
            (select ${HOLDS_ROLE} from jsonb_to_record(?::jsonb) as actor (${ACTOR_COLUMNS})) as member
     from "case" where id = ? for update`,
    [JSON.stringify(actorRow(actor, on)), caseId],
  );
  return rows[0];
}
