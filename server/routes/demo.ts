import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Directory } from '../../client/directory.ts';
import { answered } from '../answered.ts';
import { DEMO_COOKIE } from '../demo-sign-in.ts';
import type { ServerEnv } from '../env.ts';
import { role } from '../schemas/case.ts';
import { answer } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const demoPerson = z
  .object({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    unitName: z.string(),
    role,
    roleLabel: z.string(),
    admin: z.enum(['system', 'security', 'audit']).nullable(),
  })
  .openapi('DemoPerson');

const listDemoPeople = createRoute({
  method: 'get',
  path: '/demo/people',
  operationId: 'listDemoPeople',
  tags: ['session'],
  summary: '演示案卷中可以选择的人员（仅演示模式）',
  security: [],
  responses: { 200: answer('人员', z.array(demoPerson)), ...problems('unavailable') },
});

/** Only in a demo docket: whom one may be, and becoming them. */
export function addDemo(app: OpenAPIHono<ServerEnv>, directory: Directory): void {
  app.openapi(listDemoPeople, async (c) => {
    const people = answered(await directory.everybody());
    const items = people.flatMap(({ id, name, memberships }) =>
      memberships.slice(0, 1).map((held) => ({ id, name, ...held, admin: null })),
    );
    return c.json(items, 200);
  });
  app.get('/auth/sign-in', (c) => {
    const person = c.req.query('login_hint');
    if (person !== undefined)
      setCookie(c, DEMO_COOKIE, person, { httpOnly: true, sameSite: 'Lax', path: '/' });
    const back = c.req.query('return') ?? '/';
    return c.redirect(/^\/(?![/\\])/.test(back) ? back : '/', 302);
  });
  app.post('/auth/sign-out', (c) => {
    deleteCookie(c, DEMO_COOKIE, { path: '/' });
    return c.body(null, 204);
  });
}
