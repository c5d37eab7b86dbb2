import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { CaseItem, CaseQuery } from '../../client/case-list.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';

/** What narrows the list down. It lies in the address, so that it can be gone back to and sent to a colleague. */
export type CaseFilters = Pick<
  CaseQuery,
  'text' | 'status' | 'procedure' | 'party' | 'openedFrom' | 'openedTo' | 'overdue'
>;

const NAMES = ['text', 'status', 'procedure', 'party', 'openedFrom', 'openedTo', 'overdue'] as const;

export function filtersOf(params: URLSearchParams): CaseFilters {
  const given = NAMES.flatMap((name) => {
    const value = params.get(name);
    if (!value) return [];
    return [[name, name === 'overdue' ? value === 'true' : value]];
  });
  return Object.fromEntries(given) as CaseFilters;
}

export function paramsOf(filters: CaseFilters): URLSearchParams {
  return new URLSearchParams(NAMES.flatMap((name) => (filters[name] ? [[name, String(filters[name])]] : [])));
}

/** The key begins with 'tasks': a step of a case moves its row too (web/api/live.ts). */
export const casesQuery = ({ text, ...filters }: CaseFilters) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'cases', text, filters],
    queryFn: ({ pageParam, signal }) =>
      request<Page<CaseItem>>('/cases', {
        query: { ...filters, query: text, limit: 50, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
