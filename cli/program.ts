import { Command } from 'commander';
import pack from '../package.json' with { type: 'json' };
import { addAdmin } from './commands/admin.ts';
import { addCalendar } from './commands/calendar.ts';
import { addCase } from './commands/case.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addMigrate } from './commands/migrate.ts';
import { addProcedures } from './commands/procedures.ts';
import { addRecord } from './commands/record.ts';
import { addRules } from './commands/rules.ts';
import { addStart } from './commands/start.ts';
import { addTask } from './commands/task.ts';
import { addTasks } from './commands/tasks.ts';
import { inChinese } from './output/usage.ts';

/** The `docket` command with all its sub-commands. What one of them needs is loaded when it is chosen. */
export function docketProgram(): Command {
  const program = inChinese(new Command('docket'))
    .description('案卷流转：潍坊市公共数据共享申请的办理')
    .version(pack.version, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示某个命令的帮助');
  addStart(program);
  addDemo(program);
  addTasks(program);
  addTask(program);
  addCase(program);
  addRecord(program);
  addCalendar(program);
  addRules(program);
  addProcedures(program);
  addAdmin(program);
  addMigrate(program);
  addDoctor(program);
  return program;
}
