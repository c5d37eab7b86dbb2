import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../machines/party.ts';
import { selfOf } from '../../machines/worklist/work-task.ts';
import { isoMoment } from '../iso-moment.ts';
import { limitOf, type Page, type PageRequest, pageOf, placeOf, TASK_ID } from '../page.ts';
import { prepared } from '../prepared.ts';
import { textFilters } from '../search-text.ts';
import { type NamedPerson, namedPerson } from './work-rows.ts';

export interface PastQuery extends PageRequest {
  readonly actor: Actor;
  readonly procedure?: string | undefined;
  readonly text?: string | undefined;
}

/** A step that a person has taken, with how its case stands now. */
export interface DoneRow {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly procedure: string;
  readonly stateLabel: string;
  readonly closed: boolean;
  readonly sequence: number;
  readonly action: string;
  readonly label: string;
  readonly at: string;
  readonly by: NamedPerson;
  readonly onBehalfOf: NamedPerson | null;
}

/**
 * What a person has done (已办) for a unit, the last first.
 * @throws {StoreError} `not-a-cursor`, `search-too-short`
 */
export async function listDone(em: EntityManager, query: PastQuery): Promise<Page<DoneRow>> {
  const { actor, procedure, text, after } = query;
  const limit = limitOf(query);
  const filters = [
    ...(procedure === undefined ? [] : [{ sql: 'done_step.procedure = ?', values: [procedure] }]),
    ...(text === undefined ? [] : textFilters(text, 'done_step.case_id')),
    ...(after === undefined ? [] : [{ sql: 'done_step.id < ?', values: [placeOf(after, TASK_ID).id] }]),
  ];
  const rows = await prepared<DoneRow[]>(
    em,
    `select done_step.id, done_step.case_id as "caseId", "case".number as "caseNumber", "case".subject,
       done_step.procedure, "case".state_label as "stateLabel", "case".status = 'closed' as closed,
       done_step.sequence, done_step.action, done_step.label, ${isoMoment('done_step.at')} as at,
       ${namedPerson('done_step.by_id')} as by, ${namedPerson('done_step.on_behalf_of_id')} as "onBehalfOf"
     from done_step join "case" on "case".id = done_step.case_id
     where done_step.person_id = ? and done_step.unit_code = ? ${filters.map(({ sql }) => `and ${sql}`).join(' ')}
     order by done_step.id desc limit ?`,
    [selfOf(actor), actor.unit, ...filters.flatMap(({ values }) => values), limit + 1],
  );
  return pageOf(rows, limit, ({ id }) => [null, id]);
}
