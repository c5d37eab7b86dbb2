import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { UnitService } from '../machines/disabled-unit.ts';
import type { ItemFacts, UnitFacts } from '../machines/facts.ts';
import type { Actor } from '../machines/party.ts';
import { ACTOR_COLUMNS, actorRow, HOLDS_ROLE } from './access/holds-role.ts';
import { prepared } from './prepared.ts';

/** What the registers say now of those whom an opening names. */
export interface RegisterFacts {
  /** Whether every one of the actors holds the role in the unit on the day. */
  readonly members: boolean;
  readonly units: readonly (UnitFacts & UnitService)[];
  /** The item in its current version; null when there is none, or none was asked for. */
  readonly item: ItemFacts | null;
}

/**
 * Reads the registers for an opening, in one statement. The item stays as it is until the transaction ends: a change of
 * it waits for this case, and then sees it among the open cases on the item. The units stay in service as long: the lock is
 * the one that the foreign keys of the case's rows take anyway, and whoever disables a unit waits for it.
 */
export async function readFacts(
  em: EntityManager,
  actors: readonly Actor[],
  units: readonly string[],
  item: string | null,
  on: IsoDate,
): Promise<RegisterFacts> {
  const [row] = await prepared<RegisterFacts[]>(
    em,
    `select
       not exists (
         select from jsonb_to_recordset(?::jsonb) as actor (${ACTOR_COLUMNS}) where not ${HOLDS_ROLE}
       ) as members,
       (select coalesce(jsonb_agg(jsonb_build_object(
          'code', code, 'name', name, 'level', level, 'covered', covered,
          'bureau', bureau_code, 'government', government_code, 'disabledOn', disabled_on)), '[]')
        from (select * from unit where code in (select jsonb_array_elements_text(?::jsonb)) for key share) as unit
       ) as units,
       (select jsonb_build_object(
          'code', code, 'version', version, 'name', name, 'provider', provider_code, 'sharing', sharing,
          'dataItems', data_items, 'conditions', conditions)
        from catalogue_item where code = ? and in_force_to is null for share) as item`,
    [JSON.stringify(actors.map((actor) => actorRow(actor, on))), JSON.stringify(units), item],
  );
  if (!row) throw new Error('a select without a table gives one row');
  return row;
}
