import { Migration } from '@mikro-orm/migrations';

/** The papers that units have uploaded, and the cases that they are in. */
export class Papers extends Migration {
  override up(): void {
    this.addSql(TABLES);
  }
}

const TABLES = `
create table paper (
  hash text not null,
  unit_code text not null,
  name text not null,
  type text not null,
  size int not null,
  uploaded_by_id text not null,
  uploaded_at timestamptz not null,
  primary key (hash, unit_code)
);

create table case_paper (
  case_id uuid not null,
  paper_hash text not null,
  paper_unit_code text not null,
  sequence int not null,
  primary key (case_id, paper_hash, paper_unit_code)
);

alter table paper
  add constraint paper_unit_code_foreign
  foreign key (unit_code)
  references unit (code);
alter table paper
  add constraint paper_uploaded_by_id_foreign
  foreign key (uploaded_by_id)
  references person (id);
alter table case_paper
  add constraint case_paper_case_id_foreign
  foreign key (case_id)
  references "case" (id) deferrable initially deferred;
alter table case_paper
  add constraint case_paper_paper_hash_paper_unit_code_foreign
  foreign key (paper_hash, paper_unit_code)
  references paper (hash, unit_code);
`;
