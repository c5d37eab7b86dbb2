import { setTimeout as sleep } from 'node:timers/promises';
import { getClient, heartbeat } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { CalendarNews } from '../machines/calendar-news.ts';
import { latestVersionNumber } from '../store/calendar-versions.ts';
import { casesCountedWithout, stillWithout } from '../store/cases-counted-without.ts';
import type { Store } from '../store/connection.ts';
import { beginRollover, endRollover } from '../store/rollovers.ts';
import { SIGNAL_CALENDAR, workflowIdOf } from '../workflows/messages.ts';
import type { RolloverPace } from '../workflows/rollover-messages.ts';

/** How often the cases that were told are asked whether they have counted. */
const ASK_AFTER_MS = 100;
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
  /** Tells the next cases, so many at a time, and waits until they have counted. A case that has counted is passed over. */
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
  const queue = [...cases];
  const told = new Map<string, number>();
  let [carried, unanswered] = [0, 0];
  while (queue.length > 0 || told.size > 0) {
    const next = queue.splice(0, Math.max(0, atOnce - told.size));
    const heard = await Promise.all(next.map((caseId) => tell(caseId, news)));
    // One that nobody carries can't answer; whether it has to is asked like of any other.
    for (const [place, caseId] of next.entries()) told.set(caseId, heard[place] ? Date.now() : 0);
    await sleep(ASK_AFTER_MS);
    heartbeat();
    const open = new Set(await stillWithout(store.em(), news.version, [...told.keys()]));
    for (const [caseId, since] of told) {
      if (open.has(caseId) && Date.now() - since < PATIENCE_MS) continue;
      told.delete(caseId);
      if (open.has(caseId)) unanswered += 1;
      else carried += 1;
    }
  }
  return {
    superseded: false,
    carried,
    unanswered,
    last: cases.length < batch ? null : (cases.at(-1) ?? null),
  };
}

/** @returns false when nobody carries the case: it has closed meanwhile, or its workflow was ended from outside */
async function tell(caseId: string, news: CalendarNews): Promise<boolean> {
  try {
    const handle = getClient().workflow.getHandle(workflowIdOf(caseId));
    await handle.signal<[CalendarNews]>(SIGNAL_CALENDAR, news);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
