import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Catalogue } from '../../client/catalogue.ts';
import { SHARING_CLASSES, type SharingClass } from '../../machines/facts.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { given } from '../given.ts';
import { item, itemDetail } from '../schemas/item.ts';
import { acting, answer, pageOf, paging, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const listItems = createRoute({
  method: 'get',
  path: '/catalogue/items',
  operationId: 'listItems',
  tags: ['catalogue'],
  summary: '现行目录',
  request: {
    headers: acting,
    query: z.object({
      query: plainText('名称或者编码中的字').optional(),
      sharing: z
        .enum(Object.keys(SHARING_CLASSES) as [SharingClass, ...SharingClass[]])
        .optional()
        .openapi({ description: '共享属性' }),
      provider: plainText('数据提供单位的编码').optional(),
      category: plainText('数据类别').optional(),
      ...paging,
    }),
  },
  responses: {
    200: answer('目录事项，按编码', pageOf(item)),
    ...problems('unauthenticated', 'invalid', 'unavailable'),
  },
});

const getItem = createRoute({
  method: 'get',
  path: '/catalogue/items/{code}',
  operationId: 'getItem',
  tags: ['catalogue'],
  summary: '一个目录事项：历次版本、条件和依据，以及本机构可见的授权和在办案件',
  request: {
    headers: acting,
    params: z.object({ code: plainText('目录编码') }),
  },
  responses: {
    200: answer('目录事项', itemDetail),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

export function addCatalogue(app: OpenAPIHono<ServerEnv>, catalogue: Catalogue): void {
  app.openapi(listItems, async (c) => {
    const { query: text, ...rest } = c.req.valid('query');
    return c.json(answered(await catalogue.items(given({ text, ...rest }))), 200);
  });
  app.openapi(getItem, async (c) =>
    c.json(answered(await catalogue.item(c.req.valid('param').code, actorIn(c))), 200),
  );
}
