import type { EntityManager } from '@mikro-orm/postgresql';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { prepared } from '../prepared.ts';

/** What happened in a week under a bureau's supervision. */
export interface WeekRow {
  /** The Monday. */
  readonly week: IsoDate;
  readonly opened: number;
  readonly closed: number;
  readonly expired: number;
}

/**
 * Week by week, the oldest first. Reads the cases of the weeks that are asked for, and no others.
 * @param first the Monday of the first week
 * @param last the Monday of the last week
 */
export function boardTrend(
  em: EntityManager,
  bureau: string,
  first: IsoDate,
  last: IsoDate,
): Promise<WeekRow[]> {
  return prepared<WeekRow[]>(
    em,
    `with happened as (
       select opened_on as day, 'opened' as what from "case" where bureau_code = ? and opened_on >= ?
       union all
       select closed_on, 'closed' from "case" where bureau_code = ? and closed_on is not null and closed_on >= ?
       union all
       select clock.due_on, 'expired' from clock join "case" on "case".id = clock.case_id
       where clock.expired = true and clock.due_on >= ? and "case".bureau_code = ?
     )
     select week::date::text as week, (count(*) filter (where what = 'opened'))::int as opened,
       (count(*) filter (where what = 'closed'))::int as closed,
       (count(*) filter (where what = 'expired'))::int as expired
     from generate_series(?::timestamp, ?::timestamp, interval '7 days') as week
     left join happened on day >= week::date and day < week::date + 7
     group by week order by week`,
    [bureau, first, bureau, first, first, bureau, first, last],
  );
}
