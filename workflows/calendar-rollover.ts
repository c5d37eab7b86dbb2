import { continueAsNew, defineQuery, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { RolloverActivities } from '../activities/rollover.ts';
import type { RolloverInput, RolloverProgress } from './rollover-messages.ts';
import { QUERY_ROLLOVER } from './rollover-messages.ts';

// A batch tells how it goes on every second: when its worker dies, another one takes the batch over.
const { carryBatch } = proxyActivities<RolloverActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});
const { beginRollover, endRollover } = proxyActivities<RolloverActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

const readProgress = defineQuery<RolloverProgress>(QUERY_ROLLOVER);

/**
 * Carries a version of the calendar to every open case with a running period (日历换版): in batches, so many cases at a
 * time, from where it stopped when a worker dies. Each case counts anew in its own turn; whatever steps are taken
 * meanwhile count with the new version by themselves.
 */
export async function calendarRollover(input: RolloverInput): Promise<RolloverProgress> {
  const { id, news, startedBy, pace } = input;
  let progress: RolloverProgress = input.carried ?? {
    ...{ version: news.version, cases: 0, carried: 0, unanswered: 0 },
    ...{ after: null, pass: 1, status: 'running' },
  };
  setHandler(readProgress, () => progress);
  if (!input.carried) {
    const cases = await beginRollover({ id, version: news.version, startedBy });
    progress = { ...progress, cases };
  }
  while (progress.status === 'running') {
    progress = await nextBatch(progress);
    if (progress.status === 'running' && workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof calendarRollover>({ ...input, carried: progress });
  }
  await endRollover({ id, version: news.version });
  return progress;

  async function nextBatch(so: RolloverProgress): Promise<RolloverProgress> {
    const batch = await carryBatch({ news, after: so.after, ...pace });
    if (batch.superseded) return { ...so, status: 'superseded' };
    const carried = so.carried + batch.carried;
    // In the second pass those who did not answer are told once more, and nobody else is left.
    const unanswered = so.pass === 1 ? so.unanswered + batch.unanswered : so.unanswered - batch.carried;
    const after = batch.last;
    if (after !== null) return { ...so, carried, unanswered, after };
    if (so.pass === 1 && unanswered > 0) return { ...so, carried, unanswered, after, pass: 2 };
    return { ...so, carried, unanswered, after, status: 'finished' };
  }
}
