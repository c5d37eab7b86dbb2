import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Role } from '../../machines/party.ts';
import { isoMoment } from '../iso-moment.ts';

/** A substitution (休假代理) as it may be shown to those whom it concerns. */
export interface HeldSubstitution {
  readonly id: string;
  /** Whose role it is. */
  readonly person: string;
  readonly personName: string;
  readonly unit: string;
  readonly role: Role;
  readonly substitute: string;
  readonly substituteName: string;
  /** The first day and the last one, Asia/Shanghai. */
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  readonly madeBy: string;
  /** ISO 8601 in UTC; null while it stands. */
  readonly takenBackAt: string | null;
}

/** A substitution to be made. */
export interface NewSubstitution
  extends Pick<
    HeldSubstitution,
    'id' | 'person' | 'unit' | 'role' | 'substitute' | 'fromDay' | 'toDay' | 'madeBy'
  > {
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
}

/** Why a substitution can't be made. */
export type SubstitutionFault = 'not-held' | 'not-in-unit' | 'a-machine' | 'overlaps';

/**
 * Makes a substitution. The person's row is the lock: of two that overlap and are made at once, one is refused.
 * @returns what stands against it; undefined when it stands
 */
export async function makeSubstitution(
  em: EntityManager,
  made: NewSubstitution,
): Promise<SubstitutionFault | undefined> {
  const { id, person, unit, role, substitute, fromDay, toDay, madeBy, madeAt } = made;
  await em.execute('select from person where id = ? for no key update', [person]);
  const [found] = await em.execute<{ held: boolean; inUnit: boolean; machine: boolean; overlaps: boolean }[]>(
    `select
       exists (select from membership where person_id = ? and unit_code = ? and role = ?) as held,
       exists (select from membership join person on person.id = person_id
               where person_id = ? and unit_code = ? and person.active) as "inUnit",
       exists (select from machine_client where person_id in (?, ?)) as machine,
       exists (select from substitution where person_id = ? and unit_code = ? and role = ?
               and taken_back_at is null and from_day <= ? and to_day >= ?) as overlaps`,
    [person, unit, role, substitute, unit, person, substitute, person, unit, role, toDay, fromDay],
  );
  if (!found?.held) return 'not-held';
  if (!found.inUnit) return 'not-in-unit';
  if (found.machine) return 'a-machine';
  if (found.overlaps) return 'overlaps';
  await em.execute(
    `insert into substitution
       (id, person_id, unit_code, role, substitute_id, from_day, to_day, made_by_id, made_at, taken_back_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, null)`,
    [id, person, unit, role, substitute, fromDay, toDay, madeBy, madeAt],
  );
  return undefined;
}

/**
 * Takes a substitution back, from this moment on. What the substitute has done stands.
 * @param at ISO 8601 in UTC
 * @returns whether it stood until now
 */
export async function takeBackSubstitution(em: EntityManager, id: string, at: string): Promise<boolean> {
  const rows = await em.execute<object[]>(
    'update substitution set taken_back_at = ?::timestamptz where id = ? and taken_back_at is null returning id',
    [at, id],
  );
  return rows.length > 0;
}

/** Which substitutions are asked for. */
export interface SubstitutionsQuery {
  readonly unit: string;
  /** Only those that this person has made over or taken on. */
  readonly person?: string | undefined;
  /** Only those that are not over on this day. */
  readonly endsFrom?: IsoDate | undefined;
}

const COLUMNS = `substitution.id, substitution.person_id as person, own.name as "personName",
  substitution.unit_code as unit, substitution.role, substitution.substitute_id as substitute,
  other.name as "substituteName", substitution.from_day as "fromDay", substitution.to_day as "toDay",
  substitution.made_by_id as "madeBy",
  ${isoMoment('substitution.taken_back_at')} as "takenBackAt"
  from substitution join person as own on own.id = substitution.person_id
  join person as other on other.id = substitution.substitute_id`;

/** The substitutions of a unit, the earliest first; at most 500. */
export function listSubstitutions(em: EntityManager, query: SubstitutionsQuery): Promise<HeldSubstitution[]> {
  const { unit, person, endsFrom } = query;
  return em.execute<HeldSubstitution[]>(
    `select ${COLUMNS} where substitution.unit_code = ?
       ${person === undefined ? '' : 'and (substitution.person_id = ? or substitution.substitute_id = ?)'}
       ${endsFrom === undefined ? '' : 'and substitution.to_day >= ? and substitution.taken_back_at is null'}
     order by substitution.from_day, substitution.id limit 500`,
    [unit, ...(person === undefined ? [] : [person, person]), ...(endsFrom === undefined ? [] : [endsFrom])],
  );
}

/** A substitution by its id; undefined when there is none. */
export async function findSubstitution(em: EntityManager, id: string): Promise<HeldSubstitution | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const [held] = await em.execute<HeldSubstitution[]>(`select ${COLUMNS} where substitution.id = ?`, [id]);
  return held;
}
