import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { savedViewSchema } from '../../client/saved-view.ts';
import type { Worklist } from '../../client/worklist.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { given } from '../given.ts';
import { acting, answer, changing, listAnswer, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

// The document takes `exactOptional` for required, and knows `optional`.
const filters = savedViewSchema.shape.filters.partial();
const savedView = z.strictObject({ ...savedViewSchema.shape, filters }).openapi('SavedView');
const name = z.object({ name: plainText('视图的名称', 50).openapi({ example: '本周到期' }) });

const listViews = createRoute({
  method: 'get',
  path: '/views',
  operationId: 'listViews',
  tags: ['tasks'],
  summary: '本人保存的视图',
  request: { headers: acting },
  responses: {
    200: listAnswer('视图', savedView),
    ...problems('unauthenticated', 'forbidden', 'unavailable'),
  },
});

const saveView = createRoute({
  method: 'put',
  path: '/views/{name}',
  operationId: 'saveView',
  tags: ['tasks'],
  summary: '保存视图；同名的被替换',
  request: {
    headers: changing,
    params: name,
    body: {
      required: true,
      content: { 'application/json': { schema: savedView.omit({ name: true }) } },
    },
  },
  responses: {
    200: answer('已保存', savedView),
    ...problems('malformed', 'unauthenticated', 'forbidden', 'unsupported-type', 'invalid', 'unavailable'),
  },
});

const removeView = createRoute({
  method: 'delete',
  path: '/views/{name}',
  operationId: 'removeView',
  tags: ['tasks'],
  summary: '删除视图',
  request: { headers: changing, params: name },
  responses: {
    204: { description: '已删除' },
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

/** The lists that a person has saved. Saving one again, or removing it, comes to the same: no request id is needed. */
export function addViews(app: OpenAPIHono<ServerEnv>, worklist: Worklist): void {
  app.openapi(listViews, async (c) =>
    c.json({ items: answered(await worklist.savedViews(actorIn(c))), next: null }, 200),
  );
  app.openapi(saveView, async (c) => {
    const { filters, ...body } = c.req.valid('json');
    const view = { ...body, filters: given(filters), name: c.req.valid('param').name };
    return c.json(answered(await worklist.saveView(actorIn(c), view)), 200);
  });
  app.openapi(removeView, async (c) => {
    answered(await worklist.removeView(actorIn(c), c.req.valid('param').name));
    return c.body(null, 204);
  });
}
