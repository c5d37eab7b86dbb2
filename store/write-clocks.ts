import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommittedStep } from './case-projection.ts';
import { ClockRow } from './docket/clock-row.ts';

/** Writes the clocks that run or that this step stopped. A clock that was stopped earlier does not change any more. */
export async function writeClocks(em: EntityManager, { request, clocks }: CommittedStep): Promise<void> {
  const { caseId } = request.step;
  const ended = new Set(request.docket.clocks.filter(({ lateBy }) => lateBy !== null).map(({ id }) => id));
  const rows = clocks
    .map((clock, place) => ({ case: caseId, place, ...clock }))
    .filter(({ id }) => !ended.has(id));
  if (rows.length === 0) return;
  await em.upsertMany(
    ClockRow,
    rows.map((row) => ({
      ...row,
      articles: [...row.articles],
      warnOn: [...row.warnOn],
      warned: [...row.warned],
    })),
    { onConflictFields: ['case', 'id'], disableIdentityMap: true },
  );
}
