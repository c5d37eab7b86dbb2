import { Migration } from '@mikro-orm/migrations';

/** Who signs in, who administers, who stands in for whom, and the log of it. */
export class Access extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(APPEND_ONLY);
    this.addSql(SEPARATION);
    this.addSql(`insert into audit_head (id, sequence, previous_hash, hash)
      values (1, 0, '', encode(sha256(convert_to('data-docket/audit', 'UTF8')), 'hex'))`);
  }
}

const TABLES = `
alter table person add column active boolean not null default true;

create table administrator (
  person_id text not null,
  duty text not null,
  primary key (person_id)
);
alter table administrator
  add constraint administrator_person_id_foreign
  foreign key (person_id)
  references person (id) on update no action on delete no action;

create table substitution (
  id uuid not null,
  person_id text not null,
  unit_code text not null,
  role text not null,
  substitute_id text not null,
  from_day date not null,
  to_day date not null,
  made_by_id text not null,
  made_at timestamptz not null,
  taken_back_at timestamptz null,
  primary key (id)
);
create index substitution_substitute_index on substitution (substitute_id) where taken_back_at is null;
create index substitution_person_index on substitution (person_id) where taken_back_at is null;
create index substitution_unit_index on substitution (unit_code, from_day, id);
alter table substitution
  add constraint substitution_person_id_foreign
  foreign key (person_id)
  references person (id);
alter table substitution
  add constraint substitution_unit_code_foreign
  foreign key (unit_code)
  references unit (code);
alter table substitution
  add constraint substitution_substitute_id_foreign
  foreign key (substitute_id)
  references person (id);
alter table substitution
  add constraint substitution_made_by_id_foreign
  foreign key (made_by_id)
  references person (id);

create table machine_client (
  client_id text not null,
  person_id text not null,
  unit_code text not null,
  active boolean not null,
  primary key (client_id)
);
alter table machine_client add constraint machine_client_person_unique unique (person_id);
alter table machine_client
  add constraint machine_client_person_id_foreign
  foreign key (person_id)
  references person (id);
alter table machine_client
  add constraint machine_client_unit_code_foreign
  foreign key (unit_code)
  references unit (code);

create table session (
  hash text not null,
  person_id text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (hash)
);
create index session_person_index on session (person_id);
create index session_expiry_index on session (expires_at);
alter table session
  add constraint session_person_id_foreign
  foreign key (person_id)
  references person (id);

create table audit_event (
  sequence bigint not null,
  at timestamptz not null,
  kind text not null,
  person text null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (sequence)
);
create index audit_event_person_index on audit_event (person, sequence);
create index audit_event_kind_index on audit_event (kind, sequence);

create table audit_head (
  id int not null,
  sequence bigint not null,
  previous_hash text not null,
  hash text not null,
  primary key (id)
);
`;

const APPEND_ONLY = `
create function audit_event_append_only_fn() returns trigger as $$ begin
  raise exception 'the audit log is append-only' using errcode = 'restrict_violation';
end; $$ language plpgsql;

create trigger append_only before update or delete on audit_event
  for each row execute function audit_event_append_only_fn();
create trigger never_emptied before truncate on audit_event
  for each statement execute function audit_event_append_only_fn();
`;

// 三员分立, whatever program writes: an administrator holds no role in a unit. Both sides lock the person first, so that of
// two who write at once one sees the other.
const SEPARATION = `
create function membership_separation_fn() returns trigger as $$ begin
  perform from person where id = new.person_id for no key update;
  if exists (select from administrator where person_id = new.person_id) then
    raise exception 'an administrator holds no role in a unit'
      using errcode = 'check_violation', constraint = 'administrators_are_separate';
  end if;
  return new;
end; $$ language plpgsql;

create trigger separation before insert or update on membership
  for each row execute function membership_separation_fn();

create function administrator_separation_fn() returns trigger as $$ begin
  perform from person where id = new.person_id for no key update;
  if exists (select from membership where person_id = new.person_id)
     or exists (select from machine_client where person_id = new.person_id) then
    raise exception 'an administrator holds no role in a unit'
      using errcode = 'check_violation', constraint = 'administrators_are_separate';
  end if;
  return new;
end; $$ language plpgsql;

create trigger separation before insert or update on administrator
  for each row execute function administrator_separation_fn();
`;
