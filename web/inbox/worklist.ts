import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SavedView } from '../../client/saved-view.ts';
import type { Page, PersonView } from '../../client/views.ts';
import type {
  CopiedItem,
  DoneItem,
  RecipientView,
  TaskChangeAnswer,
  WorkItem,
  WorklistCounts,
} from '../../client/worklist.ts';
import type { TaskChange } from '../../machines/worklist/task-change.ts';
import { request } from '../api/request.ts';
import { listQuestion } from './list-question.ts';
import type { ListState } from './list-state.ts';

/** A row of any of the lists. */
export type InboxItem =
  | ({ readonly kind: 'task' } & WorkItem)
  | ({ readonly kind: 'done' } & DoneItem)
  | ({ readonly kind: 'copied' } & CopiedItem);

/** A list of the inbox, page by page. Keys of lists begin with 'tasks': that is what live updates mark as stale. */
export const listQuery = (state: ListState) => {
  const { view, sort, filters } = state;
  return infiniteQueryOptions({
    queryKey: ['tasks', 'list', view, sort, filters],
    queryFn: async ({ pageParam, signal }): Promise<Page<InboxItem>> => {
      const query = listQuestion(state, pageParam);
      const page = await request<Page<never>>('/tasks', { query, signal });
      const kind = view === 'done' || view === 'copied' ? view : 'task';
      return { ...page, items: page.items.map((item: object) => ({ kind, ...item }) as InboxItem) };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
};

export const countsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: ({ signal }) => request<WorklistCounts>('/tasks/counts', { signal }),
});

/** The people of a unit; with a task, those whom it can be given to. */
export const peopleQuery = (unit: string, task?: string) =>
  queryOptions({
    queryKey: ['people', unit, task ?? null],
    queryFn: async ({ signal }) => {
      const path = `/units/${encodeURIComponent(unit)}/people`;
      const { items } = await request<Page<PersonView>>(path, { query: { task }, signal });
      return items;
    },
  });

/** To whom a task can be copied: the people of the units that stand in its case. */
export const recipientsQuery = (task: string) =>
  queryOptions({
    queryKey: ['recipients', task],
    queryFn: async ({ signal }) => {
      const path = `/tasks/${encodeURIComponent(task)}/recipients`;
      return (await request<Page<RecipientView>>(path, { signal })).items;
    },
  });

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: async ({ signal }) => (await request<Page<SavedView>>('/views', { signal })).items,
});

export function saveView({ name, ...view }: SavedView): Promise<SavedView> {
  return request(`/views/${encodeURIComponent(name)}`, { method: 'PUT', body: view });
}

export function removeView(name: string): Promise<void> {
  return request(`/views/${encodeURIComponent(name)}`, { method: 'DELETE' });
}

/** Changes who does one task, or several at once. */
export async function changeTasks(
  ids: readonly string[],
  { type, ...content }: TaskChange,
  requestId: string,
): Promise<TaskChangeAnswer> {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    const path = `/tasks/${encodeURIComponent(only)}/${type}`;
    await request(path, { method: 'POST', body: content, requestId });
    return { changed: ids, refused: [] };
  }
  return request('/tasks/bulk', { method: 'POST', body: { action: type, ids, ...content }, requestId });
}
