import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import type { Actor } from '../../machines/party.ts';
import { type ChangedTask, changeTask } from '../../machines/worklist/change-task.ts';
import type { TaskChange } from '../../machines/worklist/task-change.ts';
import { maySee } from '../../machines/worklist/work-task.ts';
import type { Store } from '../connection.ts';
import { canonicalJson } from '../record-hash.ts';
import { writeTogether } from '../write.ts';
import { type LockedTask, lockTasks } from './lock-tasks.ts';
import type { RefusedTask, TasksChanged } from './tasks-changed.ts';
import { type ChangeFrame, writtenChange } from './written-change.ts';

export interface ChangeTasks {
  readonly actor: Actor;
  /** Ids of the tasks. */
  readonly tasks: readonly string[];
  readonly change: TaskChange;
  /** Unique for the person. */
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

export type TasksOutcome =
  | { readonly kind: 'answer'; readonly answer: TasksChanged }
  /** The actor does not hold the role in the unit. */
  | { readonly kind: 'not-a-member' }
  /** The request id was used before for something else. */
  | { readonly kind: 'request-reused' };

/**
 * Changes who does tasks, in one transaction: each that can be changed, and what stands against the others. The same
 * request sent again gets the same answer; one that changed nothing leaves no trace.
 */
export function changeTasks(store: Store, request: ChangeTasks): Promise<TasksOutcome> {
  return store.em().transactional(async (em) => {
    const first = await firstAnswer(em, request);
    if (first) return first;
    const outcome = await change(em, request);
    const leavesTrace = outcome.kind === 'answer' && outcome.answer.changed.length > 0;
    if (!leavesTrace) await forget(em, request);
    return outcome;
  });
}

/** Takes the request id. Another run of the same request waits here, and finds the answer. */
async function firstAnswer(em: EntityManager, request: ChangeTasks): Promise<TasksOutcome | undefined> {
  const { actor, requestId, nowMs } = request;
  const asked = askedFor(request);
  const taken = await em.execute<object[]>(
    `insert into task_request (person_id, request_id, asked, at) values (?, ?, ?, ?::timestamptz)
     on conflict (person_id, request_id) do nothing returning request_id`,
    [actor.person, requestId, asked, new Date(nowMs).toISOString()],
  );
  if (taken.length > 0) return undefined;
  const [held] = await em.execute<{ asked: string; answer: TasksChanged }[]>(
    'select asked, answer from task_request where person_id = ? and request_id = ?',
    [actor.person, requestId],
  );
  if (held?.asked !== asked) return { kind: 'request-reused' };
  return { kind: 'answer', answer: held.answer };
}

async function forget(em: EntityManager, { actor, requestId }: ChangeTasks): Promise<void> {
  await em.execute('delete from task_request where person_id = ? and request_id = ?', [
    actor.person,
    requestId,
  ]);
}

async function change(em: EntityManager, request: ChangeTasks): Promise<TasksOutcome> {
  const { actor, change: wanted, nowMs } = request;
  const on = isoDateInShanghai(nowMs);
  const ids = [...new Set(request.tasks)];
  const { member, tasks } = await lockTasks(em, actor, ids, namedIn(wanted), on);
  if (!member) return { kind: 'not-a-member' };
  const visible = tasks.filter((task) => maySee(task, actor));
  const results = visible.map((task) => ({ task, result: changeTask(task, actor, wanted, task.named) }));
  const refused = [...missing(ids, visible), ...results.flatMap(refusalOf)];
  const answer: TasksChanged = {
    changed: results.filter(({ result }) => result.kind !== 'refused').map(({ task }) => task.id),
    refused,
  };
  const frame: ChangeFrame = {
    actor,
    change: wanted,
    requestId: request.requestId,
    at: new Date(nowMs).toISOString(),
  };
  await writeTogether(em, writtenChange(results.flatMap(changedOf), answer, frame));
  return { kind: 'answer', answer };
}

function askedFor({ actor, tasks, change: wanted }: ChangeTasks): string {
  return createHash('sha256')
    .update(canonicalJson({ actor, tasks, change: wanted }))
    .digest('hex');
}

function namedIn(wanted: TaskChange): readonly string[] {
  if (wanted.type === 'copy') return wanted.people;
  return wanted.type === 'assign' || wanted.type === 'delegate' ? [wanted.person] : [];
}

interface Result {
  readonly task: LockedTask;
  readonly result: ChangedTask;
}

function missing(ids: readonly string[], visible: readonly LockedTask[]): RefusedTask[] {
  return ids
    .filter((id) => !visible.some((task) => task.id === id))
    .map((task) => ({ task, problem: { reason: 'not-found' }, holderName: null }));
}

function refusalOf({ task, result }: Result): RefusedTask[] {
  if (result.kind !== 'refused') return [];
  const { problem } = result;
  return [{ task: task.id, problem, holderName: problem.reason === 'held' ? task.holderName : null }];
}

function changedOf({ task, result }: Result) {
  return result.kind === 'changed' ? [{ task, holding: result.holding, told: result.told }] : [];
}
