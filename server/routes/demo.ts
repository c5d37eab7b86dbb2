import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Directory } from '../../client/directory.ts';
import { DUTIES } from '../../machines/administrator.ts';
import { answered } from '../answered.ts';
import type { ServerEnv } from '../env.ts';
import { role } from '../schemas/case.ts';
import { answer } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

const demoPerson = z
  .object({
    id: z.string(),
    name: z.string(),
    unit: z.string().nullable(),
    unitName: z.string().nullable(),
    unitLevel: z.string().nullable().openapi({ description: '机构的层级' }),
    role: role.nullable(),
    roleLabel: z.string().nullable(),
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

/** Only in a demo docket: whom one may be, by one click: GET /auth/sign-in?login_hint=<id>. */
export function addDemo(app: OpenAPIHono<ServerEnv>, directory: Directory): void {
  app.openapi(listDemoPeople, async (c) => {
    const people = answered(await directory.everybody());
    const levels = new Map(answered(await directory.units()).map(({ code, level }) => [code, level]));
    const items = people.map(({ id, name, memberships: [held], duty }) => ({
      ...{ id, name, unit: held?.unit ?? null, unitName: held?.unitName ?? null },
      unitLevel: (held && levels.get(held.unit)) ?? null,
      ...{ role: held?.role ?? null, roleLabel: held?.roleLabel ?? (duty && DUTIES[duty]), admin: duty },
    }));
    return c.json(items, 200);
  });
}
