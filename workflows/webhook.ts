import {
  ActivityFailure,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import { SIGNAL_MORE, type WebhookLine } from './webhook-messages.ts';

const { nextWebhookDelivery, buryWebhookDelivery } = proxyActivities<Activities>({
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** A receiver that is down gets a day to come back; the tries grow apart to an hour. */
const { sendWebhookDelivery } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '24 hours',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '1 hour' },
});

const more = defineSignal(SIGNAL_MORE);

/**
 * Tells one webhook of one case, message by message in the order of the case's steps, and ends when there is nothing
 * more to tell. What was told in vain for a day is put aside, and the next one is told.
 */
export async function webhookWorkflow(line: WebhookLine): Promise<void> {
  let asked = false;
  setHandler(more, () => {
    asked = true;
  });
  for (;;) {
    asked = false;
    const delivery = await nextWebhookDelivery(line);
    if (delivery !== null) await deliver(delivery);
    // What was told to us while we looked may be what we did not see yet.
    else if (!asked) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof webhookWorkflow>(line);
  }
}

async function deliver(delivery: string): Promise<void> {
  try {
    await sendWebhookDelivery(delivery);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    await buryWebhookDelivery(delivery);
  }
}
