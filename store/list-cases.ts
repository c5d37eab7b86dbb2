import type { EntityManager } from '@mikro-orm/postgresql';
import { CASE_ROW_COLUMNS, type CaseRow } from './case-row.ts';
import { CASE_ID, limitOf, type Page, type PageRequest, pageOf, placeOf } from './page.ts';

export interface ListCasesQuery extends PageRequest {
  /** Only cases in which this unit is a party, whichever. */
  readonly unit: string;
  readonly status?: 'open' | 'closed' | undefined;
}

/**
 * The cases of a unit, the one that was opened last first.
 * @throws {StoreError} `not-a-cursor`
 */
export async function listCases(em: EntityManager, query: ListCasesQuery): Promise<Page<CaseRow>> {
  const limit = limitOf(query);
  const status = query.status === undefined ? '' : `and open = ${query.status === 'open'}`;
  const after = query.after === undefined ? undefined : placeOf(query.after, CASE_ID);
  // A unit may stand in a case as more than one party; the inner query reads along the index and names it once.
  const rows = await em.execute<CaseRow[]>(
    `select ${CASE_ROW_COLUMNS}
     from (select distinct opened_on, case_id from case_party
           where unit_code = ? ${status} ${after ? 'and (opened_on, case_id) < (?, ?)' : ''}
           order by opened_on desc, case_id desc limit ?) as mine
     join "case" on "case".id = mine.case_id
     order by mine.opened_on desc, mine.case_id desc`,
    [query.unit, ...(after ? [after.day, after.id] : []), limit + 1],
  );
  return pageOf(rows, limit, ({ openedOn, id }) => [openedOn, id]);
}
