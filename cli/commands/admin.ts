import { type Command, Option } from 'commander';
import { DUTIES } from '../../machines/administrator.ts';

/** `docket admin`: who administers (三员分立). It is done beside the database, as no administrator appoints another one. */
export function addAdmin(program: Command): void {
  const admin = program.command('admin').description('管理员：系统、安全、审计三员的任命和撤销');
  const by = (command: Command) =>
    command
      .argument('<人员>', '人员编号，与身份服务给出的相同')
      .requiredOption('--basis <依据>', '依据，如决定的文号；记入审计日志')
      .option('--json', '输出 JSON');
  admin
    .command('list')
    .description('现任的管理员')
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('./admin/appoint.ts')).list(options));
  by(admin.command('grant'))
    .description('任命管理员；一人只能担任一员，也不能在机构任职')
    .addOption(
      new Option('--duty <职责>', '系统管理员 system、安全管理员 security、审计管理员 audit')
        .choices(Object.keys(DUTIES))
        .makeOptionMandatory(),
    )
    .option('--name <姓名>', '姓名；人员册中还没有其人的，一并登记')
    .action(async (person, options) => (await import('./admin/appoint.ts')).grant(person, options));
  by(admin.command('withdraw'))
    .description('撤销管理员')
    .action(async (person, options) => (await import('./admin/appoint.ts')).withdraw(person, options));
}
