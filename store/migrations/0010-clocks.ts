import { Migration } from '@mikro-orm/migrations';

/** What a clock is explained by: receipt, the steps that changed it, its cut-off; and internal targets beside it. */
export class Clocks extends Migration {
  override up(): void {
    this.addSql(`
alter table clock
  add column target boolean not null default false,
  add column receipt jsonb null,
  add column started_by int not null default 0,
  add column extensions jsonb not null default '[]',
  add column cut_off text null;
update clock set extensions = jsonb_build_array(jsonb_build_object(
    'workingDays', extension_days, 'countsFrom', 'original-due', 'consentedOn', received_on, 'by', 0))
  where extension_days > 0;
alter table clock
  drop column extension_days,
  alter column target drop default,
  alter column started_by drop default,
  alter column extensions drop default;
`);
  }
}
