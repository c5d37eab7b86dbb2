import { Migration } from '@mikro-orm/migrations';

/** Who holds a task and what happened to it, what people have done, and what lists and boards are read along. */
export class Worklist extends Migration {
  override up(): void {
    this.addSql(TASKS);
    this.addSql(SEARCH);
    this.addSql(BOARD);
    this.addSql(CHANGES);
    this.addSql(WHAT_STANDS_ALREADY);
  }
}

const TASKS = `
alter table task
  add column holder_id text null,
  add column held_since timestamptz null,
  add column given_by_id text null,
  add column delegated boolean not null default false,
  add column urged int not null default 0;
alter table task add constraint task_holder_id_foreign foreign key (holder_id) references person (id) on delete no action;
alter table task add constraint task_given_by_id_foreign foreign key (given_by_id) references person (id) on delete no action;
create index task_claim_index on task (unit_code, due_on, id) where closed_by is null and holder_id is null;
create index task_holder_index on task (holder_id, due_on, id) where closed_by is null and holder_id is not null;
create index task_delegated_index on task (given_by_id, due_on, id) where closed_by is null and delegated = true;

create table done_step (
  id bigserial primary key,
  case_id uuid not null,
  sequence int not null,
  person_id text not null,
  unit_code text not null,
  procedure text not null,
  action text not null,
  label text not null,
  at timestamptz not null,
  by_id text not null,
  on_behalf_of_id text null
);
create unique index done_step_unique on done_step (case_id, sequence, person_id);
create index done_step_person_index on done_step (person_id, unit_code, id);

create table task_event (
  id bigserial primary key,
  task_id bigint not null,
  change text not null,
  person_id text not null,
  unit_code text not null,
  role text not null,
  on_behalf_of_id text null,
  at timestamptz not null,
  told text[] not null,
  text text null
);
create index task_event_task_index on task_event (task_id, id);
create function task_event_append_only_fn() returns trigger as $$ begin
  raise exception 'what happened to a task is append-only' using errcode = 'restrict_violation';
end; $$ language plpgsql;
create trigger append_only before update or delete on task_event
  for each row execute function task_event_append_only_fn();
create trigger never_emptied before truncate on task_event
  for each statement execute function task_event_append_only_fn();

create table task_copy (
  id bigserial primary key,
  task_id bigint not null,
  person_id text not null,
  by_id text not null,
  note text null,
  at timestamptz not null,
  read_at timestamptz null
);
create index task_copy_person_index on task_copy (person_id, id);
create index task_copy_unread_index on task_copy (person_id, task_id) where read_at is null;

create table task_request (
  person_id text not null,
  request_id text not null,
  asked text not null,
  answer jsonb null,
  at timestamptz not null,
  primary key (person_id, request_id)
);

create table saved_view (
  person_id text not null,
  name text not null,
  body jsonb not null,
  primary key (person_id, name)
);

alter table done_step add constraint done_step_case_id_foreign foreign key (case_id) references "case" (id) deferrable initially deferred;
alter table done_step add constraint done_step_unit_code_foreign foreign key (unit_code) references unit (code);
alter table task_event add constraint task_event_task_id_foreign foreign key (task_id) references task (id);
alter table task_copy add constraint task_copy_task_id_foreign foreign key (task_id) references task (id);
alter table task_copy add constraint task_copy_person_id_foreign foreign key (person_id) references person (id);
alter table saved_view add constraint saved_view_person_id_foreign foreign key (person_id) references person (id);
`;

// Chinese words are mostly of two characters: an index of trigrams is of no use for them, and in a database of the
// locale C it knows no Chinese at all. Pairs of characters need no extension, and any PostgreSQL has them.
const SEARCH = `
create function search_text(said text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(lower(normalize(said, NFKC)), '[[:space:]()〔〕【】\\[\\]]', '', 'g')
$$;
create function search_pairs(said text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(said, place, 2)), '{}') from generate_series(1, length(said) - 1) as place
$$;

create table case_search (
  case_id uuid not null,
  text text not null,
  terms text[] not null,
  primary key (case_id)
);
alter table case_search add constraint case_search_case_id_foreign foreign key (case_id) references "case" (id)
  on update no action on delete no action deferrable initially deferred;
create index case_search_terms_index on case_search using gin (terms) with (fastupdate = off);
`;

const BOARD = `
create index case_open_due_index on "case" (bureau_code, due_on, id) where status = 'open';
create index case_provisional_index on "case" (bureau_code, id) where provisional = true;
create index case_opened_index on "case" (bureau_code, opened_on);
create index case_closed_index on "case" (bureau_code, closed_on) where closed_on is not null;
create index clock_expired_index on clock (due_on, case_id) where expired = true;

create table clock_end (
  case_id uuid not null,
  clock_id text not null,
  bureau_code text null,
  procedure text not null,
  period text not null,
  label text not null,
  unit_codes text[] not null,
  stopped_on date not null,
  used_days int not null,
  allowed_days int not null,
  late_by int not null,
  primary key (case_id, clock_id)
);
alter table clock_end add constraint clock_end_case_id_foreign foreign key (case_id) references "case" (id) deferrable initially deferred;
create index clock_end_bureau_index on clock_end (bureau_code, stopped_on);
`;

// Ids are given before a transaction ends, so a later one may be seen first. By the transaction a reader knows where
// nothing can come in between any more.
const CHANGES = `
create table docket_change (
  id bigserial primary key,
  xact xid8 not null default pg_current_xact_id(),
  case_id uuid not null,
  sequence int not null,
  kind text not null,
  unit_codes text[] not null,
  at timestamptz not null
);
create index docket_change_xact_index on docket_change (xact, id);
create function docket_change_told_fn() returns trigger as $$ begin
  perform pg_notify('docket_change', new.case_id::text);
  return null;
end; $$ language plpgsql;
create trigger told after insert on docket_change for each row execute function docket_change_told_fn();
`;

const WHAT_STANDS_ALREADY = `
insert into case_search (case_id, text, terms)
select id, said.text, search_pairs(said.text) || ('procedure:' || procedure) || array(
  select distinct 'unit:' || unit_code from case_party where case_id = "case".id)
from "case", lateral (select search_text(number || ' ' || subject) as text) as said;
insert into done_step (case_id, sequence, person_id, unit_code, procedure, action, label, at, by_id, on_behalf_of_id)
select case_id, record.sequence, person, actor ->> 'unit', procedure, step #>> '{action,type}', step ->> 'label', record.at,
  actor ->> 'person', actor ->> 'onBehalfOf'
from record join "case" on "case".id = case_id,
  lateral (select body::jsonb -> 'step' as step) as body, lateral (select step -> 'actor' as actor) as acting,
  unnest(array[actor ->> 'person', actor ->> 'onBehalfOf']) as person
where step ->> 'kind' in ('opening', 'action') and person is not null
order by record.at, case_id, record.sequence;
`;
