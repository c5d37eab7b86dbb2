import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnitFacts } from '../machines/facts.ts';
import { Unit } from './registers/unit.ts';

/** A unit as the register has it. */
export interface RegisteredUnit extends UnitFacts {
  /** 统一社会信用代码 */
  readonly creditCode: string;
  readonly parent: string | null;
}

/** The units with these codes, by code; codes that the register does not know are left out. Without codes: all units. */
export async function findUnits(em: EntityManager, codes?: readonly string[]): Promise<RegisteredUnit[]> {
  const where = codes === undefined ? {} : { code: { $in: [...codes] } };
  const rows = await em.find(Unit, where, { orderBy: { code: 'asc' }, disableIdentityMap: true });
  return rows.map(({ code, name, creditCode, level, parent, covered, bureau, government }) => ({
    ...{ code, name, creditCode, level, parent: parent ?? null, covered, bureau, government },
  }));
}
