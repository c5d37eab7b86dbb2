import { queryOptions } from '@tanstack/react-query';
import type { SubstitutionRequest, SubstitutionView } from '../../client/substitutions.ts';
import type { Page } from '../../client/views.ts';
import { askAgain } from '../api/ask-again.ts';
import { request } from '../api/request.ts';

/** A colleague, as the register of one's own unit has them. */
interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly SubstitutionView['role'][];
}

/** Keys begin with 'substitutions': making and taking back mark them all as stale. */
export const substitutionsQuery = (acting: string) =>
  queryOptions({
    queryKey: ['substitutions', acting],
    queryFn: async ({ signal }) =>
      (await request<Page<SubstitutionView>>('/substitutions', { signal })).items,
  });

/** Those of a unit, also the ones that are over, as the security administrator sees them. */
export const unitSubstitutionsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['substitutions', 'unit', unit],
    queryFn: async ({ signal }) =>
      (await request<Page<SubstitutionView>>('/admin/substitutions', { query: { unit }, signal })).items,
  });

export const colleaguesQuery = (unit: string) =>
  queryOptions({
    queryKey: ['colleagues', unit],
    queryFn: async ({ signal }) =>
      (await request<Page<Colleague>>(`/units/${encodeURIComponent(unit)}/people`, { signal })).items,
  });

async function changing<Answer>(change: Promise<Answer>): Promise<Answer> {
  try {
    return await change;
  } finally {
    await askAgain(['substitutions']);
  }
}

/** @param by an administrator says of which unit */
export function makeSubstitution(
  made: SubstitutionRequest & { readonly unit?: string },
  by: 'member' | 'administrator',
): Promise<SubstitutionView> {
  const path = by === 'member' ? '/substitutions' : '/admin/substitutions';
  return changing(request(path, { method: 'POST', body: made }));
}

export function takeBackSubstitution(id: string, by: 'member' | 'administrator'): Promise<SubstitutionView> {
  const path = by === 'member' ? '/substitutions' : '/admin/substitutions';
  return changing(request(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' }));
}
