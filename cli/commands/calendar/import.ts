import type {
  CalendarEntryView,
  CalendarFault,
  CalendarInput,
  CalendarReading,
} from '../../../client/calendar.ts';
import { actorFrom } from '../../acting.ts';
import type { ActorOptions } from '../../options.ts';
import { type CommandFailure, invalid } from '../../output/failure.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { look } from '../../output/style.ts';
import { pairs, table } from '../../output/table.ts';
import { readText } from '../../read-json.ts';
import { withRunningDocket } from '../../running.ts';

export interface ImportOptions extends ActorOptions {
  readonly number?: string;
  readonly date?: string;
  readonly title?: string;
  readonly source?: string;
  readonly requestId?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `docket calendar import`: enters the text of a notice, its JSON, or an order as JSON; with `--dry-run` it only reads. */
export async function importFile(file: string, options: ImportOptions): Promise<void> {
  const { person, dryRun } = options;
  if (person === undefined && !dryRun) {
    throw invalid('person-missing', '请用 --person 写明以谁的身份录入；只试读的，请加 --dry-run。');
  }
  const input = inputOf(readText(file, `文件“${file}”`), options);
  await withRunningDocket(async ({ calendar, store }) => {
    const reading = answerOf(await calendar.read(input));
    if (!reading.ok) throw refused(reading.faults);
    if (person === undefined || dryRun) {
      present(
        options,
        { dryRun: true, ...reading },
        () => `${readableReading(reading)}\n\n没有录入（--dry-run）。`,
      );
      return;
    }
    const actor = await actorFrom(store, { ...options, person });
    const requestId = options.requestId === undefined ? {} : { requestId: options.requestId };
    const entry = answerOf(await calendar.enter({ ...input, actor, ...requestId }));
    present(options, { dryRun: false, entry, items: reading.items, warnings: reading.warnings }, () =>
      [readableReading(reading), readableEntered(entry)].join('\n\n'),
    );
  });
}

/** JSON with `authority` is an order; any other JSON and any text is a notice. */
function inputOf(text: string, { number, date, title, source }: ImportOptions): CalendarInput {
  if (text.trimStart().startsWith('{')) {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      // The reader of notices tells the line.
    }
    if (typeof data === 'object' && data !== null && 'authority' in data)
      return { kind: 'order', order: data };
  }
  return { kind: 'notice', text, given: { number, issuedOn: date, title, source } };
}

function refused(faults: readonly CalendarFault[]): CommandFailure {
  const lines = faults.map(
    ({ line, text, message, right }) => `\n  第${line}行“${text}”：${message}；${right}`,
  );
  return invalid(faults[0]?.code ?? 'content', `没有录入：${faults.length} 处有误。${lines.join('')}`, {
    faults,
  });
}

function readableReading({ content, items, warnings }: Extract<CalendarReading, { ok: true }>): string {
  const head =
    content.kind === 'notice'
      ? pairs([
          ['通知', look('title', content.notice.title)],
          ['文号', `${content.notice.number}（${content.notice.issuedOn}）`],
          ['更正', content.notice.corrects],
        ])
      : pairs([
          ['本地调整', look('title', content.order.reason)],
          ['文号', `${content.order.number}（${content.order.issuedOn}）`],
          ['单位', content.order.units?.join('、') ?? '全部单位'],
          [
            '停工',
            content.order.off.map(({ from, to, name }) => `${name} ${from} 至 ${to}`).join('；') || undefined,
          ],
          ['上班', content.order.worked.join('、') || undefined],
        ]);
  const days = items.map(({ name, off, madeUp }) => [name, spans(off), madeUp.join('、')]);
  const listed = days.length > 0 ? `\n\n${table([['节日', '放假', '调休上班'], ...days])}` : '';
  const notes = warnings.map(({ line, message, right }) => look('warn', `第${line}行：${message}；${right}`));
  return [`${head}${listed}`, ...notes].join('\n');
}

function spans(days: readonly string[]): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first} 至 ${last}（${days.length} 天）`;
}

function readableEntered({ id, status }: CalendarEntryView): string {
  const standing = { draft: '待审定', confirmed: '已审定', rejected: '已退回' }[status];
  return `已录入（${standing}），编号：${id}\n请由录入人以外的督办人员先预览再审定：\n  docket calendar preview ${id} --person …\n  docket calendar confirm ${id} --person …`;
}
