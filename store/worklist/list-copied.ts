import type { EntityManager } from '@mikro-orm/postgresql';
import { selfOf } from '../../machines/worklist/work-task.ts';
import { isoMoment } from '../iso-moment.ts';
import { limitOf, type Page, pageOf, placeOf, TASK_ID } from '../page.ts';
import { prepared } from '../prepared.ts';
import { visibleTo } from '../scope.ts';
import { textFilters } from '../search-text.ts';
import type { PastQuery } from './list-done.ts';
import { type NamedPerson, namedPerson } from './work-rows.ts';

/** A task that was copied (抄送) to a person. */
export interface CopiedRow {
  /** Of the copy. */
  readonly copy: string;
  readonly id: string;
  readonly label: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly procedure: string;
  readonly stateLabel: string;
  readonly closed: boolean;
  readonly by: NamedPerson;
  readonly note: string | null;
  readonly at: string;
  readonly readAt: string | null;
}

/** Copies with their tasks, looked up one by one: a person has few, and there are many tasks. */
export const COPIES = `task_copy
  join lateral (select * from task where task.id = task_copy.task_id offset 0) as task on true
  join "case" on "case".id = task.case_id`;

/**
 * What was copied to a person, the last first. A copy gives no right: only cases that the unit may see are shown.
 * @throws {StoreError} `not-a-cursor`, `search-too-short`
 */
export async function listCopied(em: EntityManager, query: PastQuery): Promise<Page<CopiedRow>> {
  const { actor, procedure, text, after } = query;
  const limit = limitOf(query);
  const filters = [
    visibleTo(actor),
    ...(procedure === undefined ? [] : [{ sql: 'task.procedure = ?', values: [procedure] }]),
    ...(text === undefined ? [] : textFilters(text, 'task.case_id')),
    ...(after === undefined ? [] : [{ sql: 'task_copy.id < ?', values: [placeOf(after, TASK_ID).id] }]),
  ];
  const rows = await prepared<CopiedRow[]>(
    em,
    `select task_copy.id as copy, task.id, task.label, task.case_id as "caseId", "case".number as "caseNumber",
       "case".subject, task.procedure, "case".state_label as "stateLabel", "case".status = 'closed' as closed,
       ${namedPerson('task_copy.by_id')} as by, task_copy.note, ${isoMoment('task_copy.at')} as at,
       ${isoMoment('task_copy.read_at')} as "readAt"
     from ${COPIES}
     where task_copy.person_id = ? ${filters.map(({ sql }) => `and ${sql}`).join(' ')}
     order by task_copy.id desc limit ?`,
    [selfOf(actor), ...filters.flatMap(({ values }) => values), limit + 1],
  );
  return pageOf(rows, limit, ({ copy }) => [null, copy]);
}
