import { Migration } from '@mikro-orm/migrations';

/** The letters that steps issue, and the counter of their numbers. */
export class Letters extends Migration {
  override up(): void {
    this.addSql(TABLES);
    this.addSql(APPEND_ONLY);
  }
}

const TABLES = `
create table letter (
  case_id uuid not null,
  sequence int not null,
  kind text not null,
  number text not null,
  label text not null,
  title text not null,
  issued_on date not null,
  hash text not null,
  html text not null,
  primary key (case_id, sequence, kind)
);
alter table letter add constraint letter_number_unique unique (number);

create table letter_counter (
  word text not null,
  year int not null,
  last int not null,
  primary key (word, year)
);

alter table letter
  add constraint letter_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
`;

const APPEND_ONLY = `
create function letter_append_only_fn() returns trigger as $$ begin
  raise exception 'letters are append-only' using errcode = 'restrict_violation';
end; $$ language plpgsql;

create trigger append_only before update or delete on letter
  for each row execute function letter_append_only_fn();
create trigger never_emptied before truncate on letter
  for each statement execute function letter_append_only_fn();
`;
