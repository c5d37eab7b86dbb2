import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../machines/party.ts';
import { isoMoment } from '../iso-moment.ts';
import type { Page, PageRequest } from '../page.ts';
import { limitOf, pageOf, placeOf, TASK_ID } from '../page.ts';

/** How long the former secret signs beside the new one, as PostgreSQL writes it. */
const CHANGE_OVER = '1 day';

export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly procedures: readonly string[] | null;
  readonly types: readonly string[] | null;
  readonly active: boolean;
  readonly createdAt: string;
  readonly waiting: number;
  readonly dead: number;
}

/** A webhook as it is to be from now on. */
export interface WebhookContents {
  readonly url: string;
  readonly procedures: readonly string[] | null;
  readonly types: readonly string[] | null;
}

/** The webhooks of a unit belong to its heads. */
const OF_HEAD = `webhook.removed_at is null and webhook.unit_code = ? and exists (
  select from membership where person_id = ? and unit_code = webhook.unit_code and role = 'head' and role = ?)`;
const headOf = ({ person, unit, role }: Actor) => [unit, person, role];

/** The webhooks of the unit whose head asks, in the order in which they were set up. */
export function listWebhooks(em: EntityManager, actor: Actor): Promise<WebhookRow[]> {
  return em.execute<WebhookRow[]>(
    `select webhook.id, webhook.url, webhook.procedures, webhook.types, webhook.active,
       ${isoMoment('webhook.created_at')} as "createdAt",
       (select count(*)::int from webhook_delivery
        where webhook_id = webhook.id and state = 'waiting') as waiting,
       (select count(*)::int from webhook_delivery where webhook_id = webhook.id and state = 'dead') as dead
     from webhook where ${OF_HEAD} order by webhook.created_at, webhook.id`,
    headOf(actor),
  );
}

/** @returns whether the actor is a head of the unit, and the webhook was set up */
export async function createWebhook(
  em: EntityManager,
  actor: Actor,
  webhook: WebhookContents & { readonly id: string; readonly secret: string },
): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `insert into webhook (id, unit_code, url, procedures, types, secret, active, created_by_id, created_at)
     select ?, unit_code, ?, ${ARRAY}, ${ARRAY}, ?, true, person_id, now()
     from membership where unit_code = ? and person_id = ? and role = 'head' and role = ?
     returning id`,
    [
      ...[webhook.id, webhook.url, json(webhook.procedures), json(webhook.types), webhook.secret],
      ...headOf(actor),
    ],
  );
  return rows.length > 0;
}

/** @returns whether there is such a webhook of the actor's unit */
export function changeWebhook(em: EntityManager, actor: Actor, id: string, webhook: WebhookContents) {
  return changed(
    em,
    actor,
    id,
    `url = ?, procedures = ${ARRAY}, types = ${ARRAY}`,
    webhook.url,
    json(webhook.procedures),
    json(webhook.types),
  );
}

/** Rests or goes on; what has waited is begun anew. */
export async function setWebhookActive(em: EntityManager, actor: Actor, id: string, active: boolean) {
  const known = await changed(em, actor, id, 'active = ?', active);
  if (known && active) {
    await em.execute(`update webhook_delivery set begun = false where webhook_id = ? and state = 'waiting'`, [
      id,
    ]);
  }
  return known;
}

export function rotateWebhookSecret(em: EntityManager, actor: Actor, id: string, secret: string) {
  const change = `former_secret = secret, former_until = now() + interval '${CHANGE_OVER}', secret = ?`;
  return changed(em, actor, id, change, secret);
}

export function removeWebhook(em: EntityManager, actor: Actor, id: string) {
  return changed(em, actor, id, 'removed_at = now(), active = false');
}

/** A delivery with what it tells of. */
const DELIVERY = `delivery.id, delivery.outbox_id as "eventId", delivery.case_id as "caseId",
  "case".number as "caseNumber", outbox.sequence, outbox.type, delivery.attempts,
  delivery.last_answer as "lastAnswer"`;
const DELIVERIES = `from webhook_delivery as delivery
  join webhook on webhook.id = delivery.webhook_id
  join outbox on outbox.id = delivery.outbox_id
  join "case" on "case".id = delivery.case_id`;

export interface DeadRow {
  readonly id: string;
  readonly eventId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly sequence: number;
  readonly type: string;
  readonly attempts: number;
  readonly lastAnswer: string | null;
  readonly at: string;
}

/**
 * What nobody took, the oldest first.
 * @throws {StoreError} `not-a-cursor`
 */
export async function deadDeliveries(
  em: EntityManager,
  actor: Actor,
  id: string,
  page: PageRequest,
): Promise<Page<DeadRow>> {
  const limit = limitOf(page);
  const after = page.after === undefined ? '0' : placeOf(page.after, TASK_ID).id;
  const rows = await em.execute<DeadRow[]>(
    `select ${DELIVERY}, ${isoMoment('delivery.settled_at')} as at
     ${DELIVERIES}
     where delivery.webhook_id = ? and delivery.state = 'dead' and delivery.id > ? and ${OF_HEAD}
     order by delivery.id limit ?`,
    [id, after, ...headOf(actor), limit + 1],
  );
  return pageOf(rows, limit, ({ id: delivery }) => [null, delivery]);
}

export interface DeliveryRow extends DeadRow {
  readonly state: 'waiting' | 'delivered' | 'dead';
}

/**
 * What was sent to a webhook and is to be sent, the newest first. `at` is when it was settled; of what waits, when it came up.
 * @throws {StoreError} `not-a-cursor`
 */
export async function deliveriesOf(
  em: EntityManager,
  actor: Actor,
  id: string,
  query: PageRequest & { readonly state?: DeliveryRow['state'] },
): Promise<Page<DeliveryRow>> {
  const limit = limitOf(query);
  const before = query.after === undefined ? null : placeOf(query.after, TASK_ID).id;
  const rows = await em.execute<DeliveryRow[]>(
    `select ${DELIVERY}, delivery.state, ${isoMoment('coalesce(delivery.settled_at, outbox.created_at)')} as at
     ${DELIVERIES}
     where delivery.webhook_id = ? and (?::text is null or delivery.state = ?::text)
       and (?::bigint is null or delivery.outbox_id < ?::bigint) and ${OF_HEAD}
     order by delivery.outbox_id desc limit ?`,
    [id, query.state ?? null, query.state ?? null, before, before, ...headOf(actor), limit + 1],
  );
  return pageOf(rows, limit, ({ eventId }) => [null, String(eventId)]);
}

/** Lets dead letters be sent again. @param delivery only this one @returns how many */
export async function reviveDeliveries(
  em: EntityManager,
  actor: Actor,
  id: string,
  delivery: string | null,
): Promise<number> {
  const rows = await em.execute<object[]>(
    `update webhook_delivery as delivery set state = 'waiting', begun = false, settled_at = null
     from webhook
     where webhook.id = delivery.webhook_id and delivery.webhook_id = ? and delivery.state = 'dead'
       and (?::bigint is null or delivery.id = ?::bigint) and ${OF_HEAD}
     returning delivery.id`,
    [id, delivery, delivery, ...headOf(actor)],
  );
  return rows.length;
}

/** A list of texts from JSON; null stays null. */
const ARRAY = '(select array_agg(value) from jsonb_array_elements_text(?::jsonb))';

function json(values: readonly string[] | null): string | null {
  return values && JSON.stringify(values);
}

async function changed(
  em: EntityManager,
  actor: Actor,
  id: string,
  change: string,
  ...values: readonly unknown[]
): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `update webhook set ${change} where webhook.id = ? and ${OF_HEAD} returning webhook.id`,
    [...values, id, ...headOf(actor)],
  );
  return rows.length > 0;
}
