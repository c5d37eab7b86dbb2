import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from '../../client/views.ts';
import type { SharingClass } from '../../machines/facts.ts';
import type { Party } from '../../machines/party.ts';
import { request } from './request.ts';

/** A procedure in the list of all. */
export interface ProcedureEntry {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly parties: readonly { readonly party: Party; readonly label: string }[];
  /** Party roles that may start a case of it. */
  readonly submitBy: readonly { readonly by: string; readonly label: string }[];
  /** With what of the catalogue it is offered. */
  readonly offered: {
    readonly sharing: readonly SharingClass[];
    readonly ownItems: boolean;
    readonly withoutItem: boolean;
  };
}

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: async ({ signal }) => (await request<Page<ProcedureEntry>>('/procedures', { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The titles of the procedures by their ids; empty until they are known. */
export function useProcedureTitles(): ReadonlyMap<string, string> {
  const { data } = useQuery(proceduresQuery);
  return useMemo(() => new Map(data?.map(({ id, title }) => [id, title])), [data]);
}
