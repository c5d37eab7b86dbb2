import type { CalendarEntryView } from '../../../client/calendar.ts';
import { actorFrom } from '../../acting.ts';
import type { ActorOptions } from '../../options.ts';
import { answerOf } from '../../output/problem.ts';
import { present } from '../../output/report.ts';
import { table } from '../../output/table.ts';
import { withRunningDocket } from '../../running.ts';

interface DecideOptions extends ActorOptions {
  readonly person: string;
  readonly reject?: string;
  readonly json?: true;
}

const STATUS = { draft: '待审定', confirmed: '已审定', rejected: '已退回' };

/** `docket calendar confirm`: puts an entry in force, or rejects it. Never by whoever entered it. */
export async function confirm(entry: string, options: DecideOptions): Promise<void> {
  await withRunningDocket(async ({ calendar, store }) => {
    const actor = await actorFrom(store, options);
    const { reject: reasons } = options;
    const decided = answerOf(
      await (reasons === undefined
        ? calendar.confirm({ entry, actor })
        : calendar.reject({ entry, actor, reasons })),
    );
    present(options, decided, () =>
      decided.version === null
        ? '已退回。'
        : `已审定，日历版本 ${decided.version} 即时生效，之后的每一步都按它计算。\n请换版，使在办案件重算：docket calendar rollover --person …`,
    );
  });
}

/** `docket calendar orders`: notices and orders that were entered, the latest first. */
export async function orders(options: { readonly json?: true }): Promise<void> {
  await withRunningDocket(async ({ calendar }) => {
    const entries = answerOf(await calendar.entries());
    present(options, { entries }, () =>
      entries.length === 0 ? '没有录入过通知或者本地调整。' : listed(entries),
    );
  });
}

function listed(entries: readonly CalendarEntryView[]): string {
  const rows = entries.map(({ id, content, entered, status, decided, version }) => {
    const data = content.kind === 'notice' ? content.notice : content.order;
    const about = content.kind === 'notice' ? content.notice.title : content.order.reason;
    const who = [entered.by.join('、'), decided?.by.join('、') ?? ''];
    return [data.number, about, STATUS[status], version ?? '', ...who, id];
  });
  return table([['文号', '内容', '状态', '版本', '录入', '审定', '编号'], ...rows]);
}
