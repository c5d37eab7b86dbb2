import type { Store } from '../connection.ts';
import { isoMoment } from '../iso-moment.ts';

/** Deliveries to one webhook of one case: they are made one after another. */
export interface DeliveryLine {
  readonly webhookId: string;
  readonly caseId: string;
}

/** The lines in which something waits that nobody was told of yet. */
export function unbegunLines({ em }: Pick<Store, 'em'>, limit = 500): Promise<DeliveryLine[]> {
  return em().execute<DeliveryLine[]>(
    `select distinct delivery.webhook_id as "webhookId", delivery.case_id as "caseId"
     from (select webhook_id, case_id from webhook_delivery
           where state = 'waiting' and begun = false order by id limit ?) as delivery
     join webhook on webhook.id = delivery.webhook_id and webhook.active and webhook.removed_at is null`,
    [limit],
  );
}

/** Notes that the workflow of a line was told. Told twice it looks twice, and that is all. */
export async function noteBegun({ em }: Pick<Store, 'em'>, { webhookId, caseId }: DeliveryLine) {
  await em().execute(
    `update webhook_delivery set begun = true
     where webhook_id = ? and case_id = ? and state = 'waiting' and begun = false`,
    [webhookId, caseId],
  );
}

/** A delivery with everything that is sent. */
export interface NextDelivery {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly formerSecret: string | null;
  readonly outboxId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly sequence: number;
  readonly type: string;
  readonly body: object;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The id of what is to be sent next in a line; undefined when nothing waits, or the webhook rests. */
export async function nextInLine(
  { em }: Pick<Store, 'em'>,
  { webhookId, caseId }: DeliveryLine,
): Promise<string | undefined> {
  const [next] = await em().execute<{ id: string }[]>(
    `select delivery.id from webhook_delivery as delivery
     join webhook on webhook.id = delivery.webhook_id and webhook.active and webhook.removed_at is null
     where delivery.webhook_id = ? and delivery.case_id = ? and delivery.state = 'waiting'
     order by delivery.outbox_id limit 1`,
    [webhookId, caseId],
  );
  return next?.id;
}

/** A waiting delivery; undefined when it waits no more, or its webhook rests. */
export async function readDelivery({ em }: Pick<Store, 'em'>, id: string): Promise<NextDelivery | undefined> {
  const [delivery] = await em().execute<NextDelivery[]>(
    `select delivery.id, webhook.url, webhook.secret,
       case when webhook.former_until > now() then webhook.former_secret end as "formerSecret",
       outbox.id as "outboxId", delivery.case_id as "caseId", "case".number as "caseNumber", outbox.sequence, outbox.type, outbox.body,
       ${isoMoment('outbox.created_at')} as at
     from webhook_delivery as delivery
     join webhook on webhook.id = delivery.webhook_id and webhook.active and webhook.removed_at is null
     join outbox on outbox.id = delivery.outbox_id
     join "case" on "case".id = delivery.case_id
     where delivery.id = ? and delivery.state = 'waiting'`,
    [id],
  );
  return delivery;
}

/** Notes what came of a try. */
export async function noteTry(
  { em }: Pick<Store, 'em'>,
  id: string,
  { taken, answer }: { readonly taken: boolean; readonly answer: string },
): Promise<void> {
  await em().execute(
    `update webhook_delivery set attempts = attempts + 1, last_answer = ?
       ${taken ? `, state = 'delivered', settled_at = now()` : ''}
     where id = ? and state = 'waiting'`,
    [answer, id],
  );
}

/** Gives a delivery up (死信): nobody took it for as long as was tried. It can be sent again by hand. */
export async function buryDelivery({ em }: Pick<Store, 'em'>, id: string): Promise<void> {
  await em().execute(
    `update webhook_delivery set state = 'dead', settled_at = now() where id = ? and state = 'waiting'`,
    [id],
  );
}
