import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { STAGE } from '../case-stage.ts';
import { prepared } from '../prepared.ts';

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

/** The tasks on account of which a case is overdue or nearly due: not those by which the supervisor is called. */
export const PRESSING = `task.case_id = "case".id and task.closed_by is null and not task.actions @> '{supervise}'
  and (task.overdue or (not "case".overdue and task.due_on <= ?))`;

/**
 * The figures of a bureau's board. Counted along indexes; grouped are only the cases that are overdue or nearly due.
 * @param soon the last day that is nearly due
 */
export async function boardSummary(em: EntityManager, bureau: string, soon: IsoDate): Promise<BoardFigures> {
  const [row] = await prepared<[BoardFigures]>(
    em,
    `with pressing as materialized (
       select id, procedure, ${STAGE} as stage, overdue from "case" where bureau_code = ? and overdue = true
       union all
       select id, procedure, ${STAGE}, overdue from "case"
       where bureau_code = ? and status = 'open' and due_on <= ? and not overdue
     ), counted as (
       select 'procedure' as by, procedure as key, id, overdue from pressing
       union all select 'stage', stage, id, overdue from pressing
       union all select distinct 'unit', task.unit_code, "case".id, "case".overdue
       from pressing as "case" join task on ${PRESSING}
     ), grouped as (
       select by, key, (select name from unit where by = 'unit' and code = key) as name,
         (count(*) filter (where overdue))::int as overdue, (count(*) filter (where not overdue))::int as "dueSoon"
       from counted group by by, key
     )
     select
       (select count(*)::int from "case" where bureau_code = ? and status = 'open') as open,
       (select count(*)::int from pressing where overdue) as overdue,
       (select count(*)::int from pressing where not overdue) as "dueSoon",
       (select count(*)::int from "case" where bureau_code = ? and provisional = true) as provisional,
       (select coalesce(jsonb_agg(grouped order by overdue desc, "dueSoon" desc, key), '[]') from grouped) as counts`,
    [bureau, bureau, soon, soon, bureau, bureau],
  );
  return row;
}
