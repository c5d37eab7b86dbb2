import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { CaseItem, CaseQuery } from '../../client/case-list.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';

const NAMES = [
  ...(['text', 'status', 'procedure', 'stage', 'light', 'unit', 'party', 'openedFrom', 'openedTo'] as const),
  'sort',
] as const;

/**
 * What narrows the list down, and its order. It lies in the address, so that it can be gone back to and sent to a
 * colleague. What the address has that is none of these words, the server refuses.
 */
export type CaseFilters = Pick<CaseQuery, (typeof NAMES)[number]>;

export function filtersOf(params: URLSearchParams): CaseFilters {
  const given = NAMES.flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(given) as CaseFilters;
}

export function paramsOf(filters: CaseFilters): URLSearchParams {
  return new URLSearchParams(
    NAMES.flatMap((name) => {
      const value = filters[name];
      return value ? [[name, value]] : [];
    }),
  );
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
