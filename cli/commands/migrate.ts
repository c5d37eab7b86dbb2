import type { Command } from 'commander';
import { present } from '../output/report.ts';

/** `docket migrate`: brings the tables to this version. Programs that run at once take turns. */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('建立或者升级数据库的表；已是本版本的，不作改动')
    .option('--json', '输出 JSON')
    .action(migrate);
}

async function migrate(options: { readonly json?: true }): Promise<void> {
  const { databaseAddress } = await import('../running.ts');
  const { migrate: bringUp } = await import('../../store/migrate.ts');
  const { whileAvailable } = await import('../../client/direct/while-available.ts');
  const { done } = await import('../../client/outcome.ts');
  const { answerOf } = await import('../output/problem.ts');
  const address = await databaseAddress();
  const applied = answerOf(await whileAvailable(null, async () => done(await bringUp(address))));
  present(options, { applied }, () =>
    applied.length === 0 ? '数据库的表已是本版本。' : `已升级数据库的表：${applied.join('、')}。`,
  );
}
