import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Page } from '../../client/views.ts';
import type { Delivery, DeliveryState, NewWebhook, WebhookView } from '../../client/webhooks.ts';
import { askAgain } from '../api/ask-again.ts';
import { request } from '../api/request.ts';

/** Keys begin with 'webhooks': whatever changes one marks them all as stale. */
export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: async ({ signal }) => (await request<Page<WebhookView>>('/webhooks', { signal })).items,
});

export const deliveriesQuery = (id: string, state: DeliveryState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', 'deliveries', id, state ?? null],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Delivery>>(`${addressOf(id)}/deliveries`, {
        query: { state, limit: 50, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export type WebhookSettings = Pick<WebhookView, 'url' | 'procedures' | 'types'>;

const addressOf = (id: string) => `/webhooks/${encodeURIComponent(id)}`;

async function changing<Answer>(change: Promise<Answer>): Promise<Answer> {
  try {
    return await change;
  } finally {
    await askAgain(['webhooks']);
  }
}

export function createWebhook(settings: WebhookSettings): Promise<NewWebhook> {
  return changing(request('/webhooks', { method: 'POST', body: settings }));
}

export function changeWebhook(id: string, settings: WebhookSettings): Promise<void> {
  return changing(request(addressOf(id), { method: 'PUT', body: settings }));
}

export function setWebhookActive(id: string, active: boolean): Promise<void> {
  return changing(request(`${addressOf(id)}/active`, { method: 'POST', body: { active } }));
}

export function rotateSecret(id: string): Promise<NewWebhook> {
  return changing(request(`${addressOf(id)}/secret`, { method: 'POST' }));
}

export function removeWebhook(id: string): Promise<void> {
  return changing(request(addressOf(id), { method: 'DELETE' }));
}

/** @param delivery only this dead letter; all of them without it */
export function sendAgain(id: string, delivery?: string): Promise<{ readonly count: number }> {
  const body = delivery === undefined ? {} : { delivery };
  return changing(request(`${addressOf(id)}/dead-letters`, { method: 'POST', body }));
}
