import { Migration } from '@mikro-orm/migrations';

/** What the board counts without looking at cases and tasks themselves: their stage, and from which day each unit counts. */
export class Board extends Migration {
  override up(): void {
    this.addSql(COLUMNS);
    this.addSql(WHAT_STANDS_ALREADY);
    this.addSql(INDEXES);
  }
}

const COLUMNS = `
alter table "case" add column stage text null;
alter table task add column bureau_code text null, add column board_on date null;
`;

/** `board_on` of the open tasks is what `boardDays` gives for those of every later step. */
export const WHAT_STANDS_ALREADY = `
update "case" set stage = procedure || '/' || coalesce(split_part(states[1], '.', 1), '');
update task set bureau_code = counted.bureau_code, board_on = counted.day from (
  select task.id, "case".bureau_code,
    case when row_number() over (partition by task.case_id, task.unit_code order by day, task.id) = 1 then day end as day
  from task join "case" on "case".id = task.case_id, lateral (
    select case when task.actions @> '{supervise}' then null
                when "case".overdue then case when task.overdue then date '0001-01-01' end
                when task.overdue or task.due_on < "case".due_on then "case".due_on
                when "case".due_on is not null then task.due_on end as day) as its
  where task.closed_by is null) as counted
where counted.id = task.id;
`;

const INDEXES = `
alter table "case" alter column stage set not null;
drop index case_overdue_index;
create index case_overdue_index on "case" (bureau_code, due_on, id) include (stage) where overdue = true;
drop index case_open_due_index;
create index case_open_due_index on "case" (bureau_code, due_on, id) include (stage, overdue) where status = 'open';
create index task_board_index on task (bureau_code, board_on) include (unit_code) where closed_by is null;
`;
