import { Migration } from '@mikro-orm/migrations';

/** Which case was started by which. */
export class LinkedCases extends Migration {
  override up(): void {
    this.addSql(`
create table case_link (
  case_id uuid not null,
  origin_id uuid not null,
  link text not null,
  primary key (case_id)
);
create index case_link_origin_index on case_link (origin_id);
alter table case_link
  add constraint case_link_case_id_foreign
  foreign key (case_id)
  references "case" (id) on update no action on delete no action deferrable initially deferred;
alter table case_link
  add constraint case_link_origin_id_foreign
  foreign key (origin_id)
  references "case" (id);
`);
  }
}
