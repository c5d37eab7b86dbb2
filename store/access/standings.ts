import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Role } from '../../machines/party.ts';
import { prepared } from '../prepared.ts';

/** A role that a person may act in today: their own, or that of one for whom they stand in (休假代理). */
export interface Standing {
  readonly unit: string;
  readonly unitName: string;
  readonly role: Role;
  /** The person whose role it is; null when it is their own. */
  readonly onBehalfOf: { readonly person: string; readonly name: string } | null;
}

/**
 * SQL for the standings of a person as a JSON array, their own first. Its placeholder takes the day, Asia/Shanghai.
 * @param person SQL for the id of the person
 */
export const standingsSql = (person: string) => `(
  select coalesce(jsonb_agg(to_jsonb(standing) - 'place' order by place, unit, role), '[]') from (
    select 0 as place, membership.unit_code as unit, unit.name as "unitName", membership.role,
      null::jsonb as "onBehalfOf"
    from membership join unit on unit.code = membership.unit_code where membership.person_id = ${person}
    union all
    select 1, own.unit_code, unit.name, own.role,
      jsonb_build_object('person', own.person_id, 'name', represented.name)
    from substitution
    join membership as own on own.person_id = substitution.person_id and own.unit_code = substitution.unit_code
      and own.role = substitution.role
    join unit on unit.code = own.unit_code
    join person as represented on represented.id = own.person_id
    where substitution.substitute_id = ${person} and substitution.taken_back_at is null
      and ?::date between substitution.from_day and substitution.to_day
      and exists (select from membership where person_id = ${person} and unit_code = substitution.unit_code)
  ) as standing)`;

/** The roles that a person may act in on a day, Asia/Shanghai. */
export async function standingsOf(
  em: EntityManager,
  person: string,
  on: IsoDate,
): Promise<readonly Standing[]> {
  const [row] = await prepared<{ standings: Standing[] }[]>(
    em,
    `select ${standingsSql('who.id')} as standings from person as who where id = ? and active`,
    [on, person],
  );
  return row?.standings ?? [];
}
