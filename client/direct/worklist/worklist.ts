import { isoDateInShanghai } from '../../../calendar/iso-date.ts';
import { againstCopying } from '../../../machines/worklist/stands-against.ts';
import { TASK_CHANGES } from '../../../machines/worklist/task-change.ts';
import type { Store } from '../../../store/connection.ts';
import { TASK_ID } from '../../../store/page.ts';
import { colleagues } from '../../../store/worklist/colleagues.ts';
import { copyRecipients } from '../../../store/worklist/copy-recipients.ts';
import { countWork } from '../../../store/worklist/count-work.ts';
import { listCopied } from '../../../store/worklist/list-copied.ts';
import { listDone } from '../../../store/worklist/list-done.ts';
import { listWork } from '../../../store/worklist/list-work.ts';
import { taskHistory } from '../../../store/worklist/task-history.ts';
import { tasksOfCase } from '../../../store/worklist/tasks-of-case.ts';
import { done, failed, notFound } from '../../outcome.ts';
import type { Worklist } from '../../worklist.ts';
import { noSuchCase } from '../no-such-case.ts';
import { whileAvailable } from '../while-available.ts';
import { changeOfTasks } from './change.ts';
import { lightsToday } from './light-days.ts';
import { savedViewsOver } from './saved-views.ts';
import { NO_SUCH_TASK, taskProblem } from './task-problem.ts';
import { workItem } from './work-item.ts';

export interface WorklistParts {
  readonly store: Store;
  /** Epoch milliseconds. */
  nowMs(): number;
}

/** The lists of work, straight on the store. */
export function worklistOver({ store, nowMs }: WorklistParts): Worklist {
  return {
    tasks: ({ actor, view, sort, limit, after, ...filters }) =>
      whileAvailable(null, async () => {
        // Every list holds tasks of the actor's own unit.
        const days = (await lightsToday(store, nowMs())).daysOf(actor.unit);
        const query = {
          actor,
          view,
          filters,
          sort,
          after,
          days,
          ...(limit !== undefined && { limit }),
        };
        const { items, next } = await listWork(store.em(), query);
        return done({ items: items.map((row) => workItem(row, actor, days)), next });
      }),
    done: (query) =>
      whileAvailable(null, async () => {
        const { items, next } = await listDone(store.em(), query);
        return done({ items: items.map(({ id: _, ...item }) => item), next });
      }),
    copied: (query) =>
      whileAvailable(null, async () => {
        const { items, next } = await listCopied(store.em(), query);
        return done({ items: items.map(({ copy: _, ...item }) => item), next });
      }),
    counts: (actor) =>
      whileAvailable(null, async () => done(await countWork(store.em(), actor, isoDateInShanghai(nowMs())))),
    tasksOfCase: (ref, actor) =>
      whileAvailable(null, async () => {
        const lights = await lightsToday(store, nowMs());
        const held = await tasksOfCase(store.em(), ref, actor, isoDateInShanghai(nowMs()));
        if (!held) return noSuchCase(ref);
        return done(held.tasks.map((row) => workItem(row, actor, lights.daysOf(row.unit), held.parties)));
      }),
    change: (call) => whileAvailable(call.requestId, () => changeOfTasks(store, call, nowMs())),
    history: (task, actor) =>
      whileAvailable(null, async () => {
        const events = TASK_ID.test(task) ? await taskHistory(store.em(), task, actor) : undefined;
        if (!events) return notFound(NO_SUCH_TASK);
        return done(events.map((event) => ({ ...event, label: TASK_CHANGES[event.change] })));
      }),
    people: (actor, task) =>
      whileAvailable(null, async () => {
        if (task !== undefined && !TASK_ID.test(task)) return notFound(NO_SUCH_TASK);
        return done(await colleagues(store.em(), actor.unit, task));
      }),
    recipients: (task, actor) =>
      whileAvailable(null, async () => {
        const held = TASK_ID.test(task) ? await copyRecipients(store.em(), task, actor) : undefined;
        if (!held) return notFound(NO_SUCH_TASK);
        const problem = againstCopying(held, actor);
        if (problem) return failed(taskProblem({ task, problem, holderName: null }));
        return done(held.people);
      }),
    ...savedViewsOver(store),
  };
}
