import type { EntityManager } from '@mikro-orm/postgresql';
import { expect } from 'vitest';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { type BoardFigures, boardSummary } from '../../store/board/board-summary.ts';
import type { Store } from '../../store/connection.ts';
import { readAtOneMoment } from '../../store/snapshot-read.ts';

/**
 * Expects of every board, whatever day is the last that is nearly due, the figures that the cases and the open tasks
 * themselves come to: `boardSummary` reads them from what each step has written for it.
 * @returns how many figures were compared
 */
export async function expectBoardsCounted(store: Store): Promise<number> {
  return readAtOneMoment(store.em(), async (em) => {
    const rows = await em.execute<{ bureau: string; day: IsoDate }[]>(DAYS);
    for (const { bureau, day } of rows) {
      expect([bureau, day, await boardSummary(em, bureau, day)]).toEqual([
        ...[bureau, day],
        await countedAfresh(em, bureau, day),
      ]);
    }
    return rows.length;
  });
}

/** Every day on which something becomes nearly due, and the one before all. */
const DAYS = `
  select distinct "case".bureau_code as bureau, day::text
  from "case" left join task on case_id = "case".id and closed_by is null,
    unnest(array["case".due_on, task.due_on, date '2000-01-01']) as day
  where "case".bureau_code is not null and day is not null`;

async function countedAfresh(em: EntityManager, bureau: string, soon: IsoDate): Promise<BoardFigures> {
  const [row] = await em.execute<[BoardFigures]>(
    `with pressing as (
       select id, procedure, procedure || '/' || coalesce(split_part(states[1], '.', 1), '') as stage, overdue
       from "case" where bureau_code = ? and (overdue or (status = 'open' and due_on <= ?))
     ), counted as (
       select 'procedure' as by, procedure as key, null as name, id, overdue from pressing
       union select 'stage', stage, null, id, overdue from pressing
       union select 'unit', unit.code, unit.name, pressing.id, pressing.overdue
       from pressing join task on task.case_id = pressing.id and task.closed_by is null
         and not task.actions @> '{supervise}'
         and (task.overdue or (not pressing.overdue and task.due_on <= ?))
       join unit on unit.code = task.unit_code
     ), grouped as (
       select by, key, name, (count(*) filter (where overdue))::int as overdue,
         (count(*) filter (where not overdue))::int as "dueSoon"
       from counted group by by, key, name
     )
     select
       (select count(*)::int from "case" where bureau_code = ? and status = 'open') as open,
       (select count(*)::int from pressing where overdue) as overdue,
       (select count(*)::int from pressing where not overdue) as "dueSoon",
       (select count(*)::int from "case" where bureau_code = ? and provisional) as provisional,
       (select coalesce(jsonb_agg(grouped order by overdue desc, "dueSoon" desc, key), '[]') from grouped) as counts`,
    [bureau, soon, soon, bureau, bureau],
  );
  return row;
}
