import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Actor } from '../../machines/party.ts';
import { CASE_ID } from '../page.ts';
import { prepared } from '../prepared.ts';
import { visibleTo } from '../scope.ts';
import { type WorkRow, workRows } from './work-rows.ts';

/** The open tasks of a case, with the units that stand in it. */
export interface CaseWork {
  readonly parties: readonly string[];
  readonly tasks: readonly WorkRow[];
}

/**
 * The open tasks of a case, of every party.
 * @param ref its id or its number (案号)
 * @returns undefined when there is no such case, or none that the actor's unit may see
 */
export async function tasksOfCase(
  em: EntityManager,
  ref: string,
  actor: Actor,
  today: IsoDate,
): Promise<CaseWork | undefined> {
  if (ref.includes('\0')) return undefined;
  const visible = visibleTo(actor);
  const [held] = await prepared<{ id: string; parties: string[] }[]>(
    em,
    `select id, array(select distinct unit_code from case_party where case_id = "case".id) as parties
     from "case" where ${CASE_ID.test(ref) ? 'id' : 'number'} = ? and ${visible.sql}`,
    [ref, ...visible.values],
  );
  if (!held) return undefined;
  const ids = { sql: 'select id from task where case_id = ? and closed_by is null', values: [held.id] };
  return {
    parties: held.parties,
    tasks: await workRows(em, ids, 'task.due_on, task.id', actor, today),
  };
}
