import { z } from 'zod';
import type { Actor } from '../machines/party.ts';
import type { Outcome } from './outcome.ts';
import type { Page } from './views.ts';

/** What a webhook may be told: that a step was taken in a case, and what a party of it is told. */
const WEBHOOK_TYPES = ['case.step', 'case.notify'] as const;

/** What a webhook is made of, as whoever sets it up says it. */
export const webhookSchema = z.strictObject({
  url: z.string().max(2000).meta({ title: '回调地址', example: 'https://example.gov.cn/docket' }),
  procedures: z.array(z.string().max(100)).min(1).nullable().default(null).meta({ title: '办理程序' }),
  types: z.array(z.enum(WEBHOOK_TYPES)).min(1).nullable().default(null).meta({ title: '消息类别' }),
});

/** 回调订阅: a system of a unit that is told of the cases in which the unit stands. */
export interface WebhookView {
  readonly id: string;
  readonly url: string;
  /** null: of all procedures. */
  readonly procedures: readonly string[] | null;
  /** null: of all types. */
  readonly types: readonly string[] | null;
  /** false while it rests: what there is to tell waits. */
  readonly active: boolean;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly waiting: number;
  /** 死信: taken by nobody for a day. */
  readonly dead: number;
}

/** With its signing secret, which is told this once. */
export interface NewWebhook {
  readonly id: string;
  readonly secret: string;
}

/** A message that nobody took for a day. */
export interface DeadDelivery {
  readonly id: string;
  /** Id of the event that was sent. */
  readonly eventId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly sequence: number;
  readonly type: string;
  readonly attempts: number;
  readonly lastAnswer: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Of a delivery: it waits (for its turn, or to be tried again), was taken, or was given up after a day. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A message to a webhook, whatever became of it. */
export interface Delivery extends DeadDelivery {
  readonly state: DeliveryState;
}

/** What a unit's head does about the unit's webhooks. Everybody else is told that there are none. */
export interface Webhooks {
  list(actor: Actor): Promise<Outcome<readonly WebhookView[]>>;
  create(actor: Actor, settings: unknown): Promise<Outcome<NewWebhook>>;
  change(actor: Actor, id: string, settings: unknown): Promise<Outcome<null>>;
  /** Rests, or goes on with what has waited. */
  setActive(actor: Actor, id: string, active: boolean): Promise<Outcome<null>>;
  /** A new secret; the former one signs beside it for a day, so that the receiver can change over. */
  rotateSecret(actor: Actor, id: string): Promise<Outcome<NewWebhook>>;
  remove(actor: Actor, id: string): Promise<Outcome<null>>;
  deadLetters(
    actor: Actor,
    id: string,
    page: { readonly limit?: number; readonly after?: string },
  ): Promise<Outcome<Page<DeadDelivery>>>;
  /** What was sent and is to be sent, the newest first. */
  deliveries(
    actor: Actor,
    id: string,
    query: { readonly state?: DeliveryState; readonly limit?: number; readonly after?: string },
  ): Promise<Outcome<Page<Delivery>>>;
  /** Sends a dead letter again; all of them without `delivery`. @returns how many */
  sendAgain(actor: Actor, id: string, delivery: string | null): Promise<Outcome<{ readonly count: number }>>;
}
