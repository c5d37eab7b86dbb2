import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Transport } from '../../client/transport.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { task } from '../schemas/case.ts';
import { acting, answer, pageOf, paging, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const listTasks = createRoute({
  method: 'get',
  path: '/tasks',
  operationId: 'listTasks',
  tags: ['tasks'],
  summary: '本人可以办理的待办，最急的在前',
  request: {
    headers: acting,
    query: z.object({ procedure: plainText('只看这一程序').optional(), ...paging }),
  },
  responses: {
    200: answer('待办', pageOf(task)),
    ...problems('unauthenticated', 'forbidden', 'invalid', 'unavailable'),
  },
});

export function addTasks(app: OpenAPIHono<ServerEnv>, transport: Transport): void {
  app.openapi(listTasks, async (c) => {
    const { procedure, limit, after } = c.req.valid('query');
    const page = await transport.listTasks({
      actor: actorIn(c),
      ...(procedure !== undefined && { procedure }),
      ...(limit !== undefined && { limit }),
      ...(after !== undefined && { after }),
    });
    return c.json(answered(page), 200);
  });
}
