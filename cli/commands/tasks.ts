import type { Command } from 'commander';
import { ROLES, type Role } from '../../machines/party.ts';
import type { Store } from '../../store/connection.ts';
import { type ActorOptions, wholeNumber, withActorOptions } from '../options.ts';
import { invalid } from '../output/failure.ts';
import { present } from '../output/report.ts';

interface TasksOptions extends ActorOptions {
  readonly procedure?: string;
  readonly limit: number;
  readonly after?: string;
  readonly json?: true;
}

interface Inbox {
  readonly unit: string;
  /** Undefined for the whole unit. */
  readonly role?: Role | undefined;
}

/** `docket tasks`: the inbox of a unit, of one role in it, or of a person. */
export function addTasks(program: Command): void {
  withActorOptions(program.command('tasks'), { required: false })
    .description('待办：某机构、某角色或者某人的待办事项，最急的在前')
    .option('--procedure <程序>', '只看某个程序，如 share-request')
    .option('--limit <条数>', '最多几条，不超过 200', wholeNumber, 50)
    .option('--after <标记>', '从上一页给出的标记处继续')
    .option('--json', '输出 JSON')
    .action(tasks);
}

async function tasks(options: TasksOptions): Promise<void> {
  const { procedure, limit, after } = options;
  const inbox = inboxOf(options);
  const { unitName } = await import('../acting.ts');
  const { taskJson } = await import('../output/case-json.ts');
  const { inboxTable } = await import('../output/case-text.ts');
  const { withRunningDocket } = await import('../running.ts');
  const { openTasks } = await import('../../store/open-tasks.ts');
  await withRunningDocket(async ({ store }) => {
    const { unit, role } = await inbox(store);
    const name = await unitName(store, unit);
    const roles = role && [role];
    const page = await openTasks(store.em(), { unit, roles, procedure, limit, after });
    const tasks = page.items.map(taskJson);
    present(options, { unit, role: role ?? null, tasks, next: page.next }, () => {
      const title = `${name}${role ? ` ${ROLES[role]}` : ''}`;
      if (tasks.length === 0) return `${title}：没有待办。`;
      const more = page.next === null ? '' : `\n\n还有更多：加上 --after ${page.next}`;
      return `${title}：${tasks.length} 项待办\n\n${inboxTable(page.items)}${more}`;
    });
  });
}

/** Whose inbox is meant. Bad input is told before the docket is asked. */
function inboxOf(options: ActorOptions): (store: Store) => Promise<Inbox> {
  const { person, unit, role } = options;
  if (person !== undefined) {
    const named = { ...options, person };
    return async (store) => (await import('../acting.ts')).actorFrom(store, named);
  }
  if (unit === undefined) throw invalid('unit-missing', '请用 --unit 写明机构，或者用 --person 写明人员。');
  return async () => ({ unit, role });
}
