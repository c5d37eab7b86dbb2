import type { Command } from 'commander';

/** `docket start`: what `npm start` runs. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('启动整套系统：Temporal、PostgreSQL、工作进程和演示案卷，直到按 Ctrl-C')
    .option('--fresh', '删除全部案卷，从头开始（先询问）')
    .option('--yes', '不再询问')
    .action(async (options) => {
      const { startCommand } = await import('../start.ts');
      const { startParts } = await import('../docket-parts.ts');
      process.exitCode = await startCommand(options, startParts);
    });
}
