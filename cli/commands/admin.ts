import { type Command, Option } from 'commander';
import { DUTIES } from '../../machines/administrator.ts';

/**
 * `docket admin`: who administers (三员分立), which is done beside the database, as no administrator appoints another one; and
 * which units are in service, as the system administrator has it on the screen.
 */
export function addAdmin(program: Command): void {
  const admin = program
    .command('admin')
    .description('管理员：系统、安全、审计三员的任命和撤销；机构的停用和启用');
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
  addUnits(admin.command('unit').description('机构的停用和启用'));
}

function addUnits(unit: Command): void {
  const change = (command: Command) =>
    command
      .argument('<机构>', '机构编码')
      .requiredOption('--basis <依据>', '依据，如决定的文号；记入审计日志')
      .option('--json', '输出 JSON');
  unit
    .command('list')
    .description('机构名录，停用的写明自何日起')
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('./admin/unit.ts')).list(options));
  unit
    .command('show')
    .description('一个机构现有的案件、待办、目录和授权的件数，供停用前核对')
    .argument('<机构>', '机构编码')
    .option('--json', '输出 JSON')
    .action(async (code, options) => (await import('./admin/unit.ts')).show(code, options));
  change(unit.command('disable'))
    .description('停用机构：不再提出、参加新的案件；在办案件仍由其人员办理，期限照常计算')
    .option('--despite-open-tasks', '已经知道该机构还有待办，仍然停用')
    .action(async (code, options) => (await import('./admin/unit.ts')).disable(code, options));
  change(unit.command('enable'))
    .description('启用已经停用的机构')
    .action(async (code, options) => (await import('./admin/unit.ts')).enable(code, options));
}
