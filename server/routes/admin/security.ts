import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type Administration,
  MACHINE_ROLES,
  type MachineClientView,
  type Membership,
  type SessionView,
} from '../../../client/admin.ts';
import { answered } from '../../answered.ts';
import type { ServerEnv } from '../../env.ts';
import { given } from '../../given.ts';
import { role } from '../../schemas/case.ts';
import { answer, listAnswer, listOf, moment, pageOf, plainText } from '../../schemas/parts.ts';
import { problems } from '../../schemas/problem.ts';
import { substitution, substitutionId, substitutionRequest } from '../../schemas/substitution.ts';
import {
  ADMIN_CHANGE,
  ADMIN_READ,
  askerIn,
  bodyOf,
  peopleQuery,
  personId,
  registeredPerson,
  unitCode,
} from './common.ts';

const membership = z
  .object({ person: personId, unit: unitCode, role })
  .openapi('RoleInUnit') satisfies z.ZodType<Membership>;

const machineRole = z.enum(MACHINE_ROLES);
const machineEntry = z
  .object({
    name: plainText('名称', 50),
    unit: unitCode,
    roles: listOf(machineRole),
    active: z.boolean().openapi({ description: '是否可以登录' }),
  })
  .openapi('MachineClientEntry');
const machine = z
  .object({
    clientId: z.string(),
    name: z.string(),
    unit: z.string(),
    roles: listOf(machineRole),
    active: z.boolean(),
    person: z.string().openapi({ description: '在办理记录中的编号' }),
    lastActedAt: moment.nullable().openapi({ description: '最近一次办理；没有办理过的为 null' }),
  })
  .openapi('MachineClient') satisfies z.ZodType<MachineClientView>;

const session = z
  .object({ person: z.string(), startedAt: z.string(), seenAt: z.string(), expiresAt: z.string() })
  .openapi('BrowserSession') satisfies z.ZodType<SessionView>;

const tags = ['admin'];
const params = z.object({ id: personId });

const routes = {
  people: createRoute({
    method: 'get',
    path: '/admin/people',
    operationId: 'adminListPeople',
    tags,
    summary: '人员名录（系统管理员、安全管理员）',
    request: { query: peopleQuery },
    responses: { 200: answer('人员', pageOf(registeredPerson)), ...problems(...ADMIN_READ) },
  }),
  grant: createRoute({
    method: 'post',
    path: '/admin/memberships',
    operationId: 'adminGrantRole',
    tags,
    summary: '授予任职（安全管理员）',
    request: { body: bodyOf(membership) },
    responses: { 200: answer('任职', membership), ...problems(...ADMIN_CHANGE) },
  }),
  withdraw: createRoute({
    method: 'delete',
    path: '/admin/memberships/{person}/{unit}/{role}',
    operationId: 'adminWithdrawRole',
    tags,
    summary: '免去任职（安全管理员）',
    request: { params: z.object({ person: personId, unit: unitCode, role }) },
    responses: { 200: answer('免去的任职', membership), ...problems(...ADMIN_CHANGE) },
  }),
  substitutions: createRoute({
    method: 'get',
    path: '/admin/substitutions',
    operationId: 'adminListSubstitutions',
    tags,
    summary: '一个机构的休假代理，包括已经结束的（安全管理员）',
    request: { query: z.object({ unit: unitCode }) },
    responses: { 200: listAnswer('休假代理', substitution), ...problems(...ADMIN_READ) },
  }),
  makeSubstitution: createRoute({
    method: 'post',
    path: '/admin/substitutions',
    operationId: 'adminMakeSubstitution',
    tags,
    summary: '设立休假代理（安全管理员）',
    request: {
      body: bodyOf(
        substitutionRequest.extend({ person: personId, unit: unitCode }).openapi('SubstitutionByAdmin'),
      ),
    },
    responses: { 201: answer('休假代理', substitution), ...problems(...ADMIN_CHANGE) },
  }),
  takeBackSubstitution: createRoute({
    method: 'delete',
    path: '/admin/substitutions/{id}',
    operationId: 'adminTakeBackSubstitution',
    tags,
    summary: '收回休假代理（安全管理员）',
    request: { params: substitutionId },
    responses: { 200: answer('休假代理', substitution), ...problems(...ADMIN_CHANGE) },
  }),
  machines: createRoute({
    method: 'get',
    path: '/admin/machine-clients',
    operationId: 'adminListMachineClients',
    tags,
    summary: '接入系统（安全管理员）',
    responses: { 200: listAnswer('接入系统', machine), ...problems(...ADMIN_READ) },
  }),
  putMachine: createRoute({
    method: 'put',
    path: '/admin/machine-clients/{id}',
    operationId: 'adminPutMachineClient',
    tags,
    summary: '登记、变更或者停用接入系统（安全管理员）',
    request: {
      params: z.object({ id: plainText('在身份服务中的编号（client_id）', 80).openapi({ example: 'oa' }) }),
      body: bodyOf(machineEntry),
    },
    responses: { 200: answer('接入系统', machine), ...problems(...ADMIN_CHANGE) },
  }),
  sessions: createRoute({
    method: 'get',
    path: '/admin/people/{id}/sessions',
    operationId: 'adminListSessions',
    tags,
    summary: '一个人员的会话（安全管理员）',
    request: { params },
    responses: { 200: listAnswer('会话', session), ...problems(...ADMIN_READ) },
  }),
  endSessions: createRoute({
    method: 'delete',
    path: '/admin/people/{id}/sessions',
    operationId: 'adminEndSessions',
    tags,
    summary: '结束一个人员的全部会话（安全管理员）',
    request: { params },
    responses: { 200: answer('结束了几个', z.object({ ended: z.int() })), ...problems(...ADMIN_CHANGE) },
  }),
};

export function addSecurityAdministration(
  app: OpenAPIHono<ServerEnv>,
  { system, security }: Pick<Administration, 'system' | 'security'>,
): void {
  app.openapi(routes.people, async (c) => {
    const asker = askerIn(c, 'system', 'security');
    const by = c.get('identity').admin === 'system' ? system : security;
    return c.json(answered(await by.people(asker, given(c.req.valid('query')))), 200);
  });
  app.openapi(routes.grant, async (c) =>
    c.json(answered(await security.grantRole(askerIn(c, 'security'), c.req.valid('json'))), 200),
  );
  app.openapi(routes.withdraw, async (c) =>
    c.json(answered(await security.withdrawRole(askerIn(c, 'security'), c.req.valid('param'))), 200),
  );
  app.openapi(routes.substitutions, async (c) => {
    const { unit } = c.req.valid('query');
    const items = answered(await security.substitutions(askerIn(c, 'security'), unit));
    return c.json({ items, next: null }, 200);
  });
  app.openapi(routes.makeSubstitution, async (c) =>
    c.json(answered(await security.makeSubstitution(askerIn(c, 'security'), c.req.valid('json'))), 201),
  );
  app.openapi(routes.takeBackSubstitution, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(answered(await security.takeBackSubstitution(askerIn(c, 'security'), id)), 200);
  });
  app.openapi(routes.machines, async (c) =>
    c.json({ items: answered(await security.machineClients(askerIn(c, 'security'))), next: null }, 200),
  );
  app.openapi(routes.putMachine, async (c) => {
    const entry = { clientId: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(answered(await security.putMachineClient(askerIn(c, 'security'), entry)), 200);
  });
  app.openapi(routes.sessions, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ items: answered(await security.sessions(askerIn(c, 'security'), id)), next: null }, 200);
  });
  app.openapi(routes.endSessions, async (c) =>
    c.json(answered(await security.endSessions(askerIn(c, 'security'), c.req.valid('param').id)), 200),
  );
}
