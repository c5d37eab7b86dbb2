import type { Command } from 'commander';
import { type ActorOptions, withActorOptions } from '../options.ts';

/** Options that every sub-command of `docket case` may have. */
export interface CaseOptions extends ActorOptions {
  readonly json?: true;
}

/** Options of the sub-commands that change something. */
export interface StepOptions extends CaseOptions {
  readonly person: string;
  readonly requestId?: string;
}

/** `docket case`: submit, show, act on, follow a case; its letters. */
export function addCase(program: Command): void {
  const cases = program.command('case').description('案件：提交申请、查看、办理、跟踪');
  const requestId = ['--request-id <编号>', '请求编号；同一编号只办一次，可以放心重发'] as const;
  withActorOptions(cases.command('submit'), { required: true })
    .description('提交申请，立案')
    .option('--procedure <程序>', '程序', 'share-request')
    .option('--intake <JSON>', '申请内容')
    .option('--intake-file <文件>', '申请内容所在的文件，- 为标准输入')
    .option(...requestId)
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('./case/submit.ts')).submit(options));
  withActorOptions(cases.command('show'), { required: false })
    .description('查看案件：环节、待办、期限、记录，以及某人现在可以办理什么')
    .argument('<案件>', '案号或者编号')
    .option('--json', '输出 JSON')
    .action(async (ref, options) => (await import('./case/show.ts')).show(ref, options));
  withActorOptions(cases.command('act'), { required: true })
    .description('办理一步')
    .argument('<案件>', '案号或者编号')
    .argument('<动作>', '办理动作，如 signIn；docket procedures 列出全部动作')
    .option('--payload <JSON>', '办理内容')
    .option('--payload-file <文件>', '办理内容所在的文件，- 为标准输入')
    .option(...requestId)
    .option('--json', '输出 JSON')
    .action(async (ref, action, options) => (await import('./case/act.ts')).act(ref, action, options));
  withActorOptions(cases.command('letters'), { required: false })
    .description('查看案件的文书；可以存为 HTML 和 DOCX')
    .argument('<案件>', '案号或者编号')
    .option('--out <文件夹>', '把每件文书存为 HTML（正本）和 DOCX')
    .option('--json', '输出 JSON')
    .action(async (ref, options) => (await import('./case/letters.ts')).letters(ref, options));
  withActorOptions(cases.command('watch'), { required: false })
    .description('跟踪案件：逐条显示记录，直到办结或者按 Ctrl-C')
    .argument('<案件>', '案号或者编号')
    .option('--json', '每条记录输出一行 JSON')
    .action(async (ref, options) => (await import('./case/watch.ts')).watch(ref, options));
}
