import type { MetricMeter } from '@temporalio/common';
import type { Activities } from '../activities/activities.ts';

/** The same activities, of which commits are counted and timed on Temporal's own meter: by procedure and kind of step. */
export function measured(activities: Activities, meter: MetricMeter): Activities {
  const seconds = meter.createHistogram(COMMIT, 'float', 'seconds', 'How long the commit of a step took');
  return {
    ...activities,
    async commitStep(request) {
      const began = performance.now();
      const answer = await activities.commitStep(request);
      const labels = { procedure: request.procedure.id, kind: request.step.kind };
      seconds.record((performance.now() - began) / 1000, labels);
      return answer;
    },
  };
}

/** The histogram of commits; its count is the number of steps. */
export const COMMIT = 'docket_commit';
