import type { OpenAPIHono } from '@hono/zod-openapi';
import pack from '../package.json' with { type: 'json' };
import type { ServerEnv } from './env.ts';
import { requestSchemas } from './request-schemas.ts';

/** Serves the OpenAPI document of the routes. */
export function addDocument(app: OpenAPIHono<ServerEnv>, api: OpenAPIHono<ServerEnv>): void {
  let made: object | undefined;
  app.get('/openapi.json', (c) => {
    made ??= openApiDocument(api);
    return c.json(made);
  });
}

const TAGS = {
  session: '登录和会话',
  procedures: '办理程序',
  cases: '案件和办理',
  tasks: '工作清单',
  letters: '文书',
  papers: '材料',
  catalogue: '目录',
  calendar: '工作日历',
  units: '机构',
  events: '实时消息',
  public: '公众网上申请，不需要登录',
};

/** The OpenAPI 3.1 document of the API, made of the schemas that its routes check with. */
function openApiDocument(api: OpenAPIHono<ServerEnv>): object {
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: '接入系统：OAuth 2.0 client credentials 取得的令牌',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'docket-session',
    description: '网页：登录后的会话；修改时另以 X-CSRF-Token 发送 GET /session 给出的令牌',
  });
  const made = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '数据案卷',
      version: pack.version,
      description:
        '潍坊市公共数据共享、开放等事项的办理。修改请带 Idempotency-Key，用同一编号重新提交不会重复办理；出错的答复见 /reference/problems。',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { bearer: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  });
  const schemas = { ...made.components?.schemas, ...requestSchemas() };
  return withNulls({ ...made, components: { ...made.components, schemas } }) as object;
}

/**
 * The generator writes "this component, or null" as both at once, which nothing is: here it becomes either. Everything else
 * stays as it is.
 */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (typeof value !== 'object' || value === null) return value;
  const { allOf, ...rest } = value as { allOf?: readonly { $ref?: string; type?: unknown }[] };
  const [component, nothing] = allOf ?? [];
  if (component?.$ref && Array.isArray(nothing?.type) && nothing.type.includes('null')) {
    return { ...rest, anyOf: [component, { type: 'null' }] };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNulls(inner)]));
}
