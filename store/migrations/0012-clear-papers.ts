import { Migration } from '@mikro-orm/migrations';

/** Which papers are in a case, so that the others are found and cleared away, and contents that are to go. */
export class ClearPapers extends Migration {
  override up(): void {
    this.addSql(`
alter table paper add column in_case boolean not null default false;
update paper set in_case = true
  where exists (select from case_paper where paper_hash = paper.hash and paper_unit_code = paper.unit_code);
create index paper_unused_index on paper (uploaded_at) where in_case = false;

create table cleared_paper (
  hash text not null,
  primary key (hash)
);
`);
  }
}
