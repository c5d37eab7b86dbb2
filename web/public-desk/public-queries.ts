import type { RJSFSchema } from '@rjsf/utils';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FollowedApplication, FollowUp, OpenItem, Receipt } from '../../client/public-desk.ts';
import type { Page } from '../../client/views.ts';
import { request, send } from '../api/request.ts';
import type { LetterSource } from '../shell/letter-list.tsx';

const at = (more: string) => `/public/${more}`;

export const openItemsQuery = (query: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['public', 'items', query],
    queryFn: ({ pageParam, signal }) =>
      request<Page<OpenItem>>(at('items'), { query: { query, limit: 20, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** One item of the open list, found by its code. */
export const openItemQuery = (code: string) =>
  queryOptions({
    queryKey: ['public', 'item', code],
    queryFn: async ({ signal }) => {
      const { items } = await request<Page<OpenItem>>(at('items'), { query: { query: code }, signal });
      return items.find((item) => item.code === code) ?? null;
    },
  });

export const publicUnitsQuery = queryOptions({
  queryKey: ['public', 'units'],
  queryFn: async ({ signal }) =>
    (await request<Page<{ readonly code: string; readonly name: string }>>(at('units'), { signal })).items,
  staleTime: 10 * 60_000,
});

/** What is to be filled in: the schema of the procedure, one alternative for each kind of application. */
export const publicIntakeQuery = queryOptions({
  queryKey: ['public', 'intake'],
  queryFn: ({ signal }) =>
    request<{ readonly title: string; readonly schema: RJSFSchema }>(at('intake'), { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export function apply(intake: object, requestId: string): Promise<Receipt> {
  return request(at('applications'), { method: 'POST', body: { intake }, requestId });
}

export function follow(followUp: FollowUp): Promise<FollowedApplication> {
  return request(at('applications/follow'), { method: 'POST', body: followUp });
}

export function supplement(
  followUp: FollowUp,
  content: object,
  requestId: string,
): Promise<FollowedApplication> {
  return request(at('applications/supplement'), {
    method: 'POST',
    body: { ...content, ...followUp },
    requestId,
  });
}

export function withdraw(
  followUp: FollowUp,
  reasons: string,
  requestId: string,
): Promise<FollowedApplication> {
  return request(at('applications/withdrawal'), {
    method: 'POST',
    body: { ...followUp, reasons },
    requestId,
  });
}

/** The letters to an applicant by themselves. */
export const letterSource = (followUp: FollowUp): LetterSource => ({
  key: ['public', 'letter'],
  read: (letter, format, signal) =>
    send(at('applications/letter'), {
      method: 'POST',
      body: { ...followUp, letter, format },
      ...(signal && { signal }),
    }),
  kept: false,
});

/** Takes a paper in. Its name stays with the applicant: the case gives it another one. */
export async function uploadPublicPaper(
  file: File,
  about: { readonly item?: string; readonly unit?: string },
): Promise<{ readonly name: string; readonly hash: string }> {
  const { hash } = await request<{ readonly hash: string }>(at('papers'), {
    method: 'POST',
    query: { name: file.name, ...about },
    body: new Blob([file], { type: 'application/octet-stream' }),
  });
  return { name: file.name, hash };
}
