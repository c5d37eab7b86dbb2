import { queryOptions } from '@tanstack/react-query';
import type { Duty } from '../../machines/administrator.ts';
import type { Role } from '../../machines/party.ts';
import { request } from '../api/request.ts';

/** Somebody of the demo docket whom one may be. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** null for an administrator, who holds no role in a unit. */
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly unitLevel: string | null;
  readonly role: Role | null;
  /** What they are, in Chinese. */
  readonly roleLabel: string;
  readonly admin: Duty | null;
}

export const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: ({ signal }) => request<readonly DemoPerson[]>('/demo/people', { signal }),
  retry: false,
});
