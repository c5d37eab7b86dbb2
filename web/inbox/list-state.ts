import type { SavedView } from '../../client/saved-view.ts';
import type { TaskFilters, TaskSort } from '../../machines/worklist/task-filters.ts';

export type InboxView = SavedView['view'];

export const INBOX_VIEWS: readonly InboxView[] = ['to-claim', 'to-do', 'delegated', 'unit', 'done', 'copied'];
export const LIGHTS: readonly NonNullable<TaskFilters['light']>[] = [
  'overdue',
  'red',
  'yellow',
  'green',
  'none',
];
export const SORTS: readonly TaskSort[] = ['urgency', 'newest', 'oldest'];

/** What is listed, and how. It lies in the address, so that it can be gone back to and sent to a colleague. */
export interface ListState {
  readonly view: InboxView;
  readonly filters: TaskFilters;
  readonly sort: TaskSort;
}

const FILTERS = ['procedure', 'light', 'dueFrom', 'dueTo', 'text'] as const;

export function listStateOf(params: URLSearchParams): ListState {
  const view = INBOX_VIEWS.find((one) => one === params.get('view')) ?? 'to-claim';
  const sort = SORTS.find((one) => one === params.get('sort')) ?? 'urgency';
  const given = FILTERS.flatMap((name) => {
    const value = params.get(name);
    return value === null || value === '' ? [] : [[name, value]];
  });
  return { view, sort, filters: Object.fromEntries(given) as TaskFilters };
}

export function paramsOf({ view, sort, filters }: ListState): URLSearchParams {
  const params = new URLSearchParams({ view });
  if (sort !== 'urgency') params.set('sort', sort);
  for (const name of FILTERS) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  return params;
}
