import type { CaseItem, CaseList } from '../case-list.ts';
import type { Page } from '../views.ts';
import type { HttpCaller } from './call.ts';

/** The cases of a unit, over HTTP. */
export function caseListOverHttp({ json }: HttpCaller): CaseList {
  return {
    cases: ({ actor, text, ...query }) =>
      json<Page<CaseItem>>('GET', '/cases', { actor, query: { ...query, query: text } }),
  };
}
