import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Party } from '../../machines/party.ts';
import { CASE_ID, limitOf, type Page, type PageRequest, pageOf, placeOf } from '../page.ts';
import { prepared } from '../prepared.ts';
import type { Condition } from '../worklist/work-filters.ts';
import { PRESSING } from './board-summary.ts';

export interface BoardCasesQuery extends PageRequest {
  readonly bureau: string;
  readonly which: 'overdue' | 'due-soon';
  /** The last day that is nearly due. */
  readonly soon: IsoDate;
  /** Code of a unit that has to act. */
  readonly unit?: string | undefined;
  readonly procedure?: string | undefined;
  /** 'procedure/stage' */
  readonly stage?: string | undefined;
}

/** A case that is overdue or nearly due. */
export interface BoardCaseRow {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subject: string;
  readonly procedure: string;
  readonly stateLabel: string;
  /** The period that is due first. */
  readonly period: string;
  readonly dueOn: IsoDate;
  readonly provisional: boolean;
  readonly supervised: boolean;
  /** The units that have to act. */
  readonly units: readonly { readonly unit: string; readonly name: string; readonly party: Party }[];
}

/**
 * The cases of a bureau's board, the longest overdue or the nearest first.
 * @throws {StoreError} `not-a-cursor`
 */
export async function boardCases(em: EntityManager, query: BoardCasesQuery): Promise<Page<BoardCaseRow>> {
  const { bureau, soon } = query;
  const limit = limitOf(query);
  const conditions = conditionsOf(query);
  const rows = await prepared<BoardCaseRow[]>(
    em,
    `select "case".id as "caseId", "case".number as "caseNumber", "case".subject, "case".procedure,
       "case".state_label as "stateLabel", coalesce(clock.label, '') as period, "case".due_on as "dueOn",
       "case".provisional, coalesce(clock.supervised, false) as supervised,
       (select coalesce(jsonb_agg(distinct jsonb_build_object(
          'unit', task.unit_code, 'name', unit.name, 'party', task.party)), '[]')
        from task join unit on unit.code = task.unit_code where ${PRESSING}) as units
     from "case"
     left join lateral (
       select label, supervised from clock
       where clock.case_id = "case".id and stopped_on is null and clock.due_on = "case".due_on order by place limit 1
     ) as clock on true
     where "case".bureau_code = ? ${conditions.map(({ sql }) => `and ${sql}`).join(' ')}
     order by "case".due_on, "case".id
     limit ?`,
    [soon, bureau, ...conditions.flatMap(({ values }) => values), limit + 1],
  );
  return pageOf(rows, limit, ({ dueOn, caseId }) => [dueOn, caseId]);
}

function conditionsOf({ which, soon, unit, procedure, stage, after }: BoardCasesQuery): Condition[] {
  const conditions: Condition[] = [
    which === 'overdue'
      ? { sql: '"case".overdue = true', values: [] }
      : { sql: `"case".status = 'open' and not "case".overdue and "case".due_on <= ?`, values: [soon] },
  ];
  if (procedure !== undefined) conditions.push({ sql: '"case".procedure = ?', values: [procedure] });
  if (stage !== undefined) conditions.push({ sql: '"case".stage = ?', values: [stage] });
  if (unit !== undefined) {
    const sql = `exists (select from task where ${PRESSING} and task.unit_code = ?)`;
    conditions.push({ sql, values: [soon, unit] });
  }
  if (after !== undefined) {
    const { day, id } = placeOf(after, CASE_ID);
    conditions.push({ sql: '("case".due_on, "case".id) > (?, ?)', values: [day, id] });
  }
  return conditions;
}
