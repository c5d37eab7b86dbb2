import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { LookUpRequest, RequestState } from '../../client/requests.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { requestIdOf } from '../request-id.ts';
import { stepTaken } from '../schemas/case.ts';
import { acting, answer, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const requestState = z
  .object({
    requestId: z.string(),
    status: z.enum(['taken', 'unknown']).openapi({
      description:
        'taken 已经办理；unknown 记录中还没有：可能仍在办理，也可能没有办理，用同一编号重新提交即可知道',
    }),
    step: stepTaken.nullable(),
  })
  .openapi('RequestState') satisfies z.ZodType<RequestState>;

const getRequest = createRoute({
  method: 'get',
  path: '/requests/{requestId}',
  operationId: 'getRequest',
  tags: ['cases'],
  summary: '查看没有及时得到答复的请求是否已经办理',
  request: {
    headers: acting,
    params: z.object({ requestId: plainText('请求编号，即 Idempotency-Key') }),
    query: z.object({ case: plainText('办理案件的请求：案件的编号或者案号；提交申请的不填').optional() }),
  },
  responses: {
    200: answer('请求的情况', requestState),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

export function addRequests(app: OpenAPIHono<ServerEnv>, lookUp: LookUpRequest): void {
  app.openapi(getRequest, async (c) => {
    const { requestId } = c.req.valid('param');
    const actor = actorIn(c);
    const id = requestIdOf(requestId, actor);
    const found = answered(await lookUp(id, actor, c.req.valid('query').case));
    return c.json({ ...found, requestId }, 200);
  });
}
