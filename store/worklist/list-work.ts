import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../machines/party.ts';
import type { LightDays } from '../../machines/worklist/light-days.ts';
import type { TaskFilters, TaskSort, WorklistView } from '../../machines/worklist/task-filters.ts';
import { selfOf } from '../../machines/worklist/work-task.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf, TASK_ID } from '../page.ts';
import { type Condition, workConditions } from './work-filters.ts';
import { type WorkRow, workRows } from './work-rows.ts';

export interface ListWorkQuery extends PageRequest {
  readonly actor: Actor;
  readonly view: WorklistView;
  readonly filters: TaskFilters;
  readonly sort?: TaskSort | undefined;
  readonly days: LightDays;
}

/**
 * The open tasks of a list of work. One statement that reads along an index of open tasks; what is shown of each is
 * looked up for the page alone.
 * @throws {StoreError} `not-a-cursor`, `search-too-short`
 */
export async function listWork(em: EntityManager, query: ListWorkQuery): Promise<Page<WorkRow>> {
  const { actor, sort = 'urgency', filters, days, after } = query;
  const limit = limitOf(query);
  const conditions = [
    ...viewConditions(query.view, actor),
    ...workConditions(filters, days),
    ...(after === undefined ? [] : [placeAfter(after, sort)]),
  ];
  const page: Condition = {
    sql: `select task.id from task
          where task.closed_by is null and ${conditions.map(({ sql }) => sql).join(' and ')}
          order by ${ORDERS[sort]} limit ?`,
    values: [...conditions.flatMap(({ values }) => values), limit + 1],
  };
  const rows = await workRows(em, page, ORDERS[sort], actor, days.today);
  return pageOf(rows, limit, ({ dueOn, id }) => [sort === 'urgency' ? dueOn : null, id]);
}

// Ascending puts null last: overdue tasks first, then by day, then those without a day.
const ORDERS: { readonly [Sort in TaskSort]: string } = {
  urgency: 'task.due_on, task.id',
  newest: 'task.id desc',
  oldest: 'task.id',
};

/** The conditions that make a view, on `task`. */
export function viewConditions(view: WorklistView, actor: Actor): Condition[] {
  const inUnit: Condition = { sql: 'task.unit_code = ?', values: [actor.unit] };
  const byRole: Condition = { sql: 'task.roles && array[?]', values: [actor.role] };
  switch (view) {
    case 'to-claim':
      return [inUnit, byRole, { sql: 'task.holder_id is null', values: [] }];
    case 'to-do':
      return [inUnit, { sql: 'task.holder_id = ?', values: [selfOf(actor)] }];
    case 'delegated':
      return [inUnit, { sql: 'task.delegated = true and task.given_by_id = ?', values: [selfOf(actor)] }];
    case 'unit':
      return actor.role === 'head' ? [inUnit] : [inUnit, byRole];
    default:
      return view satisfies never;
  }
}

/** Null sorts last: after a day come the later days and those without one. */
function placeAfter(cursor: string, sort: TaskSort): Condition {
  const { day, id } = placeOf(cursor, TASK_ID);
  if (sort === 'newest') return { sql: 'task.id < ?', values: [id] };
  if (sort === 'oldest') return { sql: 'task.id > ?', values: [id] };
  if (day === null) return { sql: 'task.due_on is null and task.id > ?', values: [id] };
  return {
    sql: '(task.due_on > ? or (task.due_on = ? and task.id > ?) or task.due_on is null)',
    values: [day, day, id],
  };
}
