import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../machines/clock.ts';
import { ClockRow } from './docket/clock-row.ts';

/** The clocks of a case, in the order in which it started them. */
export async function readClocks(em: EntityManager, caseId: string): Promise<Clock[]> {
  const rows = await em.find(
    ClockRow,
    { case: caseId },
    { orderBy: { place: 'asc' }, disableIdentityMap: true },
  );
  return rows.map((row) => {
    const { case: _case, place: _place, ...clock } = row;
    return clock as Clock;
  });
}
