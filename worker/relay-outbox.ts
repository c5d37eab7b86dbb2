import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Store } from '../store/connection.ts';
import { noteBegun, unbegunLines } from '../store/webhooks/deliveries.ts';
import { spreadOutbox } from '../store/webhooks/spread-outbox.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';
import { SIGNAL_MORE, WEBHOOK_WORKFLOW, webhookWorkflowIdOf } from '../workflows/webhook-messages.ts';

export interface RelayOptions {
  readonly store: Store;
  readonly client: Client;
  readonly taskQueue?: string;
  /** How long nothing is asked of an outbox that was empty, in milliseconds. */
  readonly restMs?: number;
  /** Is told of every failure; the relay goes on. */
  onError?(error: unknown): void;
}

/** Carries what waits in the outbox to the workflows that deliver it, until it is stopped. */
export function relayOutbox(options: RelayOptions): { stop(): Promise<void> } {
  const { restMs = 1000, onError } = options;
  const stopping = new AbortController();
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const moved = await relayOnce(options).catch((error: unknown) => {
        onError?.(error);
        return 0;
      });
      if (moved === 0) await sleep(restMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }
}

/**
 * One round. A line is told before that is noted: a relay that dies in between tells it once more, and none waits for ever.
 * @returns how many messages left the outbox, and how many lines were told
 */
async function relayOnce({ store, client, taskQueue = TASK_QUEUE }: RelayOptions): Promise<number> {
  const spread = await spreadOutbox(store);
  const lines = await unbegunLines(store);
  for (const line of lines) {
    await client.workflow.signalWithStart(WEBHOOK_WORKFLOW, {
      workflowId: webhookWorkflowIdOf(line),
      taskQueue,
      args: [line],
      signal: SIGNAL_MORE,
    });
    await noteBegun(store, line);
  }
  return spread + lines.length;
}
