import type { Command } from 'commander';
import type { DueDate } from '../../calendar/add-working-days.ts';
import type { DayCheck } from '../../calendar/check-day.ts';
import type { Explanation } from '../../calendar/explain.ts';
import { weekdayName } from '../../calendar/weekday-name.ts';
import { wholeNumber } from '../options.ts';
import { present } from '../output/report.ts';
import { look } from '../output/style.ts';
import { pairs, table } from '../output/table.ts';

interface DueOptions {
  readonly received: string;
  readonly days: number;
  readonly explain?: true;
  readonly json?: true;
}

/** `docket calendar`: working days, without a running docket. */
export function addCalendar(program: Command): void {
  const calendar = program.command('calendar').description('工作日：算期限届满日，查某日是否上班');
  calendar
    .command('due')
    .description('从收到之日起算若干工作日的期限，哪一天届满')
    .requiredOption('--received <日期>', '收到之日，如 2026-09-18；当日不计入')
    .requiredOption('--days <天数>', '工作日数，1 以上的整数', wholeNumber)
    .option('--explain', '逐日说明')
    .option('--json', '输出 JSON')
    .action(due);
  calendar
    .command('check')
    .description('查某日是否上班、为什么、依据哪个通知')
    .argument('<日期>', '如 2026-10-10')
    .option('--json', '输出 JSON')
    .action(check);
}

async function due(options: DueOptions): Promise<void> {
  const { chinaCalendar } = await import('../../calendar/default-calendar.ts');
  const { addWorkingDays } = await import('../../calendar/add-working-days.ts');
  const { explain } = await import('../../calendar/explain.ts');
  const { received, days: workingDays } = options;
  const { dueOn, ...standing } = addWorkingDays(received, workingDays, chinaCalendar);
  const days =
    options.explain && explain({ receivedOn: received, workingDays, excluded: [] }, chinaCalendar).days;
  const result = {
    received,
    workingDays,
    due: dueOn,
    ...standing,
    calendar: chinaCalendar.version,
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

async function check(date: string, options: { readonly json?: true }): Promise<void> {
  const { chinaCalendar } = await import('../../calendar/default-calendar.ts');
  const { checkDay } = await import('../../calendar/check-day.ts');
  const day = checkDay(date, chinaCalendar);
  present(options, { ...day, calendar: chinaCalendar.version }, () => readableCheck(day));
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
