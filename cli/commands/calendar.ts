import type { Command } from 'commander';
import type { DueDate } from '../../calendar/add-working-days.ts';
import type { DayCheck } from '../../calendar/check-day.ts';
import type { Explanation } from '../../calendar/explain.ts';
import { weekdayName } from '../../calendar/weekday-name.ts';
import { wholeNumber, withActorOptions } from '../options.ts';
import { present } from '../output/report.ts';
import { look } from '../output/style.ts';
import { pairs, table } from '../output/table.ts';

interface DueOptions {
  readonly received: string;
  readonly days: number;
  readonly explain?: true;
  readonly unit?: string;
  readonly json?: true;
}

/** `docket calendar`: working days, by the running docket's calendar or, without one, by the program's own; and that calendar itself. */
export function addCalendar(program: Command): void {
  const calendar = program
    .command('calendar')
    .description('工作日历：算期限、查日期；录入和审定放假通知、预览、换版');
  calendar
    .command('due')
    .description('从收到之日起算若干工作日的期限，哪一天届满')
    .requiredOption('--received <日期>', '收到之日，如 2026-09-18；当日不计入')
    .requiredOption('--days <天数>', '工作日数，1 以上的整数', wholeNumber)
    .option('--explain', '逐日说明')
    .option('--unit <机构>', '机构编码：连同只对该机构的本地调整')
    .option('--json', '输出 JSON')
    .action(due);
  calendar
    .command('check')
    .description('查某日是否上班、为什么、依据哪个通知')
    .argument('<日期>', '如 2026-10-10')
    .option('--unit <机构>', '机构编码：连同只对该机构的本地调整')
    .option('--json', '输出 JSON')
    .action(check);
  addEntries(calendar);
  addRollovers(calendar);
  withActorOptions(calendar.command('explain'), { required: false })
    .description('案件的某个期限为什么在那一天届满，逐日说明')
    .argument('<案件>', '案号或者编号')
    .argument('<期限>', '期限编号，如 share.reply#1；docket case show --json 列出')
    .option('--json', '输出 JSON')
    .action(async (ref, clock, options) =>
      (await import('./calendar/explain.ts')).explain(ref, clock, options),
    );
  calendar
    .command('watch')
    .description('需要督办注意的：缺放假通知、规范文件将失效、待审定、待换版')
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('./calendar/watch.ts')).watch(options));
}

function addEntries(calendar: Command): void {
  withActorOptions(calendar.command('import'), { required: false })
    .description('录入放假通知（正文或者 JSON）或者本地调整（JSON）')
    .argument('<文件>', '通知正文、JSON 所在的文件，- 为标准输入')
    .option('--dry-run', '只试读、核对，不录入')
    .option('--number <文号>', '正文里没有发文字号时填写')
    .option('--date <日期>', '正文里没有成文日期时填写，如 2026-11-20')
    .option('--title <标题>', '正文里没有标题时填写')
    .option('--source <出处>', '正文从哪里抄录')
    .option('--request-id <编号>', '请求编号；同一编号只录入一次')
    .option('--json', '输出 JSON')
    .action(async (file, options) => (await import('./calendar/import.ts')).importFile(file, options));
  calendar
    .command('orders')
    .description('录入过的放假通知和本地调整，最近的在前')
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('./calendar/decide.ts')).orders(options));
  withActorOptions(calendar.command('confirm'), { required: true })
    .description('审定一件录入，即时生效；录入人不能审定自己的')
    .argument('<录入>', '录入编号')
    .option('--reject <理由>', '不审定，退回')
    .option('--json', '输出 JSON')
    .action(async (entry, options) => (await import('./calendar/decide.ts')).confirm(entry, options));
}

function addRollovers(calendar: Command): void {
  withActorOptions(calendar.command('preview'), { required: true })
    .description('审定以前看：哪些在办案件的届满日会移动，哪些会逾期')
    .argument('<录入>', '录入编号')
    .option('--limit <条数>', '最多几条，不超过 200', wholeNumber, 50)
    .option('--after <标记>', '从上一页给出的标记处继续')
    .option('--json', '输出 JSON')
    .action(async (entry, options) => (await import('./calendar/rollover.ts')).preview(entry, options));
  withActorOptions(calendar.command('rollover'), { required: true })
    .description('换版：使在办案件按现行日历重算，显示进度和报告')
    .option('--at-once <件数>', '同时重算几件，1 至 50；不写的依设置项 calendar.rollover-pace', wholeNumber)
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('./calendar/rollover.ts')).rollover(options));
  calendar
    .command('report')
    .description('最近一次换版的进度或者报告')
    .option('--version <版本>', '日历版本；不写则为现行版本')
    .option('--json', '输出 JSON')
    .action(async (options) => (await import('./calendar/rollover.ts')).report(options));
}

async function due(options: DueOptions): Promise<void> {
  const { calendarToCount } = await import('./calendar/calendar-to-count.ts');
  const { addWorkingDays } = await import('../../calendar/add-working-days.ts');
  const { explain } = await import('../../calendar/explain.ts');
  const { received, days: workingDays } = options;
  const calendar = await calendarToCount(options.unit);
  const { dueOn, ...standing } = addWorkingDays(received, workingDays, calendar);
  const days = options.explain && explain({ receivedOn: received, workingDays, excluded: [] }, calendar).days;
  const result = {
    ...{ received, workingDays, due: dueOn, ...standing, calendar: calendar.version },
    ...(days && { days }),
  };
  present(options, result, () => readableDue(received, workingDays, { dueOn, ...standing }, days));
}

function readableDue(
  received: string,
  workingDays: number,
  { dueOn, provisional, warning }: DueDate,
  days: Explanation['days'] | undefined,
): string {
  const summary = pairs([
    ['收到之日', dated(received)],
    ['期限', `${workingDays} 个工作日`],
    ['届满日', look('title', `${dated(dueOn)}${provisional ? '（暂定）' : ''}`)],
    ['提示', warning && look('warn', warning)],
  ]);
  if (!days) return summary;
  const rows = days.map(({ date, nth, reason, source }) => [
    dated(date),
    nth === null ? '' : `第 ${nth} 日`,
    reason,
    source,
  ]);
  return `${summary}\n\n${table([['日期', '计入', '说明', '依据'], ...rows])}`;
}

async function check(date: string, options: { readonly unit?: string; readonly json?: true }): Promise<void> {
  const { calendarToCount } = await import('./calendar/calendar-to-count.ts');
  const { checkDay } = await import('../../calendar/check-day.ts');
  const calendar = await calendarToCount(options.unit);
  const day = checkDay(date, calendar);
  present(options, { ...day, calendar: calendar.version }, () => readableCheck(day));
}

function readableCheck({ date, working, reason, source, provisional, warning }: DayCheck): string {
  return pairs([
    ['日期', dated(date)],
    ['上班', look('title', `${working ? '是' : '否'}${provisional ? '（暂定）' : ''}`)],
    ['说明', reason],
    ['依据', source],
    ['提示', warning && look('warn', warning)],
  ]);
}

function dated(date: string): string {
  return `${date} ${weekdayName(date)}`;
}
