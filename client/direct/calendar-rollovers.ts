import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import { resolveSettings, settingsTable } from '../../statute/settings.ts';
import { allSettings } from '../../store/all-settings.ts';
import { againstKeeper } from '../../store/calendar-keepers.ts';
import { latestVersion } from '../../store/calendar-versions.ts';
import type { Store } from '../../store/connection.ts';
import { type Rollover, rolloversOf } from '../../store/rollovers.ts';
import { TASK_QUEUE } from '../../workflows/messages.ts';
import {
  QUERY_ROLLOVER,
  ROLLOVER_WORKFLOW,
  type RolloverInput,
  type RolloverProgress,
  rolloverWorkflowId,
} from '../../workflows/rollover-messages.ts';
import type { CalendarService, RolloverView } from '../calendar.ts';
import type { Outcome } from '../outcome.ts';
import { done, failed, notFound } from '../outcome.ts';
import { forbidden } from './calendar-entering.ts';
import { missOf, unavailable } from './problem-of.ts';
import { whileAvailable } from './while-available.ts';

const BATCH = 200;
const WAIT_MS = 10_000;

export interface RolloverParts {
  readonly store: Store;
  readonly client: Client;
  readonly taskQueue?: string;
  nowMs(): number;
}

/** Versions of the calendar carried to the open cases. */
export function calendarRollovers(parts: RolloverParts): Pick<CalendarService, 'startRollover' | 'rollover'> {
  const { store, client, taskQueue = TASK_QUEUE, nowMs } = parts;
  return {
    startRollover: ({ actor, atOnce: wanted }) =>
      whileAvailable(null, async () => {
        const pace = settingsTable['calendar.rollover-pace'].schema.optional().safeParse(wanted);
        if (!pace.success) {
          const message = `同时重算的案件数${pace.error.issues[0]?.message}`;
          return failed({ kind: 'invalid', message: `${message}。`, fields: [{ path: 'atOnce', message }] });
        }
        const rule = await againstKeeper(store.em(), actor, isoDateInShanghai(nowMs()));
        if (rule) return failed(forbidden(rule));
        const { news, entry } = await latestVersion(store.em());
        if (!news || entry === null)
          return notFound('还没有审定过放假通知或者本地调整，没有需要换用的日历版本。');
        const id = crypto.randomUUID();
        const set = resolveSettings(await allSettings(store.em()))['calendar.rollover-pace'];
        const atOnce = pace.data ?? set;
        return start(entry, { id, news, startedBy: actor.person, pace: { atOnce, batch: BATCH } });
      }),
    rollover: (version) =>
      whileAvailable(null, async () => {
        const wanted = version ?? (await latestVersion(store.em())).calendar.version;
        return latest(wanted);
      }),
  };

  async function start(entry: string, input: RolloverInput): Promise<Outcome<RolloverView>> {
    const { version } = input.news;
    const workflowId = rolloverWorkflowId(entry);
    try {
      await client.connection.withDeadline(Date.now() + WAIT_MS, () =>
        client.workflow.start(ROLLOVER_WORKFLOW, { workflowId, taskQueue, args: [input] }),
      );
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) {
        const miss = missOf(error, '');
        return failed(miss.kind === 'problem' ? miss.problem : unavailable(null));
      }
    }
    for (const until = Date.now() + WAIT_MS; Date.now() < until; ) {
      const begun = await latest(version, input.id);
      if (begun.ok) return begun;
      await new Promise((wake) => setTimeout(wake, 100));
    }
    return failed(unavailable(null));
  }

  /** @param id of the one that was just started; it, or one that runs already, is waited for */
  async function latest(version: string, id?: string): Promise<Outcome<RolloverView>> {
    const [rollover] = await rolloversOf(store.em(), version);
    if (!rollover || (id !== undefined && rollover.id !== id && rollover.finishedAt !== null))
      return notFound(`日历版本“${version}”还没有换版记录。`);
    return done({ ...rollover, progress: rollover.finishedAt === null ? await progressOf(rollover) : null });
  }

  async function progressOf({ entry }: Rollover): Promise<RolloverView['progress']> {
    try {
      const handle = client.workflow.getHandle(rolloverWorkflowId(entry));
      const { carried, unanswered } = await client.connection.withDeadline(Date.now() + WAIT_MS, () =>
        handle.query<RolloverProgress>(QUERY_ROLLOVER),
      );
      return { carried, unanswered };
    } catch (error) {
      missOf(error, '');
      return null;
    }
  }
}
