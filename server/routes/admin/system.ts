import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type SettingView,
  type SystemAdministration,
  UNIT_HOLDINGS,
  type UnitHoldings,
  type UnitOfRegister,
} from '../../../client/admin.ts';
import { answered } from '../../answered.ts';
import type { ServerEnv } from '../../env.ts';
import { answer, listAnswer, plainText } from '../../schemas/parts.ts';
import { problems } from '../../schemas/problem.ts';
import { unit } from '../units.ts';
import { ADMIN_CHANGE, ADMIN_READ, askerIn, bodyOf, personId, unitCode } from './common.ts';

const setting = z
  .object({
    key: z.string(),
    label: z.string(),
    basis: z.string().openapi({ description: '缺省值的理由' }),
    articles: z.array(z.string()).readonly(),
    kind: z.string(),
    choices: z.record(z.string(), z.string()).nullable(),
    default: z.unknown(),
    inEffect: z.boolean().openapi({ description: '是否已有程序使用；未启用的只能取缺省值' }),
    value: z.unknown(),
    decided: z
      .object({ basis: z.string(), by: z.string(), byName: z.string().nullable(), on: z.string() })
      .nullable()
      .openapi({ description: '主管部门的决定；取缺省值时为 null' }),
  })
  .openapi('Setting') satisfies z.ZodType<SettingView>;

const level = z.enum(['city', 'county', 'zone']);
const registeredUnit = unit.extend({ level }).openapi('UnitOfRegister') satisfies z.ZodType<UnitOfRegister>;

const count = (description: string) => z.int().openapi({ description });
const holdings = z
  .object({
    openCases: count(UNIT_HOLDINGS.openCases),
    openTasks: count(UNIT_HOLDINGS.openTasks),
    items: count(UNIT_HOLDINGS.items),
    grantsGiven: count(UNIT_HOLDINGS.grantsGiven),
    grantsHeld: count(UNIT_HOLDINGS.grantsHeld),
    people: count(UNIT_HOLDINGS.people),
    machines: count(UNIT_HOLDINGS.machines),
    competentFor: count('以其为大数据主管部门或者本级人民政府的其他启用机构；不为零的，不能停用'),
  })
  .openapi('UnitHoldings') satisfies z.ZodType<UnitHoldings>;

const person = z.object({ id: z.string(), name: z.string(), active: z.boolean() }).openapi('PersonEntry');

const tags = ['admin'];
const key = z.object({ key: plainText('设置项', 100).openapi({ example: 'receipt.moment' }) });

const routes = {
  units: createRoute({
    method: 'get',
    path: '/admin/units',
    operationId: 'adminListUnits',
    tags,
    summary: '机构名录（系统管理员、安全管理员）',
    responses: { 200: listAnswer('全部机构', registeredUnit), ...problems(...ADMIN_READ) },
  }),
  putUnit: createRoute({
    method: 'put',
    path: '/admin/units/{code}',
    operationId: 'adminPutUnit',
    tags,
    summary: '登记或者变更机构（系统管理员）',
    request: {
      params: z.object({ code: unitCode }),
      body: bodyOf(unit.omit({ code: true, disabledOn: true }).extend({ level }).openapi('UnitEntry')),
    },
    responses: { 200: answer('机构', registeredUnit), ...problems(...ADMIN_CHANGE) },
  }),
  unitHoldings: createRoute({
    method: 'get',
    path: '/admin/units/{code}/holdings',
    operationId: 'adminReadUnitHoldings',
    tags,
    summary: '一个机构现有的案件、待办、目录和授权的件数，供停用前核对（系统管理员）',
    request: { params: z.object({ code: unitCode }) },
    responses: { 200: answer('件数', holdings), ...problems(...ADMIN_READ, 'not-found') },
  }),
  setUnitActive: createRoute({
    method: 'put',
    path: '/admin/units/{code}/active',
    operationId: 'adminSetUnitActive',
    tags,
    summary: '停用或者启用机构，写明依据；停用的机构不再提出、参加新的案件，在办案件照常办理（系统管理员）',
    request: {
      params: z.object({ code: unitCode }),
      body: bodyOf(
        z
          .object({
            active: z.boolean().openapi({ description: 'true 启用，false 停用' }),
            basis: plainText('依据，如决定的文号', 500),
            despiteOpenTasks: z
              .boolean()
              .optional()
              .openapi({ description: '已经知道该机构还有待办，仍然停用；待办仍由其人员办理' }),
          })
          .openapi('UnitActivity'),
      ),
    },
    responses: { 200: answer('机构', registeredUnit), ...problems(...ADMIN_CHANGE) },
  }),
  putPerson: createRoute({
    method: 'put',
    path: '/admin/people/{id}',
    operationId: 'adminPutPerson',
    tags,
    summary: '登记、变更人员，或者登记离职（系统管理员）',
    request: {
      params: z.object({ id: personId }),
      body: bodyOf(z.object({ name: plainText('姓名', 50), active: z.boolean() }).openapi('PersonChange')),
    },
    responses: { 200: answer('人员', person), ...problems(...ADMIN_CHANGE) },
  }),
  settings: createRoute({
    method: 'get',
    path: '/admin/settings',
    operationId: 'adminListSettings',
    tags,
    summary: '主管部门的设置项（系统管理员）',
    responses: { 200: listAnswer('全部设置项，各有缺省值和依据', setting), ...problems(...ADMIN_READ) },
  }),
  changeSetting: createRoute({
    method: 'put',
    path: '/admin/settings/{key}',
    operationId: 'adminChangeSetting',
    tags,
    summary: '变更设置项，写明依据；此后新立的案件适用（系统管理员）',
    request: {
      params: key,
      body: bodyOf(
        z
          .object({ value: z.unknown(), basis: plainText('依据，如决定的文号', 500) })
          .openapi('SettingChange'),
      ),
    },
    responses: { 200: answer('设置项', setting), ...problems(...ADMIN_CHANGE) },
  }),
  resetSetting: createRoute({
    method: 'delete',
    path: '/admin/settings/{key}',
    operationId: 'adminResetSetting',
    tags,
    summary: '恢复缺省值（系统管理员）',
    request: { params: key },
    responses: { 200: answer('设置项', setting), ...problems(...ADMIN_CHANGE) },
  }),
};

export function addSystemAdministration(app: OpenAPIHono<ServerEnv>, system: SystemAdministration): void {
  app.openapi(routes.units, async (c) =>
    c.json({ items: answered(await system.units(askerIn(c, 'system', 'security'))), next: null }, 200),
  );
  app.openapi(routes.putUnit, async (c) => {
    const entry = { code: c.req.valid('param').code, ...c.req.valid('json') };
    return c.json(answered(await system.putUnit(askerIn(c, 'system'), entry)), 200);
  });
  app.openapi(routes.unitHoldings, async (c) =>
    c.json(answered(await system.unitHoldings(askerIn(c, 'system'), c.req.valid('param').code)), 200),
  );
  app.openapi(routes.setUnitActive, async (c) => {
    const activity = { code: c.req.valid('param').code, ...c.req.valid('json') };
    return c.json(answered(await system.setUnitActive(askerIn(c, 'system'), activity)), 200);
  });
  app.openapi(routes.putPerson, async (c) => {
    const entry = { id: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(answered(await system.putPerson(askerIn(c, 'system'), entry)), 200);
  });
  app.openapi(routes.settings, async (c) =>
    c.json({ items: answered(await system.settings(askerIn(c, 'system'))), next: null }, 200),
  );
  app.openapi(routes.changeSetting, async (c) => {
    const { value, basis } = c.req.valid('json');
    const changed = await system.changeSetting(askerIn(c, 'system'), c.req.valid('param').key, value, basis);
    return c.json(answered(changed), 200);
  });
  app.openapi(routes.resetSetting, async (c) =>
    c.json(answered(await system.resetSetting(askerIn(c, 'system'), c.req.valid('param').key)), 200),
  );
}
