import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { ServerEnv } from './env.ts';
import { cached } from './guards/headers.ts';

/** What is served below these is no page of the screens. */
const NOT_PAGES = /^\/(api|assets|reference|openapi\.json|healthz|readyz|metrics)(\/|$)/;

/**
 * Serves the screens as they were built: files by their name, and one page to browsers for every address that nobody else
 * has. It is added last.
 * @param root folder of the built screens; without it the root leads to the reference
 */
export function addScreens(app: Hono<ServerEnv>, root: string): void {
  if (!existsSync(join(root, 'index.html'))) {
    app.get('/', (c) => c.redirect('/reference', 302));
    return;
  }
  // The names of assets carry a hash of what is in them; the page that names them does not.
  app.use(
    '/assets/*',
    cached('public, max-age=31536000, immutable'),
    compress(),
    serveStatic({ root, precompressed: true }),
  );
  app.use('*', cached('no-cache'), serveStatic({ root }));
  const page = serveStatic({ root, path: 'index.html' });
  app.get('*', (c, next) => {
    const isPage = !NOT_PAGES.test(c.req.path) && c.req.header('Accept')?.includes('text/html');
    return isPage ? page(c, next) : next();
  });
}
