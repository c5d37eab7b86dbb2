import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Substitutions } from '../../client/substitutions.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { acting, answer, listAnswer, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';
import { substitution, substitutionId, substitutionRequest } from '../schemas/substitution.ts';

const tags = ['substitutions'];
const changes = ['malformed', 'unauthenticated', 'forbidden', 'csrf', 'not-found', 'not-permitted'] as const;

const list = createRoute({
  method: 'get',
  path: '/substitutions',
  operationId: 'listSubstitutions',
  tags,
  summary: '尚未结束的休假代理：负责人看本机构的，其他人看与本人有关的',
  request: { headers: acting },
  responses: {
    200: listAnswer('休假代理', substitution),
    ...problems('unauthenticated', 'forbidden', 'unavailable'),
  },
});

const make = createRoute({
  method: 'post',
  path: '/substitutions',
  operationId: 'makeSubstitution',
  tags,
  summary: '委托本机构的人员在休假期间代理任职；负责人可以为经办人、观察员安排',
  request: {
    headers: acting,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: substitutionRequest
            .extend({ person: plainText('被代理人，缺省为本人', 100).optional() })
            .openapi('SubstitutionRequest'),
        },
      },
    },
  },
  responses: { 201: answer('休假代理', substitution), ...problems(...changes, 'invalid', 'unavailable') },
});

const takeBack = createRoute({
  method: 'delete',
  path: '/substitutions/{id}',
  operationId: 'takeBackSubstitution',
  tags,
  summary: '收回休假代理，即时生效',
  request: { headers: acting, params: substitutionId },
  responses: { 200: answer('休假代理', substitution), ...problems(...changes, 'unavailable') },
});

/** 休假代理 inside a unit. */
export function addSubstitutions(app: OpenAPIHono<ServerEnv>, substitutions: Substitutions): void {
  app.openapi(list, async (c) =>
    c.json({ items: answered(await substitutions.list(actorIn(c))), next: null }, 200),
  );
  app.openapi(make, async (c) => {
    const { person, ...request } = c.req.valid('json');
    const made = await substitutions.make(actorIn(c), {
      ...request,
      ...(person !== undefined && { person }),
    });
    return c.json(answered(made), 201);
  });
  app.openapi(takeBack, async (c) =>
    c.json(answered(await substitutions.takeBack(actorIn(c), c.req.valid('param').id)), 200),
  );
}
