import { done } from '../outcome.ts';
import type { SavedView } from '../saved-view.ts';
import type { Page } from '../views.ts';
import type {
  CopiedItem,
  DoneItem,
  RecipientView,
  TaskChangeAnswer,
  TaskEventView,
  WorkItem,
  Worklist,
  WorklistCounts,
} from '../worklist.ts';
import type { HttpCaller } from './call.ts';

/** The lists of work, over HTTP. */
export function worklistOverHttp({ json, items }: HttpCaller): Worklist {
  const viewAt = (name: string) => `/views/${encodeURIComponent(name)}`;
  const past =
    <Item>(view: string): ((query: Parameters<Worklist['done']>[0]) => ReturnType<typeof json<Page<Item>>>) =>
    ({ actor, ...query }) =>
      json<Page<Item>>('GET', '/tasks', { actor, query: { ...query, view } });
  return {
    tasks: ({ actor, ...query }) => json<Page<WorkItem>>('GET', '/tasks', { actor, query }),
    done: past<DoneItem>('done'),
    copied: past<CopiedItem>('copied'),
    counts: (actor) => json<WorklistCounts>('GET', '/tasks/counts', { actor }),
    tasksOfCase: (ref, actor) => items<WorkItem>(`/cases/${encodeURIComponent(ref)}/tasks`, { actor }),
    change: ({ actor, tasks: ids, requestId, change: { type: action, ...content } }) =>
      json<TaskChangeAnswer>('POST', '/tasks/bulk', { actor, requestId, body: { action, ids, ...content } }),
    history: (task, actor) => items<TaskEventView>(`/tasks/${encodeURIComponent(task)}/history`, { actor }),
    people: async (actor, task) => {
      const path = `/units/${encodeURIComponent(actor.unit)}/people`;
      const people = await items<{ readonly id: string; readonly name: string }>(path, {
        actor,
        query: { task },
      });
      return people.ok ? done(people.value.map(({ id, name }) => ({ id, name }))) : people;
    },
    recipients: (task, actor) =>
      items<RecipientView>(`/tasks/${encodeURIComponent(task)}/recipients`, { actor }),
    savedViews: (actor) => items<SavedView>('/views', { actor }),
    saveView: (actor, { name, ...body }) => json<SavedView>('PUT', viewAt(name), { actor, body }),
    removeView: (actor, name) => json<null>('DELETE', viewAt(name), { actor, once: true }),
  };
}
