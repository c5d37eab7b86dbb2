import { Migration } from '@mikro-orm/migrations';

/** Notices and orders as they were entered and decided on, the versions of the calendar, and what each did to cases. */
export class Calendar extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(APPEND_ONLY);
    this.addSql(IN_FORCE);
  }
}

const TABLES = `
create table calendar_entry (
  id uuid not null,
  kind text not null,
  number text not null,
  content jsonb not null,
  wording text null,
  entered_by text[] not null,
  entered_for_code text not null,
  entered_at timestamptz not null,
  primary key (id)
);
create index calendar_entry_list_index on calendar_entry (entered_at, id);

create table calendar_decision (
  entry_id uuid not null,
  decision text not null,
  reasons text null,
  decided_by text[] not null,
  decided_for_code text not null,
  decided_at timestamptz not null,
  primary key (entry_id)
);

create table calendar_version (
  number int not null,
  id text not null,
  entry_id uuid not null,
  content jsonb not null,
  in_force_from timestamptz not null,
  primary key (number)
);
alter table calendar_version add constraint calendar_version_id_unique unique (id);
alter table calendar_version add constraint calendar_version_entry_id_unique unique (entry_id);

create table calendar_recount (
  version text not null,
  case_id uuid not null,
  clock text not null,
  sequence int not null,
  step text not null,
  outcome text not null,
  from_version text not null,
  from_due date null,
  to_due date null,
  primary key (version, case_id, clock)
);
create index calendar_recount_outcome_index on calendar_recount (version, outcome, case_id, clock);

create table calendar_rollover (
  id uuid not null,
  version text not null,
  started_by_id text not null,
  started_at timestamptz not null,
  cases int not null,
  finished_at timestamptz null,
  report jsonb null,
  primary key (id)
);
create index calendar_rollover_version_index on calendar_rollover (version, started_at);

alter table clock add column later_due_on date null;
drop index clock_provisional_index;
create index clock_running_index on clock (case_id, calendar_version) where stopped_on is null;
create index clock_running_due_index on clock (due_on, case_id, id) where stopped_on is null;

alter table calendar_entry
  add constraint calendar_entry_entered_for_code_foreign
  foreign key (entered_for_code)
  references unit (code);
alter table calendar_decision
  add constraint calendar_decision_entry_id_foreign
  foreign key (entry_id)
  references calendar_entry (id) on update no action on delete no action;
alter table calendar_decision
  add constraint calendar_decision_decided_for_code_foreign
  foreign key (decided_for_code)
  references unit (code);
alter table calendar_version
  add constraint calendar_version_entry_id_foreign
  foreign key (entry_id)
  references calendar_entry (id) on update no action on delete no action;
alter table calendar_recount
  add constraint calendar_recount_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
alter table calendar_rollover
  add constraint calendar_rollover_started_by_id_foreign
  foreign key (started_by_id)
  references person (id);
`;

// What was entered, decided or in force once is never overwritten: a correction is a further entry.
const APPEND_ONLY = ['calendar_entry', 'calendar_decision', 'calendar_version']
  .map(
    (table) => `
create function ${table}_append_only_fn() returns trigger as $$ begin
  raise exception 'the calendar is append-only' using errcode = 'restrict_violation';
end; $$ language plpgsql;

create trigger append_only before update or delete on ${table}
  for each row execute function ${table}_append_only_fn();
create trigger never_emptied before truncate on ${table}
  for each statement execute function ${table}_append_only_fn();
`,
  )
  .join('');

// What calendar-in-force.ts describes.
const IN_FORCE = `
create function calendar_in_force() returns int language plpgsql volatile as $$ begin
  perform pg_advisory_xact_lock_shared(20220202);
  return coalesce((select max(number) from calendar_version), 0);
end; $$;
`;
