import { Command } from 'commander';
import { addCalendar } from './commands/calendar.ts';
import { addCase } from './commands/case.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addProcedures } from './commands/procedures.ts';
import { addRecord } from './commands/record.ts';
import { addRules } from './commands/rules.ts';
import { addStart } from './commands/start.ts';
import { addTasks } from './commands/tasks.ts';
import { report } from './output/report.ts';
import { inChinese } from './output/usage.ts';

/**
 * The `docket` command. What a command needs is loaded when it is chosen, so that those which need no server start
 * at once.
 * @returns the exit code
 */
async function run(words: readonly string[]): Promise<number> {
  const program = inChinese(new Command('docket')).description('案卷流转：潍坊市公共数据共享申请的办理');
  program.helpCommand('help [命令]', '显示某个命令的帮助');
  addStart(program);
  addDemo(program);
  addCalendar(program);
  addProcedures(program);
  addRules(program);
  addTasks(program);
  addCase(program);
  addRecord(program);
  addDoctor(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error, { json: words.includes('--json'), command: commandOf(program, words) });
  }
}

/** The part of the words that names a command: 'docket calendar due'. */
function commandOf(program: Command, words: readonly string[]): string {
  const names = [program.name()];
  let at: Command | undefined = program;
  for (const word of words) {
    at = at.commands.find((command) => command.name() === word);
    if (!at) break;
    names.push(word);
  }
  return names.join(' ');
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
