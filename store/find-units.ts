import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { UnitFacts } from '../machines/facts.ts';
import { Unit } from './registers/unit.ts';

/** A unit as the register has it. */
export interface RegisteredUnit extends UnitFacts {
  /** 统一社会信用代码 */
  readonly creditCode: string;
  readonly parent: string | null;
  /** The first day on which it is disabled (停用); null while it is in service. */
  readonly disabledOn: IsoDate | null;
}

/** The units with these codes, by code; codes that the register does not know are left out. Without codes: all units. */
export async function findUnits(em: EntityManager, codes?: readonly string[]): Promise<RegisteredUnit[]> {
  const where = codes === undefined ? {} : { code: { $in: [...codes] } };
  const rows = await em.find(Unit, where, { orderBy: { code: 'asc' }, disableIdentityMap: true });
  return rows.map(({ code, name, creditCode, level, parent, covered, bureau, government, disabledOn }) => ({
    ...{ code, name, creditCode, level, parent: parent ?? null, covered, bureau, government },
    disabledOn: disabledOn ?? null,
  }));
}
