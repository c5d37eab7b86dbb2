import { Migration } from '@mikro-orm/migrations';

/** What lets an applicant who has no account follow an application (公众网上申请). */
export class PublicApplications extends Migration {
  override up(): void {
    this.addSql(`
create sequence public_application_number;

create table public_application (
  number text not null,
  request_hash text not null,
  code_hash text not null,
  case_id uuid not null,
  unit_code text not null,
  primary key (number)
);
alter table public_application add constraint public_application_request_unique unique (request_hash);
alter table public_application
  add constraint public_application_unit_code_foreign
  foreign key (unit_code)
  references unit (code);
`);
  }
}
