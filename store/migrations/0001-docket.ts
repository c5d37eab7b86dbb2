import { Migration } from '@mikro-orm/migrations';

/** The registers, the record, and what is projected from it. */
export class Docket extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(APPEND_ONLY);
  }
}

const TABLES = `
create table unit (
  code text not null,
  name text not null,
  credit_code text not null,
  level text not null,
  parent_code text null,
  covered boolean not null,
  bureau_code text not null,
  government_code text not null,
  primary key (code)
);
alter table unit add constraint unit_credit_code_unique unique (credit_code);

create table person (
  id text not null,
  name text not null,
  primary key (id)
);

create table membership (
  person_id text not null,
  unit_code text not null,
  role text not null,
  primary key (person_id, unit_code, role)
);
create index membership_unit_role_index on membership (unit_code, role);

create table catalogue_item (
  code text not null,
  version int not null,
  name text not null,
  provider_code text not null,
  sharing text not null,
  data_items text[] not null,
  conditions text[] not null,
  basis text null,
  category text not null,
  in_force_from date not null,
  in_force_to date null,
  primary key (code, version)
);
create unique index catalogue_item_current_unique on catalogue_item (code) where in_force_to is null;

create table setting (
  key text not null,
  value jsonb not null,
  basis text not null,
  set_by text not null,
  set_on date not null,
  primary key (key)
);

create table "case" (
  id uuid not null,
  number text not null,
  procedure text not null,
  procedure_version int not null,
  bureau_code text null,
  subject text not null,
  state_label text not null,
  states text[] not null,
  status text not null,
  opened_on date not null,
  closed_on date null,
  sequence int not null,
  hash text not null,
  snapshot jsonb not null,
  due_on date null,
  provisional boolean not null,
  overdue boolean not null,
  primary key (id)
);
alter table "case" add constraint case_number_unique unique (number);
create index case_overdue_index on "case" (bureau_code, due_on, id) where overdue = true;

create table case_party (
  case_id uuid not null,
  party text not null,
  unit_code text not null,
  opened_on date not null,
  open boolean not null,
  primary key (case_id, party, unit_code)
);
create index case_party_unit_index on case_party (unit_code, opened_on, case_id);
create index case_party_open_index on case_party (unit_code, opened_on, case_id) where open = true;

create table record (
  case_id uuid not null,
  sequence int not null,
  request_id text not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  algorithm text not null,
  at timestamptz not null,
  primary key (case_id, sequence)
);
alter table record add constraint record_request_unique unique (case_id, request_id);

create table task (
  id bigserial primary key,
  case_id uuid not null,
  procedure text not null,
  key text not null,
  label text not null,
  party text not null,
  unit_code text not null,
  roles text[] not null,
  actions text[] not null,
  clock text null,
  period text null,
  due_on date null,
  provisional boolean not null,
  overdue boolean not null,
  opened_at timestamptz not null,
  opened_by int not null,
  closed_at timestamptz null,
  closed_by int null
);
create index task_inbox_index on task (unit_code, due_on, id) where closed_by is null;
create unique index task_open_unique on task (case_id, key) where closed_by is null;

create table clock (
  case_id uuid not null,
  id text not null,
  place int not null,
  period text not null,
  label text not null,
  event text not null,
  basis text not null,
  articles text[] not null,
  received_on date not null,
  working_days int null,
  until date null,
  extension_days int not null,
  excluded jsonb not null,
  due_on date null,
  provisional boolean not null,
  calendar_version text null,
  warn_on text[] not null,
  warned text[] not null,
  expired boolean not null,
  supervised boolean not null,
  stopped_on date null,
  late_by int null,
  primary key (case_id, id)
);
create index clock_provisional_index on clock (case_id) where provisional = true and stopped_on is null;

create table outbox (
  id bigserial primary key,
  case_id uuid not null,
  sequence int not null,
  type text not null,
  body jsonb not null,
  created_at timestamptz not null,
  delivered_at timestamptz null
);
create index outbox_waiting_index on outbox (id) where delivered_at is null;

create table grant_of_use (
  case_id uuid not null,
  item text not null,
  requester_code text not null,
  provider_code text not null,
  scope text[] not null,
  purpose text not null,
  until date not null,
  status text not null,
  primary key (case_id)
);
create index grant_of_use_item_index on grant_of_use (item, status);

create table case_counter (
  word text not null,
  year int not null,
  last int not null,
  primary key (word, year)
);

alter table unit
  add constraint unit_parent_code_foreign
  foreign key (parent_code)
  references unit (code) on delete no action deferrable initially deferred;
alter table unit
  add constraint unit_bureau_code_foreign
  foreign key (bureau_code)
  references unit (code) deferrable initially deferred;
alter table unit
  add constraint unit_government_code_foreign
  foreign key (government_code)
  references unit (code) deferrable initially deferred;
alter table membership
  add constraint membership_person_id_foreign
  foreign key (person_id)
  references person (id);
alter table membership
  add constraint membership_unit_code_foreign
  foreign key (unit_code)
  references unit (code);
alter table catalogue_item
  add constraint catalogue_item_provider_code_foreign
  foreign key (provider_code)
  references unit (code);
alter table "case"
  add constraint case_bureau_code_foreign
  foreign key (bureau_code)
  references unit (code) on delete no action;
alter table task
  add constraint task_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
alter table task
  add constraint task_unit_code_foreign
  foreign key (unit_code)
  references unit (code);
alter table record
  add constraint record_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
alter table outbox
  add constraint outbox_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
alter table grant_of_use
  add constraint grant_of_use_case_id_foreign
  foreign key (case_id)
  references "case" (id) on update no action on delete no action deferrable initially deferred;
alter table grant_of_use
  add constraint grant_of_use_requester_code_foreign
  foreign key (requester_code)
  references unit (code);
alter table grant_of_use
  add constraint grant_of_use_provider_code_foreign
  foreign key (provider_code)
  references unit (code);
alter table clock
  add constraint clock_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
alter table case_party
  add constraint case_party_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
alter table case_party
  add constraint case_party_unit_code_foreign
  foreign key (unit_code)
  references unit (code);
`;

// Whoever may write rows must not be able to rewrite them by mistake, nor a program with a fault. An owner of the
// database can still drop the trigger: that such rows differ is what the chain of hashes shows.
const APPEND_ONLY = `
create function record_append_only_fn() returns trigger as $$ begin
  raise exception 'the record is append-only' using errcode = 'restrict_violation';
end; $$ language plpgsql;

create trigger append_only before update or delete on record
  for each row execute function record_append_only_fn();
create trigger never_emptied before truncate on record
  for each statement execute function record_append_only_fn();
`;
