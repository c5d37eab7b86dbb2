import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ItemDetail, ItemView } from '../../client/catalogue.ts';
import type { StepTaken } from '../../client/transport.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';

const PAGE = 50;

export interface ItemFilters {
  readonly query?: string | undefined;
  readonly sharing?: string | undefined;
  readonly provider?: string | undefined;
}

export const itemListQuery = (filters: ItemFilters) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ItemView>>('/catalogue/items', {
        query: { ...filters, limit: PAGE, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const itemQuery = (code: string) =>
  queryOptions({
    queryKey: ['catalogue', 'item', code],
    queryFn: ({ signal }) => request<ItemDetail>(`/catalogue/items/${encodeURIComponent(code)}`, { signal }),
  });

export function submitCase(procedure: string, intake: object, requestId: string): Promise<StepTaken> {
  return request('/cases', { method: 'POST', body: { procedure, intake }, requestId });
}
