import { queryOptions } from '@tanstack/react-query';
import type { ItemView } from '../../client/catalogue.ts';
import type { UnitView } from '../../client/directory.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';

const MANY = 200;

/** The units, for choosing one. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await request<Page<UnitView>>('/units', { signal })).items,
  staleTime: 10 * 60_000,
});

/** The first items of the catalogue, for choosing one. */
export const itemsQuery = queryOptions({
  queryKey: ['catalogue', 'first'],
  queryFn: async ({ signal }) =>
    (await request<Page<ItemView>>('/catalogue/items', { query: { limit: MANY }, signal })).items,
  staleTime: 10 * 60_000,
});
