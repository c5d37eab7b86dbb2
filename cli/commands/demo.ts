import type { Command } from 'commander';

/** `docket demo`: a procedure before the user's eyes. */
export function addDemo(program: Command): void {
  const demo = program.command('demo').description('演示：在眼前办一件案子');
  demo
    .command('share-request')
    .description('一件有条件共享申请，从申请到使用；每一步显示待办、期限和记录，最后核对记录')
    .option('--refuse', '另一种走向：不同意共享、争议、部分共享')
    .option('--overdue', '另一种走向：逾期、督办、迟到的答复')
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('../demo/share-request.ts')).demoShareRequest(options));
}
