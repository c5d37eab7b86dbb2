import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Actor } from '../../machines/party.ts';
import type { WorklistView } from '../../machines/worklist/task-filters.ts';
import { selfOf } from '../../machines/worklist/work-task.ts';
import { prepared } from '../prepared.ts';
import { visibleTo } from '../scope.ts';
import { COPIES } from './list-copied.ts';
import { viewConditions } from './list-work.ts';
import { type Condition, workConditions } from './work-filters.ts';

/** How much there is in each list of a person. */
export interface WorkCounts {
  readonly toClaim: number;
  readonly toClaimOverdue: number;
  readonly toDo: number;
  readonly toDoOverdue: number;
  readonly delegated: number;
  readonly unit: number;
  readonly done: number;
  readonly copied: number;
  readonly copiedUnread: number;
}

/** Nothing is counted beyond this: a list that long is not counted, it is worked on. */
const COUNTED_AT_MOST = 1000;

/** Counts the lists of a person, in one statement along the indexes of the lists. */
export async function countWork(em: EntityManager, actor: Actor, today: IsoDate): Promise<WorkCounts> {
  const anyDay = { red: today, yellow: today };
  const days = { today, lastDays: { default: anyDay } };
  const open = (view: WorklistView, overdue = false) =>
    counted('task', [
      { sql: 'task.closed_by is null', values: [] },
      ...viewConditions(view, actor),
      ...(overdue ? workConditions({ overdue }, days) : []),
    ]);
  const copied: Condition[] = [{ sql: 'task_copy.person_id = ?', values: [selfOf(actor)] }, visibleTo(actor)];
  const counts: { readonly [Name in keyof WorkCounts]: Condition } = {
    toClaim: open('to-claim'),
    toClaimOverdue: open('to-claim', true),
    toDo: open('to-do'),
    toDoOverdue: open('to-do', true),
    delegated: open('delegated'),
    unit: open('unit'),
    done: counted('done_step', [
      { sql: 'person_id = ? and unit_code = ?', values: [selfOf(actor), actor.unit] },
    ]),
    copied: counted(COPIES, copied),
    copiedUnread: counted(COPIES, [...copied, { sql: 'task_copy.read_at is null', values: [] }]),
  };
  const columns = Object.entries(counts).map(([name, { sql }]) => `(${sql}) as "${name}"`);
  const [row] = await prepared<[WorkCounts]>(
    em,
    `select ${columns.join(', ')}`,
    Object.values(counts).flatMap(({ values }) => values),
  );
  return row;
}

function counted(tables: string, conditions: readonly Condition[]): Condition {
  return {
    sql: `select count(*)::int from (
            select from ${tables} where ${conditions.map(({ sql }) => sql).join(' and ')} limit ${COUNTED_AT_MOST}) as counted`,
    values: conditions.flatMap(({ values }) => values),
  };
}
