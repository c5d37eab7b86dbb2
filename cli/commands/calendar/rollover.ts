import { setTimeout as sleep } from 'node:timers/promises';
import type { CalendarService, PreviewView, RolloverView } from '../../../client/calendar.ts';
import { actorFrom } from '../../acting.ts';
import type { ActorOptions } from '../../options.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { look } from '../../output/style.ts';
import { pairs, table } from '../../output/table.ts';
import { withProgress } from '../../progress.ts';
import { withRunningDocket } from '../../running.ts';

interface PersonOptions extends ActorOptions {
  readonly person: string;
  readonly json?: true;
}

/** `docket calendar preview`: which last days an entry would move, before it is confirmed. */
export async function preview(
  entry: string,
  options: PersonOptions & { readonly limit: number; readonly after?: string },
): Promise<void> {
  await withRunningDocket(async ({ calendar, store }) => {
    const actor = await actorFrom(store, options);
    const { limit, after } = options;
    const page = answerOf(
      await calendar.preview({ entry, actor, limit, ...(after !== undefined && { after }) }),
    );
    const { items, ...rest } = page;
    present(options, { ...rest, periods: items }, () => readablePreview(page));
  });
}

/** What becomes of a period that has expired. */
const STANDING: { readonly [outcome: string]: string } = {
  'stays-expired': '仍逾期，由督办复核',
  revived: '恢复计算',
};

function readablePreview({ days, counts, items, next }: PreviewView): string {
  if (days === null) return '没有日期改变。';
  const summary = pairs([
    ['改变的日期', `${days.first} 至 ${days.last}`],
    ...(counts ? countLines(counts) : []),
  ]);
  const rows = items.map(({ caseNumber, subject, label, from, to, becomesOverdue, outcome }) => [
    ...[caseNumber, subject, label],
    `${from.dueOn ?? '—'}${from.provisional ? '（暂定）' : ''}`,
    `${to.dueOn ?? '—'}${to.provisional ? '（暂定）' : ''}`,
    becomesOverdue ? look('bad', '将逾期') : (STANDING[outcome] ?? ''),
  ]);
  const listed =
    rows.length > 0 ? `\n\n${table([['案号', '数据', '期限', '原届满日', '新届满日', ''], ...rows])}` : '';
  return `${summary}${listed}${next === null ? '' : `\n\n还有更多：加上 --after ${next}`}`;
}

function countLines(counts: NonNullable<PreviewView['counts']>): [string, string][] {
  const periods = (count: number) => `${counts.complete ? '' : '至少 '}${count} 个期限`;
  const { moved, confirmed, becomeOverdue, wouldCeaseToBeOverdue } = counts;
  return [
    ['届满日移动', periods(moved)],
    ['暂定转为确定', periods(confirmed)],
    ['因此逾期', becomeOverdue > 0 ? look('bad', periods(becomeOverdue)) : periods(0)],
    ['已逾期而按新日历未逾期', periods(wouldCeaseToBeOverdue)],
  ];
}

/** `docket calendar rollover`: carries the version in force to every open case, and shows how far it has come. */
export async function rollover(options: PersonOptions & { readonly atOnce?: number }): Promise<void> {
  await withRunningDocket(async ({ calendar, store }) => {
    const actor = await actorFrom(store, options);
    const { atOnce, json } = options;
    const started = answerOf(
      await calendar.startRollover({ actor, ...(atOnce !== undefined && { atOnce }) }),
    );
    const follow = (say: (note: string) => void) => untilFinished(calendar, started, say);
    const ended = json
      ? await follow(() => undefined)
      : await withProgress(`换版 ${started.version}`, follow);
    present(options, ended, () => readableReport(ended));
  });
}

/** `docket calendar report`: the latest roll-over of the version in force. */
export async function report(options: { readonly version?: string; readonly json?: true }): Promise<void> {
  await withRunningDocket(async ({ calendar }) => {
    const held = answerOf(await calendar.rollover(options.version));
    present(options, held, () => readableReport(held));
  });
}

const ASK_AFTER_MS = 500;

async function untilFinished(
  calendar: CalendarService,
  started: RolloverView,
  say: (note: string) => void,
): Promise<RolloverView> {
  let shown = -1;
  for (;;) {
    const now = answerOf(await calendar.rollover(started.version));
    if (now.finishedAt !== null) return now;
    const carried = now.progress?.carried ?? 0;
    if (carried !== shown) say(`${carried}/${now.cases}`);
    shown = carried;
    await sleep(ASK_AFTER_MS);
  }
}

function readableReport({ version, cases, startedAt, finishedAt, progress, report }: RolloverView): string {
  if (!report) {
    return pairs([
      ['版本', version],
      ['进度', `${progress?.carried ?? '—'}/${cases} 件`],
      ['开始', startedAt],
    ]);
  }
  const { clocks } = report;
  return pairs([
    ['版本', look('title', version)],
    ['起止', `${startedAt} 至 ${finishedAt ?? ''}`],
    ['已重算', `${report.cases} 件，其中 ${report.onTheirOwn} 件在自己的步骤中`],
    ['届满日移动', `${clocks.moved} 个期限`],
    ['暂定转为确定', `${clocks.confirmed} 个期限`],
    ['不变', `${clocks.unchanged} 个期限`],
    ['随办理步骤改变', `${clocks['changed-by-step']} 个期限`],
    ['仍逾期，待督办复核', `${clocks['stays-expired']} 个期限`],
    ['恢复计算', `${clocks.revived} 个期限`],
    ['因此逾期', `${report.becameOverdue} 个期限`],
    ['没有重算', report.left > 0 ? look('bad', `${report.left} 件，请系统管理员查看`) : '0 件'],
  ]);
}
