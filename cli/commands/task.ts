import type { Command } from 'commander';
import type { TaskChange } from '../../machines/worklist/task-change.ts';
import { type ActorOptions, withActorOptions } from '../options.ts';
import { answerOf } from '../output/problem.ts';
import { present } from '../output/report.ts';

interface ChangeOptions extends ActorOptions {
  readonly person: string;
  readonly to: string;
  readonly note?: string;
  readonly reason: string;
  readonly message: string;
  readonly requestId?: string;
  readonly json?: true;
}

/** `docket task`: who does a task. What is done in the case itself is `docket case act`. */
export function addTask(program: Command): void {
  const task = program.command('task').description('待办由谁办理：签收、释放、转办、退回、催办');
  add(task, 'claim', '签收待办，由本人办理').action((id, options) => change(id, { type: 'claim' }, options));
  add(task, 'release', '释放已签收的待办').action((id, options) => change(id, { type: 'release' }, options));
  add(task, 'assign', '转办给本机构的一人')
    .requiredOption('--to <人员>', '由谁办理，人员编号')
    .option('--note <说明>', '说明')
    .action((id, options: ChangeOptions) => {
      const { to: person, note } = options;
      return change(id, { type: 'assign', person, ...(note !== undefined && { note }) }, options);
    });
  add(task, 'return', '退回转办或者委派给本人的待办')
    .requiredOption('--reason <理由>', '退回理由')
    .action((id, options: ChangeOptions) => change(id, { type: 'return', reason: options.reason }, options));
  add(task, 'urge', '催办')
    .requiredOption('--message <内容>', '催办内容')
    .action((id, options: ChangeOptions) => change(id, { type: 'urge', message: options.message }, options));
}

function add(task: Command, name: TaskChange['type'], description: string): Command {
  return withActorOptions(task.command(name), { required: true })
    .description(description)
    .argument('<待办>', '待办的编号，见 docket tasks')
    .option('--request-id <编号>', '请求编号；同一编号只办一次，可以放心重发')
    .option('--json', '输出 JSON');
}

async function change(id: string, asked: TaskChange, options: ChangeOptions): Promise<void> {
  const { requestId = crypto.randomUUID() } = options;
  const { actorFrom } = await import('../acting.ts');
  const { TASK_CHANGES } = await import('../../machines/worklist/task-change.ts');
  const { withRunningDocket } = await import('../running.ts');
  await withRunningDocket(async ({ worklist, store }) => {
    const actor = await actorFrom(store, options);
    const { changed } = answerOf(await worklist.change({ actor, tasks: [id], change: asked, requestId }));
    present(options, { changed }, () => `已${TASK_CHANGES[asked.type]}：待办 ${id}`);
  });
}
