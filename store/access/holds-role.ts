import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Actor } from '../../machines/party.ts';

/**
 * A condition: whether an actor holds the role in the unit. Reads the columns person, unit, role, "onBehalfOf" and "on" of
 * a row called `actor`. A substitute (休假代理) holds it on the days of the substitution, while the one whom they stand in
 * for has the role, and while they themselves belong to the unit. Nobody stands in for a substitute.
 */
export const HOLDS_ROLE = `(
  exists (select from person where person.id = actor.person and person.active)
  and case when actor."onBehalfOf" is null then exists (
    select from membership where person_id = actor.person and unit_code = actor.unit and role = actor.role)
  else exists (
    select from substitution
    join membership as own on own.person_id = substitution.person_id and own.unit_code = substitution.unit_code
      and own.role = substitution.role
    where substitution.substitute_id = actor.person and substitution.person_id = actor."onBehalfOf"
      and substitution.unit_code = actor.unit and substitution.role = actor.role
      and actor."on" between substitution.from_day and substitution.to_day and substitution.taken_back_at is null
      and exists (select from membership where person_id = actor.person and unit_code = actor.unit))
  end)`;

/** The columns of a row of actors, for `jsonb_to_record(set)`. */
export const ACTOR_COLUMNS = 'person text, unit text, role text, "onBehalfOf" text, "on" date';

/** A row of actors as JSON. @param on the day of the step, Asia/Shanghai */
export function actorRow({ person, unit, role, onBehalfOf }: Actor, on: IsoDate): object {
  return { person, unit, role, onBehalfOf, on };
}
