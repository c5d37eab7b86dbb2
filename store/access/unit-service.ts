import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { UnitService } from '../../machines/disabled-unit.ts';

/** What a unit has in hand: what is to be looked at before it is disabled (停用), and what is left with it afterwards. */
export interface UnitHoldings {
  /** Open cases in which it stands, as whichever party. */
  readonly openCases: number;
  readonly openTasks: number;
  /** Items of the current catalogue that it provides. */
  readonly items: number;
  /** Grants of use that are not over: of its data, and those that it uses. */
  readonly grantsGiven: number;
  readonly grantsHeld: number;
  /** Whoever holds a role in it and works here, and its programs (接入系统) that may sign in. */
  readonly people: number;
  readonly machines: number;
  /** Other units in service whose 大数据主管部门 or 本级人民政府 it is. */
  readonly competentFor: number;
}

/** Counted along the indexes of the unit's open cases and tasks; a grant that is not over belongs to an open case. */
export async function unitHoldings(em: EntityManager, unit: string): Promise<UnitHoldings> {
  const [row] = await em.execute<[UnitHoldings]>(
    `with mine as (select distinct case_id from case_party where unit_code = ? and open = true),
       used as (select given.* from mine join lateral (
                  select provider_code, requester_code from grant_of_use
                  where case_id = mine.case_id and status in ('live', 'suspended') offset 0) as given on true),
       staff as (select distinct person.id from membership join person on person.id = person_id
                 where unit_code = ? and active)
     select
       (select count(*)::int from mine) as "openCases",
       (select count(*)::int from task where unit_code = ? and closed_by is null) as "openTasks",
       (select count(*)::int from catalogue_item where provider_code = ? and in_force_to is null) as items,
       (select count(*)::int from used where provider_code = ?) as "grantsGiven",
       (select count(*)::int from used where requester_code = ?) as "grantsHeld",
       (select count(*)::int from staff where id not in (select person_id from machine_client)) as people,
       (select count(*)::int from machine_client where unit_code = ? and active) as machines,
       (select count(*)::int from unit
        where (bureau_code = ? or government_code = ?) and code <> ? and disabled_on is null) as "competentFor"`,
    Array.from({ length: 10 }, () => unit),
  );
  return row;
}

/**
 * A unit, locked until the transaction ends: cases that are beginning with it come before, or wait and find it as it is left.
 */
export async function lockUnit(em: EntityManager, code: string): Promise<UnitService | undefined> {
  const [held] = await em.execute<UnitService[]>(`select ${COLUMNS} from unit where code = ? for update`, [
    code,
  ]);
  return held;
}

/** Units by their codes, which stay in service, or out of it, until the transaction ends. */
export function holdUnits(em: EntityManager, codes: readonly string[]): Promise<UnitService[]> {
  return em.execute<UnitService[]>(
    `select ${COLUMNS} from unit where code in (select jsonb_array_elements_text(?::jsonb)) order by code for key share`,
    [JSON.stringify(codes)],
  );
}

/**
 * Whoever of the 大数据主管部门 and the 本级人民政府 of a unit is disabled, but for itself: its cases would begin with nobody to
 * consent or rule. Both stay as they are until the transaction ends.
 */
export async function disabledOver(
  em: EntityManager,
  {
    code,
    bureau,
    government,
  }: { readonly code: string; readonly bureau: string; readonly government: string },
): Promise<UnitService | undefined> {
  const over = await holdUnits(em, [bureau, government]);
  return over.find((one) => one.disabledOn !== null && one.code !== code);
}

const COLUMNS = 'code, name, disabled_on as "disabledOn"';

/** Disables a unit from a day on; null puts it in service again. */
export async function writeDisabled(em: EntityManager, code: string, on: IsoDate | null): Promise<void> {
  await em.execute('update unit set disabled_on = ? where code = ?', [on, code]);
}
