import { Migration } from '@mikro-orm/migrations';

/** Whether a rectification was started on the expiry of a period. */
export class Rectifications extends Migration {
  override up(): void {
    this.addSql('alter table clock add column rectification_started boolean not null default false;');
  }
}
