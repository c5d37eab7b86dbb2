import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import type { ServerEnv } from './env.ts';

/** Nothing but our own scripts runs in a page, and nobody may frame one. antd writes its styles at run time. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the screens: files under /assets, named by their content, and one page for every address that nobody else has. It is
 * added last.
 * @param folder where the screens were built
 */
export function addScreens(app: OpenAPIHono<ServerEnv>, folder: string): void {
  app.use('/assets/*', compress(), serveStatic({ root: folder, onFound: (_, c) => keep(c) }));
  app.get('/icon.svg', serveStatic({ root: folder }));
  const page = serveStatic({ root: folder, rewriteRequestPath: () => '/index.html' });
  app.get('*', async (c, next) => {
    if (isForPrograms(c.req.path) || !c.req.header('Accept')?.includes('text/html')) return next();
    c.header('Content-Security-Policy', POLICY);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    // The page names the files of the newest build.
    c.header('Cache-Control', 'no-cache');
    return page(c, next);
  });
}

function keep(c: { header: (name: string, value: string) => void }): void {
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
}

function isForPrograms(path: string): boolean {
  return /^\/(api|assets|openapi\.json|reference|healthz|readyz|metrics)(\/|$)/.test(path);
}
