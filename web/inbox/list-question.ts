import type { Query } from '../api/address.ts';
import type { ListState } from './list-state.ts';

const PAGE = 50;

/** What the server is asked for a page of a list. */
export function listQuestion({ view, filters, sort }: ListState, after?: string): Query {
  const past = view === 'done' || view === 'copied';
  const asked = past ? { procedure: filters.procedure, text: filters.text } : { ...filters, sort };
  return { ...asked, view, limit: PAGE, after };
}
