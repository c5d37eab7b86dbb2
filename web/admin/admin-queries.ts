import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  MachineClientEntry,
  MachineClientView,
  Membership,
  PeopleQuery,
  PersonEntry,
  PersonView,
  SessionView,
  UnitActivity,
  UnitEntry,
  UnitHoldings,
  UnitOfRegister,
} from '../../client/admin.ts';
import type { Page } from '../../client/views.ts';
import { askAgain } from '../api/ask-again.ts';
import { request } from '../api/request.ts';

/** Keys begin with 'admin': whatever an administrator changes marks them all as stale. */
export const unitsQuery = queryOptions({
  queryKey: ['admin', 'units'],
  queryFn: async ({ signal }) => (await request<Page<UnitOfRegister>>('/admin/units', { signal })).items,
});

/** What a unit has in hand: asked anew with every look at it. */
export const unitHoldingsQuery = (code: string) =>
  queryOptions({
    queryKey: ['admin', 'units', code, 'holdings'],
    queryFn: ({ signal }) =>
      request<UnitHoldings>(`/admin/units/${encodeURIComponent(code)}/holdings`, { signal }),
    staleTime: 0,
  });

export type PeopleFilters = Pick<PeopleQuery, 'query' | 'unit' | 'role' | 'duty'>;

export const peopleQuery = (filters: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'people', filters],
    queryFn: ({ pageParam, signal }) =>
      request<Page<PersonView>>('/admin/people', {
        query: { ...filters, limit: 50, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const sessionsQuery = (person: string) =>
  queryOptions({
    queryKey: ['admin', 'sessions', person],
    queryFn: async ({ signal }) =>
      (await request<Page<SessionView>>(`/admin/people/${encodeURIComponent(person)}/sessions`, { signal }))
        .items,
  });

export const machineClientsQuery = queryOptions({
  queryKey: ['admin', 'machine-clients'],
  queryFn: async ({ signal }) =>
    (await request<Page<MachineClientView>>('/admin/machine-clients', { signal })).items,
});

/** Sends a change, and asks again for whatever administrators see. */
export async function changing<Answer>(change: Promise<Answer>): Promise<Answer> {
  try {
    return await change;
  } finally {
    await askAgain(['admin']);
  }
}

export function putUnit({ code, ...entry }: UnitEntry): Promise<UnitOfRegister> {
  return changing(request(`/admin/units/${encodeURIComponent(code)}`, { method: 'PUT', body: entry }));
}

export function setUnitActive({ code, ...change }: UnitActivity): Promise<UnitOfRegister> {
  return changing(
    request(`/admin/units/${encodeURIComponent(code)}/active`, { method: 'PUT', body: change }),
  );
}

export function putPerson({ id, name, active }: PersonEntry): Promise<PersonEntry> {
  return changing(
    request(`/admin/people/${encodeURIComponent(id)}`, { method: 'PUT', body: { name, active } }),
  );
}

export function putMachineClient({
  clientId,
  name,
  unit,
  roles,
  active,
}: MachineClientEntry): Promise<MachineClientView> {
  return changing(
    request(`/admin/machine-clients/${encodeURIComponent(clientId)}`, {
      method: 'PUT',
      body: { name, unit, roles, active },
    }),
  );
}

export function grantRole(membership: Membership): Promise<Membership> {
  return changing(request('/admin/memberships', { method: 'POST', body: membership }));
}

export function withdrawRole({ person, unit, role }: Membership): Promise<Membership> {
  const path = [person, unit, role].map(encodeURIComponent).join('/');
  return changing(request(`/admin/memberships/${path}`, { method: 'DELETE' }));
}

export function endSessions(person: string): Promise<{ readonly ended: number }> {
  return changing(request(`/admin/people/${encodeURIComponent(person)}/sessions`, { method: 'DELETE' }));
}
