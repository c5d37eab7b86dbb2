import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Actor } from '../machines/party.ts';
import type { HeldTask } from '../machines/worklist/held-by-another.ts';
import { ACTOR_COLUMNS, actorRow, HOLDS_ROLE } from './access/holds-role.ts';
import { prepared } from './prepared.ts';

/** The end of a case's record, held until the transaction ends. */
export interface LockedCase {
  readonly number: string;
  readonly sequence: number;
  readonly hash: string;
  /** Whether the actor holds the role in the unit on the day of the step. */
  readonly member: boolean;
  /** Its open tasks; none can change hands until the transaction ends. */
  readonly tasks: readonly HeldTask[];
  /** Number of the version of the calendar in force, held as long. */
  readonly calendar: number;
}

/**
 * Locks a case and its open tasks for the next step, and asks in the same statement whether the actor holds the role in
 * the unit; it also holds the calendar (`calendar-in-force.ts`). The tasks are locked in the order of their ids, as
 * everybody does who locks several. The locks let foreign keys to the case be checked: whoever has changed a task and now
 * tells of its case does not wait, and holds nobody up.
 * @param on the day of the step, Asia/Shanghai
 */
export async function lockCase(
  em: EntityManager,
  caseId: string,
  actor: Actor,
  on: IsoDate,
): Promise<LockedCase | undefined> {
  const rows = await prepared<LockedCase[]>(
    em,
    `with locked as materialized (select id, number, sequence, hash from "case" where id = ? for no key update),
       open_task as materialized (
         select unit_code as unit, roles, actions, holder_id as holder from task
         where case_id = (select id from locked) and closed_by is null order by id for no key update)
     select number, sequence, hash,
       (select ${HOLDS_ROLE} from jsonb_to_record(?::jsonb) as actor (${ACTOR_COLUMNS})) as member,
       (select coalesce(jsonb_agg(open_task), '[]') from open_task) as tasks,
       calendar_in_force() as calendar
     from locked`,
    [caseId, JSON.stringify(actorRow(actor, on))],
  );
  return rows[0];
}
