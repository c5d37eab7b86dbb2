import type { OpenAPIHono } from '@hono/zod-openapi';
import pack from '../package.json' with { type: 'json' };
import type { ServerEnv } from './env.ts';

/** Serves the OpenAPI document of the routes. */
export function addDocument(app: OpenAPIHono<ServerEnv>, api: OpenAPIHono<ServerEnv>): void {
  let made: object | undefined;
  app.get('/openapi.json', (c) => {
    made ??= openApiDocument(api);
    return c.json(made);
  });
}

/** The OpenAPI 3.1 document of the API, made of the schemas that its routes check with. */
function openApiDocument(api: OpenAPIHono<ServerEnv>): object {
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'docket-session',
  });
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '数据案卷',
      version: pack.version,
      description: '潍坊市公共数据共享、开放等事项的办理。',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { bearer: [] }],
  });
}
