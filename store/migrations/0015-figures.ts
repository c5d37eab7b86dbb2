import { Migration } from '@mikro-orm/migrations';

/** Open tasks are counted for the operator without looking at the tasks themselves. */
export class Figures extends Migration {
  override up(): void {
    this.addSql('create index task_figures_index on task (procedure, overdue) where closed_by is null');
  }
}
