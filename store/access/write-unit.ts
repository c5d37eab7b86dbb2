import type { EntityManager } from '@mikro-orm/postgresql';
import type { RegisteredUnit } from '../find-units.ts';

/** No unit lies deeper than this. */
const DEPTH = 10;

/** Enters a unit, or changes it; whether it is in service stays as it was. Units that it names must be there when the transaction ends. */
export async function writeUnit(em: EntityManager, unit: Omit<RegisteredUnit, 'disabledOn'>): Promise<void> {
  const { code, name, creditCode, level, parent, covered, bureau, government } = unit;
  await em.execute(
    `insert into unit (code, name, credit_code, level, parent_code, covered, bureau_code, government_code)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (code) do update set name = excluded.name, credit_code = excluded.credit_code, level = excluded.level,
       parent_code = excluded.parent_code, covered = excluded.covered, bureau_code = excluded.bureau_code,
       government_code = excluded.government_code`,
    [code, name, creditCode, level, parent, covered, bureau, government],
  );
}

/** Whether a unit lies under another one, or is it. */
export async function liesUnder(em: EntityManager, unit: string, above: string): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `with recursive over as (
       select code, parent_code, 0 as depth from unit where code = ?
       union all
       select unit.code, unit.parent_code, depth + 1 from unit join over on unit.code = over.parent_code
       where depth < ?)
     select from over where code = ?`,
    [unit, DEPTH, above],
  );
  return rows.length > 0;
}
