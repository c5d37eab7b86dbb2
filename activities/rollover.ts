import { activityInfo, getClient, heartbeat } from '@temporalio/activity';
import { WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { CalendarNews } from '../machines/calendar-news.ts';
import { latestVersionNumber } from '../store/calendar-versions.ts';
import { casesCountedInTurn, casesCountedWithout, stillWithout } from '../store/cases-counted-without.ts';
import type { Store } from '../store/connection.ts';
import { beginRollover, endRollover } from '../store/rollovers.ts';
import { calendarRequestId, SIGNAL_CALENDAR, UPDATE_COUNT, workflowIdOf } from '../workflows/messages.ts';
import type { RolloverPace } from '../workflows/rollover-messages.ts';

const ALIVE_MS = 2000;
/** A worker that dies holds its cases until the server gives their steps to another one, after half a minute. */
const PATIENCE_MS = 90_000;

export interface BatchRequest extends RolloverPace {
  readonly news: CalendarNews;
  /** Id of the last case of the batch before; null for the first. */
  readonly after: string | null;
}

export interface BatchCarried {
  /** A later version is in force: nobody was told. */
  readonly superseded: boolean;
  readonly carried: number;
  readonly unanswered: number;
  /** Id of the last case of this batch; null when no more follow. */
  readonly last: string | null;
}

/** What the roll-over of the calendar asks of the world outside. Each may run twice. */
export interface RolloverActivities {
  /** @returns how many cases have to count anew */
  beginRollover(rollover: {
    readonly id: string;
    readonly version: string;
    readonly startedBy: string;
  }): Promise<number>;
  /** Has the next cases count, so many at a time. A case that has counted is passed over. */
  carryBatch(request: BatchRequest): Promise<BatchCarried>;
  /** Writes the report. */
  endRollover(rollover: { readonly id: string; readonly version: string }): Promise<void>;
}

export function rolloverActivities(store: Store): RolloverActivities {
  return {
    beginRollover: (rollover) =>
      beginRollover(store.em(), { ...rollover, startedAt: new Date().toISOString() }),
    carryBatch: (request) => carryBatch(request, store),
    endRollover: ({ id }) => endRollover(store.em(), id, new Date().toISOString()),
  };
}

async function carryBatch({ news, after, batch, atOnce }: BatchRequest, store: Store): Promise<BatchCarried> {
  if ((await latestVersionNumber(store.em())) !== news.number)
    return { superseded: true, carried: 0, unanswered: 0, last: null };
  const cases = await casesCountedWithout(store.em(), news.version, after, batch);
  const last = cases.length < batch ? null : (cases.at(-1) ?? null);
  // A worker may have died between the record of a case and the case: whoever has counted may not know it yet.
  const again =
    activityInfo().attempt === 1 ? [] : await casesCountedInTurn(store.em(), news.version, after, last);
  const alive = setInterval(heartbeat, ALIVE_MS);
  try {
    const next = [...again, ...cases].values();
    const lane = async () => {
      for (const caseId of next) await haveCounted(caseId, news);
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  } finally {
    clearInterval(alive);
  }
  const unanswered = (await stillWithout(store.em(), news.version, cases)).length;
  return { superseded: false, carried: cases.length - unanswered, unanswered, last };
}

/** Has a case count and waits until it has. One that does not answer in time is left word: it counts when a worker carries it. */
async function haveCounted(caseId: string, news: CalendarNews): Promise<void> {
  const client = getClient();
  const handle = client.workflow.getHandle(workflowIdOf(caseId));
  const updateId = calendarRequestId(news);
  try {
    await client.withDeadline(Date.now() + PATIENCE_MS, () =>
      handle.executeUpdate<void, [CalendarNews]>(UPDATE_COUNT, { args: [news], updateId }),
    );
  } catch (error) {
    // It has closed meanwhile, or its workflow was ended from outside: whether it still has to count is asked like of any other.
    if (error instanceof WorkflowNotFoundError) return;
    const unanswered =
      error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof WorkflowUpdateFailedError;
    if (!unanswered) throw error;
    await handle.signal<[CalendarNews]>(SIGNAL_CALENDAR, news);
  }
}
