import type { BoardCase, BoardFilters } from '../../client/board.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';

/** More rows than anybody reads in a table. */
const MOST_ROWS = 2000;

/** The overdue cases, the worst first, up to some two thousand. */
export async function everyOverdue(filters: BoardFilters): Promise<readonly BoardCase[]> {
  const found: BoardCase[] = [];
  for (let after: string | undefined; found.length < MOST_ROWS; ) {
    const query = { ...filters, limit: 200, after };
    const page = await request<Page<BoardCase>>('/board/overdue', { query });
    found.push(...page.items);
    if (page.next === null) break;
    after = page.next;
  }
  return found;
}
