import type { Command } from 'commander';
import { EXIT_CODES } from '../output/failure.ts';
import { present } from '../output/report.ts';

interface VerifyOptions {
  readonly case?: string;
  readonly json?: true;
}

/** `docket record verify`: whether the record is as it was written. */
export function addRecord(program: Command): void {
  const record = program.command('record').description('办理记录：核对记录是否完好');
  record
    .command('verify')
    .description('核对记录的哈希链：哪一条不对、怎样不对')
    .option('--case <案件>', '只核对一个案件，案号或者编号')
    .option('--json', '输出 JSON')
    .action(verify);
}

async function verify(options: VerifyOptions): Promise<void> {
  const { withRunningDocket } = await import('../running.ts');
  const { reportText, verifyAllRecords, verifyRecords } = await import('../verify-records.ts');
  await withRunningDocket(async ({ store }) => {
    const report = await (options.case === undefined
      ? verifyAllRecords(store)
      : verifyRecords(store, [options.case]));
    present(options, report, () => reportText(report));
    if (!report.intact) process.exitCode = EXIT_CODES['record-broken'];
  });
}
