import { queryOptions } from '@tanstack/react-query';
import type { Role } from '../../machines/party.ts';
import { request } from '../api/request.ts';

/** Somebody of the demo docket whom one may be. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly role: Role;
  readonly roleLabel: string;
  readonly admin: 'system' | 'security' | 'audit' | null;
}

export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: ({ signal }) => request<readonly DemoPerson[]>('/demo/people', { signal }),
  retry: false,
});
