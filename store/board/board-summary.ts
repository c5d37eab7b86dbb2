import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { prepared } from '../prepared.ts';
import { ALWAYS } from './board-days.ts';

/** Overdue and nearly due cases of a unit, a procedure or a stage. */
export interface BoardCount {
  readonly by: 'unit' | 'procedure' | 'stage';
  /** Code of the unit, id of the procedure, or 'procedure/stage'. */
  readonly key: string;
  /** The name of the unit; null for the others, whose names are the procedure's. */
  readonly name: string | null;
  readonly overdue: number;
  readonly dueSoon: number;
}

export interface BoardFigures {
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly provisional: number;
  readonly counts: readonly BoardCount[];
}

/** The tasks by which units count with a case that is overdue or due by a day: the placeholder. See `boardDays`. */
export const PRESSING = `task.case_id = "case".id and task.closed_by is null and task.board_on <= ?`;

/**
 * The figures of a bureau's board. Only what is overdue or nearly due is read, and of that the indexes alone: neither cases
 * nor tasks are looked at.
 * @param soon the last day that is nearly due
 */
export async function boardSummary(em: EntityManager, bureau: string, soon: IsoDate): Promise<BoardFigures> {
  const [row] = await prepared<[BoardFigures]>(
    em,
    `with pressing as (
       select stage, true as overdue from "case" where bureau_code = ? and overdue = true
       union all
       select stage, false from "case" where bureau_code = ? and status = 'open' and due_on <= ? and not overdue
     ), stages as materialized (
       select stage, count(*) filter (where overdue) as overdue, count(*) filter (where not overdue) as soon
       from pressing group by stage
     ), units as (
       select unit_code, count(*) filter (where board_on = '${ALWAYS}') as overdue,
         count(*) filter (where board_on > '${ALWAYS}') as soon
       from task where bureau_code = ? and closed_by is null and board_on <= ? group by unit_code
     ), counted as (
       select 'procedure' as by, split_part(stage, '/', 1) as key, null as name, sum(overdue) as overdue, sum(soon) as soon
       from stages group by key
       union all select 'stage', stage, null, overdue, soon from stages
       union all select 'unit', code, name, overdue, soon from units join unit on code = unit_code
     ), grouped as (
       select by, key, name, overdue::int as overdue, soon::int as "dueSoon" from counted
     )
     select
       (select count(*)::int from "case" where bureau_code = ? and status = 'open') as open,
       (select coalesce(sum(overdue), 0)::int from stages) as overdue,
       (select coalesce(sum(soon), 0)::int from stages) as "dueSoon",
       (select count(*)::int from "case" where bureau_code = ? and provisional = true) as provisional,
       (select coalesce(jsonb_agg(grouped order by overdue desc, "dueSoon" desc, key), '[]') from grouped) as counts`,
    [bureau, bureau, soon, bureau, soon, bureau, bureau],
  );
  return row;
}
