import { ApplicationFailure } from '@temporalio/common';
import type { Store } from '../store/connection.ts';
import {
  buryDelivery,
  type DeliveryLine,
  nextInLine,
  noteTry,
  readDelivery,
} from '../store/webhooks/deliveries.ts';
import type { AddressRules } from '../webhooks/address.ts';
import { cloudEventOf } from '../webhooks/cloud-event.ts';
import { type Sent, send } from '../webhooks/send.ts';
import { signedHeaders } from '../webhooks/signature.ts';

/** What the workflow of webhooks asks of the world outside. Each may run twice: a message may be told twice, under one id. */
export interface WebhookActivities {
  /** Id of what is to be sent next; null when nothing waits. */
  nextWebhookDelivery(line: DeliveryLine): Promise<string | null>;
  /** Sends a delivery once. @throws {ApplicationFailure} `NotTaken`, to be tried again */
  sendWebhookDelivery(id: string): Promise<void>;
  buryWebhookDelivery(id: string): Promise<void>;
}

export function webhookActivities(store: Store, rules: AddressRules): WebhookActivities {
  return {
    nextWebhookDelivery: async (line) => (await nextInLine(store, line)) ?? null,
    sendWebhookDelivery: (id) => sendDelivery(id, store, rules),
    buryWebhookDelivery: (id) => buryDelivery(store, id),
  };
}

async function sendDelivery(id: string, store: Store, rules: AddressRules): Promise<void> {
  const delivery = await readDelivery(store, id);
  // Delivered by an earlier run of this activity, or its webhook rests: nothing to send now.
  if (!delivery) return;
  const { caseId, ...rest } = delivery;
  const event = cloudEventOf({ ...rest, id: delivery.outboxId, caseId });
  const payload = JSON.stringify(event);
  const secrets = [delivery.secret, ...(delivery.formerSecret === null ? [] : [delivery.formerSecret])];
  const headers = signedHeaders(event.id, new Date(), payload, secrets);
  const sent = await send({ url: delivery.url, headers, payload }, rules);
  const answer = answerText(sent);
  await noteTry(store, id, { taken: sent.kind === 'taken', answer });
  if (sent.kind !== 'taken') throw ApplicationFailure.create({ type: 'NotTaken', message: answer });
}

function answerText(sent: Sent): string {
  return sent.kind === 'not-reached' ? sent.reason : `HTTP ${sent.status}`;
}
