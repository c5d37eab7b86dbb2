import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  CalendarEntryView,
  CalendarInput,
  CalendarReading,
  PreviewView,
  RolloverView,
} from '../../client/calendar.ts';
import type { DueAnswer } from '../../client/calendar-answers.ts';
import type { CalendarWarning } from '../../client/calendar-warning.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';

/** Keys begin with 'calendar': whatever changes the calendar marks them all as stale. */
export const entriesQuery = queryOptions({
  queryKey: ['calendar', 'entries'],
  queryFn: async ({ signal }) =>
    (await request<Page<CalendarEntryView>>('/calendar/entries', { signal })).items,
});

export const warningsQuery = queryOptions({
  queryKey: ['calendar', 'warnings'],
  queryFn: async ({ signal }) =>
    (await request<Page<CalendarWarning>>('/calendar/warnings', { signal })).items,
});

export const previewQuery = (entry: string) =>
  infiniteQueryOptions({
    queryKey: ['calendar', 'preview', entry],
    queryFn: ({ pageParam, signal }) =>
      request<PreviewView>(`/calendar/entries/${encodeURIComponent(entry)}/preview`, {
        query: { limit: 50, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** How often the progress of a roll-over is asked for while it runs. */
const PROGRESS_MS = 1000;

export const rolloverQuery = queryOptions({
  queryKey: ['calendar', 'rollover'],
  queryFn: ({ signal }) => request<RolloverView | null>('/calendar/rollovers', { signal }),
  refetchInterval: ({ state: { data } }) => (data && data.finishedAt === null ? PROGRESS_MS : false),
});

export const dueQuery = (receivedOn: string, workingDays: number) =>
  queryOptions({
    queryKey: ['calendar', 'due', receivedOn, workingDays],
    queryFn: ({ signal }) =>
      request<DueAnswer>('/calendar/due', { query: { receivedOn, workingDays }, signal }),
  });

export function read(input: CalendarInput): Promise<CalendarReading> {
  return request('/calendar/readings', { method: 'POST', body: input });
}

export function enter(input: CalendarInput, requestId: string): Promise<CalendarEntryView> {
  return request('/calendar/entries', { method: 'POST', body: input, requestId });
}

export function confirmEntry(entry: string): Promise<CalendarEntryView> {
  return request(`/calendar/entries/${encodeURIComponent(entry)}/confirm`, { method: 'POST', body: {} });
}

export function rejectEntry(entry: string, reasons: string): Promise<CalendarEntryView> {
  return request(`/calendar/entries/${encodeURIComponent(entry)}/reject`, {
    method: 'POST',
    body: { reasons },
  });
}

export function startRollover(): Promise<RolloverView> {
  return request('/calendar/rollovers', { method: 'POST', body: {} });
}
