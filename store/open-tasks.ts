import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Party, Role } from '../machines/party.ts';
import { isoMoment } from './iso-moment.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf, TASK_ID } from './page.ts';

/** A task in an inbox. */
export interface OpenTask {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly procedure: string;
  readonly key: string;
  readonly label: string;
  readonly party: Party;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly actions: readonly string[];
  readonly clock: string | null;
  readonly period: string | null;
  readonly dueOn: IsoDate | null;
  readonly provisional: boolean;
  readonly overdue: boolean;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
}

export interface OpenTasksQuery extends PageRequest {
  readonly unit: string;
  /** Only tasks that one of these roles may do; all when missing. */
  readonly roles?: readonly Role[] | undefined;
  readonly procedure?: string | undefined;
  readonly caseId?: string | undefined;
}

/** The columns of an `OpenTask`, from `task` joined with `"case"`. */
export const OPEN_TASK_COLUMNS = `
  task.id, task.case_id as "caseId", "case".number as "caseNumber", "case".subject, task.procedure, task.key,
  task.label, task.party, task.unit_code as unit, task.roles, task.actions, task.clock, task.period,
  task.due_on as "dueOn", task.provisional, task.overdue,
  ${isoMoment('task.opened_at')} as "openedAt"`;

/**
 * A unit's open tasks (待办), the most urgent first: the overdue ones, whose day is past, then by due day, those without
 * one last. One indexed query.
 * @throws {StoreError} `not-a-cursor`
 */
export async function openTasks(em: EntityManager, query: OpenTasksQuery): Promise<Page<OpenTask>> {
  const limit = limitOf(query);
  const filters = [...filtersOf(query), ...(query.after === undefined ? [] : [placeAfter(query.after)])];
  const rows = await em.execute<OpenTask[]>(
    `select ${OPEN_TASK_COLUMNS}
     from task join "case" on "case".id = task.case_id
     where task.closed_by is null and ${filters.map(({ sql }) => sql).join(' and ')}
     order by task.due_on, task.id
     limit ?`,
    [...filters.flatMap(({ values }) => values), limit + 1],
  );
  return pageOf(rows, limit, ({ dueOn, id }) => [dueOn, id]);
}

interface Filter {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function filtersOf({ unit, roles, procedure, caseId }: OpenTasksQuery): Filter[] {
  const filters: Filter[] = [{ sql: 'task.unit_code = ?', values: [unit] }];
  if (procedure !== undefined) filters.push({ sql: 'task.procedure = ?', values: [procedure] });
  if (caseId !== undefined) filters.push({ sql: 'task.case_id = ?', values: [caseId] });
  if (roles !== undefined) {
    const sql = 'task.roles && array(select jsonb_array_elements_text(?::jsonb))';
    filters.push({ sql, values: [JSON.stringify(roles)] });
  }
  return filters;
}

/** Null sorts last: after a day come the later days and those without one. */
function placeAfter(cursor: string): Filter {
  const { day, id } = placeOf(cursor, TASK_ID);
  if (day === null) return { sql: 'task.due_on is null and task.id > ?', values: [id] };
  return {
    sql: '(task.due_on > ? or (task.due_on = ? and task.id > ?) or task.due_on is null)',
    values: [day, day, id],
  };
}
