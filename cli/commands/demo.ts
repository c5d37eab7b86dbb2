import { type Command, Option } from 'commander';
import type { ProcedureId } from '../../machines/registry.ts';
import { DEMOS } from '../demo/demos.ts';
import { invalid } from '../output/failure.ts';
import { present } from '../output/report.ts';
import { look } from '../output/style.ts';
import { table } from '../output/table.ts';

/** `docket demo`: a procedure before the user's eyes; alone, what there is to see. */
export function addDemo(program: Command): void {
  const demo = program
    .command('demo')
    .description('演示：在眼前办一件案子，每一步显示待办、期限和记录，最后核对记录；不写程序时列出全部演示')
    .option('--json', '输出 JSON')
    // A word that names no demo comes as an argument; commander would only say that it is one too many.
    .allowExcessArguments()
    .action((options: { readonly json?: true }, { args: [named] }: Command) => {
      if (named !== undefined) {
        throw invalid('unknown-demo', `没有“${named}”的演示，可以是：${Object.keys(DEMOS).join('、')}。`);
      }
      present(options, list(), readable);
    });
  for (const id of Object.keys(DEMOS) as ProcedureId[]) addOne(demo, id);
}

function addOne(demo: Command, id: ProcedureId): void {
  const { says, others } = DEMOS[id];
  const command = demo.command(id).description(says).option('--json', '输出 JSON');
  const flags = Object.keys(others);
  for (const [flag, other] of Object.entries(others)) {
    const rest = flags.filter((one) => one !== flag);
    command.addOption(new Option(`--${flag}`, `另一种走向：${other.says}`).conflicts(rest));
  }
  // Both commands have --json; what was said to either is meant.
  command.action(async () =>
    (await import('../demo/run-demo.ts')).runDemo(id, command.optsWithGlobals<{ json?: true }>()),
  );
}

/** The documented JSON of `docket demo`. */
function list() {
  return Object.entries(DEMOS).map(([procedure, { says, others }]) => ({
    procedure,
    says,
    others: Object.entries(others).map(([flag, other]) => ({ option: `--${flag}`, says: other.says })),
  }));
}

function readable(): string {
  const rows = list().flatMap(({ procedure, says, others }) => [
    [`docket demo ${procedure}`, says],
    ...others.map(({ option, says: other }) => [look('quiet', `  ${option}`), `  ${other}`]),
  ]);
  return `${table(rows)}\n\n每个演示都在正在运行的案卷系统上进行；没有运行的，临时启动一套，演示完即删除。`;
}
