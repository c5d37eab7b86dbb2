import { Migration } from '@mikro-orm/migrations';

/** What a change of the catalogue publishes, which case holds an item, and which open cases are about it. */
export class CatalogueChanges extends Migration {
  override up(): void {
    this.addSql(`
alter table catalogue_item
  add column format text null,
  add column update_cycle text null,
  add column reason text null,
  add column opening text null,
  add column security_level text null,
  add column responsible_code text null,
  add column published_by uuid null;
alter table catalogue_item
  add constraint catalogue_item_responsible_code_foreign
  foreign key (responsible_code)
  references unit (code) on delete no action;
alter table catalogue_item
  add constraint catalogue_item_published_by_foreign
  foreign key (published_by)
  references "case" (id) on update no action on delete no action;

alter table "case" add column item text null;
create index case_item_open_index on "case" (item) where status = 'open';

create table item_hold (
  item text not null,
  case_id uuid not null,
  primary key (item)
);
create index item_hold_case_index on item_hold (case_id);
alter table item_hold
  add constraint item_hold_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
`);
  }
}
