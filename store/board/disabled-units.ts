import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';

/** A disabled unit (停用) under a bureau, with what is still left with it. */
export interface DisabledUnitRow {
  readonly unit: string;
  readonly name: string;
  readonly disabledOn: IsoDate;
  /** Open cases of the bureau in which it stands. */
  readonly openCases: number;
  /** Its open tasks in them. */
  readonly openTasks: number;
  /** Items of the current catalogue that it provides. */
  readonly items: readonly { readonly code: string; readonly name: string }[];
  /** Grants of use of its data that are not over, in cases of the bureau. */
  readonly grants: readonly {
    readonly caseId: string;
    readonly caseNumber: string;
    readonly item: string;
    readonly requester: string;
    readonly until: IsoDate;
    readonly status: 'live' | 'suspended';
  }[];
}

/** The disabled units of a bureau, the latest first; 200 at most. Most bureaus have none. */
export function disabledUnits(em: EntityManager, bureau: string): Promise<DisabledUnitRow[]> {
  return em.execute<DisabledUnitRow[]>(
    `with gone as materialized (
       select code, name, disabled_on from unit
       where bureau_code = ? and disabled_on is not null order by disabled_on desc, code limit 200
     ), mine as materialized (
       select distinct gone.code, "case".id, "case".number from gone
       join case_party on case_party.unit_code = gone.code and case_party.open = true
       join "case" on "case".id = case_party.case_id and "case".bureau_code = ?
     )
     select gone.code as unit, gone.name, disabled_on as "disabledOn",
       (select count(*)::int from mine where mine.code = gone.code) as "openCases",
       (select count(*)::int from task join mine on mine.id = task.case_id and mine.code = gone.code
        where unit_code = gone.code and closed_by is null) as "openTasks",
       (select coalesce(jsonb_agg(jsonb_build_object('code', item.code, 'name', item.name) order by item.code), '[]')
        from catalogue_item as item where provider_code = gone.code and in_force_to is null) as items,
       (select coalesce(jsonb_agg(jsonb_build_object(
          'caseId', mine.id, 'caseNumber', mine.number, 'item', used.item, 'requester', requester.name,
          'until', used.until, 'status', used.status) order by used.until, mine.id), '[]')
        from mine join grant_of_use as used on used.case_id = mine.id and used.provider_code = gone.code
          and used.status in ('live', 'suspended')
        join unit as requester on requester.code = used.requester_code
        where mine.code = gone.code) as grants
     from gone order by disabled_on desc, gone.code`,
    [bureau, bureau],
  );
}
