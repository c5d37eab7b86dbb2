import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { html, raw } from 'hono/html';
import type { ServerEnv } from './env.ts';
import { cached } from './guards/headers.ts';
import { PROBLEMS } from './problem.ts';

/** The files of Swagger UI that the page uses. */
const PARTS = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** Starts the page; a file of its own, so that no script stands in the page. What is tried out carries the session's token. */
const START = `
const session = fetch('/api/v1/session').then((answer) => (answer.ok ? answer.json() : {}));
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  tryItOutEnabled: true,
  docExpansion: 'list',
  requestInterceptor: async (request) => {
    const { csrfToken } = await session;
    if (csrfToken) request.headers['X-CSRF-Token'] = csrfToken;
    return request;
  },
});
`;

/** The reference of the API, to be browsed without any other network, and the page about the codes of problems. */
export function addReference(app: Hono<ServerEnv>): void {
  const folder = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
  app.get('/reference', (c) => c.html(page('接口文档', REFERENCE, ['/reference/swagger-ui.css'])));
  app.get('/reference/start.js', (c) =>
    c.body(START, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/reference/problems', (c) => c.html(page('问题代码', problemTable())));
  for (const part of PARTS) {
    const file = serveStatic({ path: `${folder}/${part}` });
    app.get(`/reference/${part}`, cached('public, max-age=86400'), compress(), file);
  }
}

const REFERENCE = `<div id="reference"></div>
<script src="/reference/swagger-ui-bundle.js"></script>
<script src="/reference/start.js"></script>`;

function problemTable(): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, title }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${title}</td></tr>`,
  );
  return `<h1>问题代码</h1>
<p>出错时的答复按 RFC 9457 写明 <code>code</code>，供程序判断，不会改变；<code>detail</code> 说明原因和正确做法。</p>
<table border="1" cellpadding="6"><tr><th>代码</th><th>HTTP 状态码</th><th>含义</th></tr>${rows.join('')}</table>
<p><a href="/reference">接口文档</a></p>`;
}

function page(title: string, body: string, styles: readonly string[] = []) {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · 数据案卷</title>
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
      </head>
      <body>
        ${raw(body)}
      </body>
    </html>`;
}
