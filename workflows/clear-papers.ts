import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';

// The next day's run takes up what this one leaves.
const { clearPapers } = proxyActivities<Activities>({
  startToCloseTimeout: '1 hour',
  retry: { maximumInterval: '10 minutes', maximumAttempts: 20 },
});

/** Once a day: papers that no step refers to are cleared away when their time is over. */
export async function clearPapersWorkflow(): Promise<number> {
  return await clearPapers();
}
