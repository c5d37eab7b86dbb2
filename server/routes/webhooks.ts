import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  DELIVERY_STATES,
  type DeadDelivery,
  type Delivery,
  type Webhooks,
  type WebhookView,
  webhookSchema,
} from '../../client/webhooks.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { given } from '../given.ts';
import { acting, answer, changing, listAnswer, listOf, pageOf, paging, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const tags = ['webhooks'];
const one = z.object({ id: plainText('回调订阅的编号') });
const settings = { required: true, content: { 'application/json': { schema: webhookSchema } } };
const reads = problems('unauthenticated', 'forbidden', 'not-found', 'invalid', 'unavailable');
const changes = problems(
  ...(['malformed', 'unauthenticated', 'forbidden', 'csrf', 'not-found', 'not-permitted'] as const),
  ...(['invalid', 'unsupported-type', 'unavailable'] as const),
);

const webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    procedures: listOf(z.string()).nullable().openapi({ description: '只通知这些程序；null 为全部' }),
    types: listOf(z.string()).nullable().openapi({ description: '只通知这些类别；null 为全部' }),
    active: z.boolean(),
    createdAt: z.string(),
    waiting: z.int().openapi({ description: '待投递' }),
    dead: z.int().openapi({ description: '一天内没有投递成功' }),
  })
  .openapi('Webhook') satisfies z.ZodType<WebhookView>;

const withSecret = z
  .object({ id: z.string(), secret: z.string().openapi({ description: '签名密钥，只在此时给出' }) })
  .openapi('NewWebhook');

const deadLetter = z
  .object({
    id: z.string(),
    eventId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    sequence: z.int(),
    type: z.string(),
    attempts: z.int(),
    lastAnswer: z.string().nullable(),
    at: z.string(),
  })
  .openapi('DeadLetter') satisfies z.ZodType<DeadDelivery>;

const list = createRoute({
  ...{ method: 'get', path: '/webhooks', operationId: 'listWebhooks', tags },
  summary: '本单位的回调订阅',
  request: { headers: acting },
  responses: { 200: listAnswer('回调订阅', webhook), ...reads },
});

const create = createRoute({
  ...{ method: 'post', path: '/webhooks', operationId: 'createWebhook', tags },
  summary: '设置回调订阅',
  request: { headers: changing, body: settings },
  responses: { 201: answer('已设置', withSecret), ...changes },
});

const change = createRoute({
  ...{ method: 'put', path: '/webhooks/{id}', operationId: 'changeWebhook', tags },
  summary: '修改回调订阅',
  request: { headers: changing, params: one, body: settings },
  responses: { 204: { description: '已修改' }, ...changes },
});

const setActive = createRoute({
  ...{ method: 'post', path: '/webhooks/{id}/active', operationId: 'setWebhookActive', tags },
  summary: '暂停，或者接着投递',
  request: {
    headers: changing,
    params: one,
    body: { required: true, content: { 'application/json': { schema: z.object({ active: z.boolean() }) } } },
  },
  responses: { 204: { description: '已暂停或者恢复' }, ...changes },
});

const rotate = createRoute({
  ...{ method: 'post', path: '/webhooks/{id}/secret', operationId: 'rotateWebhookSecret', tags },
  summary: '更换签名密钥；原密钥一天内仍然有效',
  request: { headers: changing, params: one },
  responses: { 200: answer('新的密钥', withSecret), ...changes },
});

const remove = createRoute({
  ...{ method: 'delete', path: '/webhooks/{id}', operationId: 'removeWebhook', tags },
  summary: '取消回调订阅',
  request: { headers: changing, params: one },
  responses: { 204: { description: '已取消' }, ...changes },
});

const deadLetters = createRoute({
  ...{ method: 'get', path: '/webhooks/{id}/dead-letters', operationId: 'listDeadLetters', tags },
  summary: '一天内没有投递成功的消息',
  request: { headers: acting, params: one, query: z.object(paging) },
  responses: { 200: answer('没有投递成功的消息', pageOf(deadLetter)), ...reads },
});

const delivery = deadLetter
  .extend({ state: z.enum(DELIVERY_STATES).openapi({ description: '待投递、已送达、没有送达' }) })
  .openapi('Delivery') satisfies z.ZodType<Delivery>;

const deliveries = createRoute({
  ...{ method: 'get', path: '/webhooks/{id}/deliveries', operationId: 'listDeliveries', tags },
  summary: '投递记录，新的在前',
  request: {
    headers: acting,
    params: one,
    query: z.object({ state: z.enum(DELIVERY_STATES).optional(), ...paging }),
  },
  responses: { 200: answer('投递记录', pageOf(delivery)), ...reads },
});

const sendAgain = createRoute({
  ...{ method: 'post', path: '/webhooks/{id}/dead-letters', operationId: 'sendAgain', tags },
  summary: '重新投递，一条或者全部',
  request: {
    headers: changing,
    params: one,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ delivery: plainText('一条消息的编号；缺省为全部').optional() }),
        },
      },
    },
  },
  responses: { 200: answer('重新投递几条', z.object({ count: z.int() })), ...changes },
});

export function addWebhooks(app: OpenAPIHono<ServerEnv>, webhooks: Webhooks): void {
  app.openapi(list, async (c) => {
    const items = answered(await webhooks.list(actorIn(c)));
    return c.json({ items, next: null }, 200);
  });
  app.openapi(create, async (c) =>
    c.json(answered(await webhooks.create(actorIn(c), c.req.valid('json'))), 201),
  );
  app.openapi(change, async (c) => {
    answered(await webhooks.change(actorIn(c), c.req.valid('param').id, c.req.valid('json')));
    return c.body(null, 204);
  });
  app.openapi(setActive, async (c) => {
    const { id } = c.req.valid('param');
    answered(await webhooks.setActive(actorIn(c), id, c.req.valid('json').active));
    return c.body(null, 204);
  });
  app.openapi(rotate, async (c) =>
    c.json(answered(await webhooks.rotateSecret(actorIn(c), c.req.valid('param').id)), 200),
  );
  app.openapi(remove, async (c) => {
    answered(await webhooks.remove(actorIn(c), c.req.valid('param').id));
    return c.body(null, 204);
  });
  app.openapi(deadLetters, async (c) => {
    const { limit, after } = c.req.valid('query');
    const page = { ...(limit !== undefined && { limit }), ...(after !== undefined && { after }) };
    return c.json(answered(await webhooks.deadLetters(actorIn(c), c.req.valid('param').id, page)), 200);
  });
  app.openapi(deliveries, async (c) =>
    c.json(
      answered(await webhooks.deliveries(actorIn(c), c.req.valid('param').id, given(c.req.valid('query')))),
      200,
    ),
  );
  app.openapi(sendAgain, async (c) => {
    const { id } = c.req.valid('param');
    const { delivery = null } = c.req.valid('json');
    return c.json(answered(await webhooks.sendAgain(actorIn(c), id, delivery)), 200);
  });
}
