import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PlaceOfEvents } from '../../client/events.ts';
import { answered } from '../answered.ts';
import type { ServerEnv } from '../env.ts';
import { ACTING_AS, actingMembership, type SignIn } from '../identity.ts';
import { role } from '../schemas/case.ts';
import { acting, answer, listOf } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const membership = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    role,
    roleLabel: z.string(),
    onBehalfOf: z
      .object({ person: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: '代理何人（休假代理）；本人任职时为 null' }),
  })
  .openapi('Membership');

const session = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    memberships: listOf(membership),
    acting: z.object({ unit: z.string(), role, onBehalfOf: z.string().nullable() }).nullable(),
    csrfToken: z.string().nullable().openapi({ description: '修改时放在 X-CSRF-Token 中' }),
    admin: z.enum(['system', 'security', 'audit']).nullable(),
    demo: z.boolean(),
    eventsAfter: z.string().openapi({
      description: '此刻在实时消息中的位置：以 GET /events?after= 从此处续接，其间的变动不会遗漏',
    }),
  })
  .openapi('Session');

const getSession = createRoute({
  method: 'get',
  path: '/session',
  operationId: 'getSession',
  tags: ['session'],
  summary: '当前登录的人员、身份和防伪令牌',
  request: { headers: acting },
  responses: { 200: answer('当前会话', session), ...problems('unauthenticated', 'forbidden') },
});

export function addSession(app: OpenAPIHono<ServerEnv>, signIn: SignIn, placeOfEvents: PlaceOfEvents): void {
  app.openapi(getSession, async (c) => {
    const identity = c.get('identity');
    const held = actingMembership(identity, c.req.header(ACTING_AS));
    return c.json(
      {
        person: { id: identity.person, name: identity.name },
        memberships: identity.memberships,
        acting: held
          ? { unit: held.unit, role: held.role, onBehalfOf: held.onBehalfOf?.person ?? null }
          : null,
        csrfToken: await signIn.csrfToken(c),
        admin: identity.admin,
        demo: signIn.demo,
        eventsAfter: answered(await placeOfEvents()),
      },
      200,
    );
  });
}
