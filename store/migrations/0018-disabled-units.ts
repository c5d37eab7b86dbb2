import { Migration } from '@mikro-orm/migrations';

/** From which day on a unit is disabled (停用): it begins no case any more. */
export class DisabledUnits extends Migration {
  override up(): void {
    this.addSql('alter table unit add column disabled_on date null;');
  }
}
