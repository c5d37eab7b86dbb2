import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  BoardCase,
  BoardFilters,
  BoardSummary,
  DisabledUnit,
  DurationQuery,
  DurationRow,
  TrendWeek,
} from '../../client/board.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';

/** The two lists of the board. */
export type BoardList = 'overdue' | 'due-soon';

/** Keys begin with 'board': that is what live updates mark as stale. */
export const summaryQuery = queryOptions({
  queryKey: ['board', 'summary'],
  queryFn: ({ signal }) => request<BoardSummary>('/board/summary', { signal }),
});

export const casesQuery = (list: BoardList, filters: BoardFilters) =>
  infiniteQueryOptions({
    queryKey: ['board', list, filters],
    queryFn: ({ pageParam, signal }) =>
      request<Page<BoardCase>>(`/board/${list}`, {
        query: { ...filters, limit: 50, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const disabledUnitsQuery = queryOptions({
  queryKey: ['board', 'disabled-units'],
  queryFn: async ({ signal }) =>
    (await request<Page<DisabledUnit>>('/board/disabled-units', { signal })).items,
});

export const trendQuery = queryOptions({
  queryKey: ['board', 'trend'],
  queryFn: async ({ signal }) => (await request<Page<TrendWeek>>('/board/trend', { signal })).items,
});

export const durationsQuery = (query: Omit<DurationQuery, 'actor'>) =>
  queryOptions({
    queryKey: ['board', 'durations', query],
    queryFn: async ({ signal }) =>
      (await request<Page<DurationRow>>('/board/durations', { query: { ...query }, signal })).items,
  });
