import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { AuditEntry, AuditQuery, AuditVerdict } from '../../client/admin.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';

export type AuditFilters = Pick<AuditQuery, 'kind' | 'person' | 'from' | 'to'>;

/** Asked once and by hand: each look into the log is itself an entry of it. */
export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      request<Page<AuditEntry>>('/admin/audit', {
        query: { ...filters, limit: 50, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
    // Coming back to the page asks anew.
    gcTime: 0,
  });

export function verifyAudit(): Promise<AuditVerdict> {
  return request('/admin/audit/verification');
}
