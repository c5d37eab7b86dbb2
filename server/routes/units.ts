import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DirectDocket } from '../../client/direct/connect.ts';
import type { UnitView } from '../../client/directory.ts';
import { answered } from '../answered.ts';
import { actorIn, type ServerEnv } from '../env.ts';
import { HttpProblem } from '../problem.ts';
import { role } from '../schemas/case.ts';
import { acting, answer, day, flag, listAnswer, listOf, plainText, taskId } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

export const unit = z
  .object({
    code: z.string().openapi({ example: 'wf-gaj' }),
    name: z.string().openapi({ example: '潍坊市公安局' }),
    creditCode: z.string().openapi({ description: '统一社会信用代码' }),
    level: z.string(),
    parent: z.string().nullable(),
    covered: z.boolean().openapi({ description: '是否适用《政务数据共享条例》' }),
    bureau: z.string(),
    government: z.string(),
    disabledOn: day.nullable().openapi({ description: '停用之日；启用的为 null' }),
  })
  .openapi('Unit') satisfies z.ZodType<UnitView>;

const colleague = z.object({ id: z.string(), name: z.string(), roles: listOf(role) }).openapi('Colleague');
const code = z.object({ code: plainText('机构编码').openapi({ example: 'wf-gaj' }) });

const listUnits = createRoute({
  method: 'get',
  path: '/units',
  operationId: 'listUnits',
  tags: ['units'],
  summary: '机构',
  request: {
    headers: acting,
    query: z.object({ active: flag('true 只看启用的，供选择；false 只看停用的') }),
  },
  responses: {
    200: listAnswer('全部机构', unit),
    ...problems('unauthenticated', 'invalid', 'unavailable'),
  },
});

const getUnit = createRoute({
  method: 'get',
  path: '/units/{code}',
  operationId: 'getUnit',
  tags: ['units'],
  summary: '一个机构',
  request: { headers: acting, params: code },
  responses: { 200: answer('机构', unit), ...problems('unauthenticated', 'not-found', 'unavailable') },
});

const listPeople = createRoute({
  method: 'get',
  path: '/units/{code}/people',
  operationId: 'listPeople',
  tags: ['units'],
  summary: '本机构的人员，可以向其转办',
  request: {
    headers: acting,
    params: code,
    query: z.object({ task: taskId.shape.id.optional().openapi({ description: '只要可以办理这项待办的' }) }),
  },
  responses: {
    200: listAnswer('人员', colleague),
    ...problems('unauthenticated', 'forbidden', 'not-found', 'unavailable'),
  },
});

export function addUnits(
  app: OpenAPIHono<ServerEnv>,
  { directory, worklist }: Pick<DirectDocket, 'directory' | 'worklist'>,
): void {
  app.openapi(listUnits, async (c) => {
    const items = answered(await directory.units(c.req.valid('query').active));
    return c.json({ items, next: null }, 200);
  });
  app.openapi(getUnit, async (c) => c.json(answered(await directory.unit(c.req.valid('param').code)), 200));
  app.openapi(listPeople, async (c) => {
    const { code } = c.req.valid('param');
    const actor = actorIn(c);
    if (actor.unit !== code) throw new HttpProblem('forbidden', '只能查看本机构的人员。');
    const { task } = c.req.valid('query');
    const staff = new Map(answered(await directory.peopleOf(code)).map((one) => [one.id, one]));
    const people = answered(await worklist.people(actor, task));
    const items = people.map(({ id, name }) => ({
      ...{ id, name },
      roles: staff.get(id)?.memberships.map((one) => one.role) ?? [],
    }));
    return c.json({ items, next: null }, 200);
  });
}
