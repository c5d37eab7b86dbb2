import type { Page } from '../views.ts';
import type { DeadDelivery, Delivery, NewWebhook, Webhooks, WebhookView } from '../webhooks.ts';
import type { HttpCaller } from './call.ts';

/** The webhooks of a unit, over HTTP. */
export function webhooksOverHttp({ json, items }: HttpCaller): Webhooks {
  const at = (id: string) => `/webhooks/${encodeURIComponent(id)}`;
  const once = true;
  return {
    list: (actor) => items<WebhookView>('/webhooks', { actor }),
    create: (actor, body) => json<NewWebhook>('POST', '/webhooks', { actor, body, once }),
    change: (actor, id, body) => json<null>('PUT', at(id), { actor, body }),
    setActive: (actor, id, active) => json<null>('POST', `${at(id)}/active`, { actor, body: { active } }),
    rotateSecret: (actor, id) => json<NewWebhook>('POST', `${at(id)}/secret`, { actor, once }),
    remove: (actor, id) => json<null>('DELETE', at(id), { actor, once }),
    deadLetters: (actor, id, query) =>
      json<Page<DeadDelivery>>('GET', `${at(id)}/dead-letters`, { actor, query: { ...query } }),
    deliveries: (actor, id, query) =>
      json<Page<Delivery>>('GET', `${at(id)}/deliveries`, { actor, query: { ...query } }),
    sendAgain: (actor, id, delivery) =>
      json<{ readonly count: number }>('POST', `${at(id)}/dead-letters`, {
        ...{ actor, once },
        body: delivery === null ? {} : { delivery },
      }),
  };
}
