import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../machines/clock.ts';
import { ClockRow } from './docket/clock-row.ts';

/** The clocks of a case, in the order in which it started them. */
export async function readClocks(em: EntityManager, caseId: string): Promise<Clock[]> {
  return (await readClocksOf(em, [caseId])).get(caseId) ?? [];
}

/** The clocks of several cases, by case, in the order in which each started them. */
export async function readClocksOf(
  em: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Clock[]>> {
  const rows = await em.find(
    ClockRow,
    { case: { $in: [...caseIds] } },
    { orderBy: { case: 'asc', place: 'asc' }, disableIdentityMap: true },
  );
  const byCase = new Map<string, Clock[]>();
  for (const { case: caseId, place: _place, laterDueOn, reviewedDueOn, ...row } of rows) {
    const clock = {
      ...row,
      ...(laterDueOn !== null && { laterDueOn }),
      ...(reviewedDueOn !== null && { reviewedDueOn }),
    } as Clock;
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), clock]);
  }
  return byCase;
}
