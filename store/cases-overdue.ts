import type { EntityManager } from '@mikro-orm/postgresql';
import { CASE_ROW_COLUMNS, type CaseRow } from './case-row.ts';
import { CASE_ID, limitOf, type Page, type PageRequest, pageOf, placeOf } from './page.ts';
import { prepared } from './prepared.ts';

export interface CasesOverdueQuery extends PageRequest {
  /** Code of the 大数据主管部门 whose supervisors ask. */
  readonly bureau: string;
}

/**
 * The cases under a bureau's supervision in which a period has ended unkept (督办), the longest overdue first.
 * @throws {StoreError} `not-a-cursor`
 */
export async function casesOverdue(em: EntityManager, query: CasesOverdueQuery): Promise<Page<CaseRow>> {
  const limit = limitOf(query);
  const after = query.after === undefined ? undefined : placeOf(query.after, CASE_ID);
  const rows = await prepared<CaseRow[]>(
    em,
    `select ${CASE_ROW_COLUMNS}
     from "case"
     where bureau_code = ? and overdue = true ${after ? 'and (due_on, id) > (?, ?)' : ''}
     order by due_on, id
     limit ?`,
    [query.bureau, ...(after ? [after.day, after.id] : []), limit + 1],
  );
  return pageOf(rows, limit, ({ dueOn, id }) => [dueOn, id]);
}
