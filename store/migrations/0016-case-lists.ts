import { Migration } from '@mikro-orm/migrations';

/** The list of cases by urgency, stage and light: what it is read along, and the period that a case is due by. */
export class CaseLists extends Migration {
  override up(): void {
    this.addSql(COLUMNS);
    this.addSql(WHAT_STANDS_ALREADY);
    this.addSql(INDEXES);
  }
}

const COLUMNS = `
alter table "case" add column period text null;
alter table case_party add column urgent_on date null, add column stage text null;
`;

const WHAT_STANDS_ALREADY = `
update "case" set period = (
  select period from clock
  where clock.case_id = "case".id and stopped_on is null and not target and clock.due_on = "case".due_on order by place limit 1)
where due_on is not null;
update case_party set
  urgent_on = case when "case".status = 'closed' then date '9999-12-31' else coalesce("case".due_on, date '9999-12-30') end,
  stage = "case".procedure || '/' || coalesce(split_part("case".states[1], '.', 1), '')
from "case" where "case".id = case_party.case_id;
`;

const INDEXES = `
alter table case_party alter column urgent_on set not null, alter column stage set not null;
create index case_party_urgency_index on case_party (unit_code, urgent_on, case_id);
create index case_party_stage_index on case_party (unit_code, stage, opened_on, case_id);
`;
