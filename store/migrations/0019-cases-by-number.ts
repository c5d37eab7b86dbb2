import { Migration } from '@mikro-orm/migrations';

/** The list of cases by their numbers (案号): by year, then by word, then by the running number. */
export class CasesByNumber extends Migration {
  override up(): void {
    this.addSql(NUMBER_ORDER);
    this.addSql('alter table case_party add column number_order text null;');
    this.addSql(
      `update case_party set number_order = number_order("case".number) from "case" where "case".id = case_party.case_id;`,
    );
    this.addSql(INDEX);
  }
}

// 潍数共享〔2026〕12号 → 2026潍数共享00000012. Case numbers are text, in which 10 comes before 9.
const NUMBER_ORDER = `
create function number_order(number text) returns text as $$
  select coalesce(
    substring(number from '〔([0-9]{4})〕') || split_part(number, '〔', 1) || lpad(substring(number from '〕([0-9]+)号$'), 8, '0'),
    number)
$$ language sql immutable strict parallel safe;
`;

const INDEX = `
alter table case_party alter column number_order set not null;
create index case_party_number_index on case_party (unit_code, number_order, case_id);
create index case_party_open_number_index on case_party (unit_code, number_order, case_id) where open = true;
`;
