import type { Actor } from '../../machines/party.ts';
import { type TaskChange, wordsOf } from '../../machines/worklist/task-change.ts';
import { type Holding, selfOf } from '../../machines/worklist/work-task.ts';
import type { Write } from '../write.ts';
import type { LockedTask } from './lock-tasks.ts';
import type { TasksChanged } from './tasks-changed.ts';

/** A change of tasks as it is written down. */
export interface ChangeFrame {
  readonly actor: Actor;
  readonly change: TaskChange;
  readonly requestId: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A task with who holds it from now on, and whom the change concerns. */
export interface TaskAfter {
  readonly task: LockedTask;
  readonly holding: Holding;
  readonly told: readonly string[];
}

/** Writes that tasks were changed, with the answer to the request. */
export function writtenChange(
  after: readonly TaskAfter[],
  answer: TasksChanged,
  frame: ChangeFrame,
): Write[] {
  const { actor, change, requestId } = frame;
  const answered: Write = {
    sql: 'update task_request set answer = ?::jsonb where person_id = ? and request_id = ?',
    values: [JSON.stringify(answer), actor.person, requestId],
  };
  if (after.length === 0) return [answered];
  if (change.type === 'read') return [answered, writtenRead(after, frame)];
  return [
    answered,
    ...(change.type === 'copy'
      ? [writtenCopies(after, change.people, frame)]
      : [writtenHolding(after, frame)]),
    writtenEvents(after, frame),
    writtenNews(after, frame),
  ];
}

function writtenHolding(after: readonly TaskAfter[], { change, at }: ChangeFrame): Write {
  const rows = after.map(({ task, holding }) => ({ id: task.id, ...holding }));
  return {
    sql: `update task set
            held_since = case when wanted.holder is null then null
                              when wanted.holder = task.holder_id then task.held_since else ?::timestamptz end,
            holder_id = wanted.holder, given_by_id = wanted."givenBy", delegated = wanted.delegated,
            urged = task.urged + ?
          from jsonb_to_recordset(?::jsonb) as wanted(id bigint, holder text, "givenBy" text, delegated boolean)
          where task.id = wanted.id`,
    values: [at, change.type === 'urge' ? 1 : 0, JSON.stringify(rows)],
  };
}

function writtenEvents(after: readonly TaskAfter[], { actor, change, at }: ChangeFrame): Write {
  const rows = after.map(({ task, told }) => ({ id: task.id, told }));
  const { person, unit, role, onBehalfOf = null } = actor;
  return {
    sql: `insert into task_event (task_id, change, person_id, unit_code, role, on_behalf_of_id, at, told, text)
          select id, ?, ?, ?, ?, ?, ?::timestamptz, told, ? from jsonb_to_recordset(?::jsonb) as event(id bigint, told text[])
          order by id`,
    values: [change.type, person, unit, role, onBehalfOf, at, wordsOf(change), JSON.stringify(rows)],
  };
}

function writtenCopies(after: readonly TaskAfter[], people: readonly string[], frame: ChangeFrame): Write {
  return {
    sql: `insert into task_copy (task_id, person_id, by_id, note, at)
          select task::bigint, person, ?, ?, ?::timestamptz
          from jsonb_array_elements_text(?::jsonb) as task, jsonb_array_elements_text(?::jsonb) as person`,
    values: [
      ...[frame.actor.person, wordsOf(frame.change), frame.at],
      ...[idsOf(after), JSON.stringify([...new Set(people)])],
    ],
  };
}

function writtenRead(after: readonly TaskAfter[], { actor, at }: ChangeFrame): Write {
  return {
    sql: `update task_copy set read_at = ?::timestamptz
          where person_id = ? and read_at is null and task_id in (select jsonb_array_elements_text(?::jsonb)::bigint)`,
    values: [at, selfOf(actor), idsOf(after)],
  };
}

/** What those who follow lists of work are to hear. */
function writtenNews(after: readonly TaskAfter[], { change, at }: ChangeFrame): Write {
  const cases = Map.groupBy(after, ({ task }) => task.caseId);
  const rows = [...cases].map(([caseId, tasks]) => ({
    caseId,
    sequence: tasks[0]?.task.sequence,
    units: [...new Set(tasks.flatMap(({ task }) => (change.type === 'copy' ? task.parties : [task.unit])))],
  }));
  return {
    sql: `insert into docket_change (case_id, sequence, kind, unit_codes, at)
          select "caseId", sequence, 'tasks', units, ?::timestamptz
          from jsonb_to_recordset(?::jsonb) as news("caseId" uuid, sequence int, units text[])`,
    values: [at, JSON.stringify(rows)],
  };
}

function idsOf(after: readonly TaskAfter[]): string {
  return JSON.stringify(after.map(({ task }) => task.id));
}
