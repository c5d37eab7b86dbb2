import { randomUUID } from 'node:crypto';
import type { Actor } from '../../machines/party.ts';
import { procedures } from '../../machines/registry.ts';
import type { Store } from '../../store/connection.ts';
import { CASE_ID } from '../../store/page.ts';
import {
  changeWebhook,
  createWebhook,
  deadDeliveries,
  deliveriesOf,
  listWebhooks,
  removeWebhook,
  reviveDeliveries,
  rotateWebhookSecret,
  setWebhookActive,
  type WebhookContents,
} from '../../store/webhooks/webhooks.ts';
import { type AddressRules, addressFault } from '../../webhooks/address.ts';
import { newSecret } from '../../webhooks/signature.ts';
import { done, failed, notFound, type Outcome } from '../outcome.ts';
import { type Webhooks, webhookSchema } from '../webhooks.ts';
import { whileAvailable } from './while-available.ts';

/** The webhooks of units, straight from the store. */
export function webhooksOver(store: Store, rules: AddressRules): Webhooks {
  return {
    list: (actor) => whileAvailable(null, async () => done(await listWebhooks(store.em(), actor))),
    create: (actor, settings) => withContents(settings, (contents) => create(actor, contents)),
    change: (actor, id, settings) =>
      withContents(settings, (contents) =>
        onOne(id, () => changeWebhook(store.em(), actor, id, contents), null),
      ),
    setActive: (actor, id, active) => onOne(id, () => setWebhookActive(store.em(), actor, id, active), null),
    rotateSecret: (actor, id) => {
      const secret = newSecret();
      return onOne(id, () => rotateWebhookSecret(store.em(), actor, id, secret), { id, secret });
    },
    remove: (actor, id) => onOne(id, () => removeWebhook(store.em(), actor, id), null),
    deadLetters: (actor, id, page) =>
      whileAvailable(null, async () =>
        CASE_ID.test(id) ? done(await deadDeliveries(store.em(), actor, id, page)) : noSuchWebhook(),
      ),
    deliveries: (actor, id, query) =>
      whileAvailable(null, async () =>
        CASE_ID.test(id) ? done(await deliveriesOf(store.em(), actor, id, query)) : noSuchWebhook(),
      ),
    sendAgain: (actor, id, delivery) =>
      whileAvailable(null, async () => {
        if (!CASE_ID.test(id)) return noSuchWebhook();
        if (delivery !== null && !/^\d{1,18}$/.test(delivery)) return notFound('没有这条未送达的消息。');
        return done({ count: await reviveDeliveries(store.em(), actor, id, delivery) });
      }),
  };

  async function create(actor: Actor, contents: WebhookContents) {
    const webhook = { id: randomUUID(), secret: newSecret() };
    if (await createWebhook(store.em(), actor, { ...contents, ...webhook })) return done(webhook);
    const message = '回调订阅由机构负责人设置。';
    return failed({
      ...{ kind: 'not-permitted' as const, reason: 'actor' as const, message },
      ...{ state: '', rule: null, permitted: [] },
    });
  }

  function withContents<Value>(
    settings: unknown,
    work: (contents: WebhookContents) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    return whileAvailable(null, async () => {
      const parsed = webhookSchema.safeParse(settings);
      if (!parsed.success) {
        return invalid(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
      }
      const fault = addressFault(parsed.data.url, rules);
      if (fault !== undefined) return invalid([{ path: 'url', message: fault }]);
      const unknown = parsed.data.procedures?.find((id) => !Object.hasOwn(procedures, id));
      if (unknown !== undefined) {
        return invalid([{ path: 'procedures', message: `没有“${unknown}”这一程序。` }]);
      }
      return work(parsed.data);
    });
  }
}

function onOne<Value>(id: string, change: () => Promise<boolean>, value: Value): Promise<Outcome<Value>> {
  return whileAvailable(null, async () =>
    CASE_ID.test(id) && (await change()) ? done(value) : noSuchWebhook(),
  );
}

function noSuchWebhook() {
  return notFound('没有这个回调订阅，或者不由您管理。');
}

function invalid(fields: readonly { readonly path: string; readonly message: string }[]) {
  return failed({ kind: 'invalid', message: fields.map(({ message }) => message).join(' '), fields });
}
