import { Migration } from '@mikro-orm/migrations';

/** Whom the docket tells of its cases over HTTP, and what is still to be told. */
export class Webhooks extends Migration {
  override up(): void {
    this.addSql(`
create table webhook (
  id uuid not null,
  unit_code text not null,
  url text not null,
  procedures text[] null,
  types text[] null,
  secret text not null,
  former_secret text null,
  former_until timestamptz null,
  active boolean not null,
  created_by_id text not null,
  created_at timestamptz not null,
  removed_at timestamptz null,
  primary key (id)
);
create index webhook_unit_index on webhook (unit_code, created_at) where removed_at is null;

create table webhook_delivery (
  id bigserial primary key,
  webhook_id uuid not null,
  outbox_id bigint not null,
  case_id uuid not null,
  state text not null,
  begun boolean not null,
  attempts int not null,
  last_answer text null,
  settled_at timestamptz null
);
alter table webhook_delivery
  add constraint webhook_delivery_once_unique unique (webhook_id, outbox_id);
create index webhook_delivery_next_index on webhook_delivery (webhook_id, case_id, outbox_id) where state = 'waiting';
create index webhook_delivery_unbegun_index on webhook_delivery (id) where state = 'waiting' and begun = false;
create index webhook_delivery_dead_index on webhook_delivery (webhook_id, id) where state = 'dead';

alter table webhook
  add constraint webhook_unit_code_foreign
  foreign key (unit_code)
  references unit (code);
alter table webhook
  add constraint webhook_created_by_id_foreign
  foreign key (created_by_id)
  references person (id);
alter table webhook_delivery
  add constraint webhook_delivery_webhook_id_foreign
  foreign key (webhook_id)
  references webhook (id);
alter table webhook_delivery
  add constraint webhook_delivery_outbox_id_foreign
  foreign key (outbox_id)
  references outbox (id);
alter table webhook_delivery
  add constraint webhook_delivery_case_id_foreign
  foreign key (case_id)
  references "case" (id);
`);
  }
}
