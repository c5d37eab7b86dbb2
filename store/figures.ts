import type { EntityManager } from '@mikro-orm/postgresql';

/** The figures of an operator, as one row. Times in seconds, counts as numbers. */
export interface FiguresRow {
  readonly tasks: readonly { readonly procedure: string; readonly open: number; readonly overdue: number }[];
  readonly overdueCases: number;
  readonly unattendedPeriods: number;
  readonly changeLagSeconds: number;
  readonly outboxAgeSeconds: number;
  readonly deliveryAgeSeconds: number;
  readonly deadDeliveries: number;
}

const age = (at: string) => `coalesce(greatest(extract(epoch from now() - (${at})), 0), 0)::float8`;

/**
 * Counts what is open, overdue and waiting, in one statement. Every part of it looks only at what is open or waiting, by a
 * partial index: it does not grow with the cases of the past.
 */
const FIGURES = `
select
  (select coalesce(jsonb_agg(counted), '[]') from (
     select procedure, count(*) as open, count(*) filter (where overdue) as overdue
     from task where closed_by is null group by procedure order by procedure) as counted) as tasks,
  (select count(*)::int from "case" where overdue = true) as "overdueCases",
  (select count(*)::int from (
     select from clock
     where stopped_on is null and due_on < (now() at time zone 'Asia/Shanghai')::date and not expired
     order by due_on, case_id, id limit 1000) as unattended) as "unattendedPeriods",
  ${age('select min(at) from docket_change where xact >= pg_snapshot_xmin(pg_current_snapshot())')} as "changeLagSeconds",
  ${age('select created_at from outbox where delivered_at is null order by id limit 1')} as "outboxAgeSeconds",
  ${age(`select created_at from outbox where id = (
           select min(outbox_id) from webhook_delivery where state = 'waiting')`)} as "deliveryAgeSeconds",
  (select count(*)::int from webhook_delivery where state = 'dead') as "deadDeliveries"`;

export async function figures(em: EntityManager): Promise<FiguresRow> {
  const [row] = await em.execute<[FiguresRow]>(FIGURES);
  return row;
}
