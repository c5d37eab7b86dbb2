import { Migration } from '@mikro-orm/migrations';

/** Of an expired period: the later last day that a supervisor has looked at (复核逾期). */
export class ReviewedExpiries extends Migration {
  override up(): void {
    this.addSql('alter table clock add column reviewed_due_on date null;');
  }
}
