import type { Hono } from 'hono';
import type { DirectDocket } from '../client/direct/connect.ts';
import type { ServerEnv } from './env.ts';

/** `/healthz`: this process answers. `/readyz`: it can do its work, because the database and Temporal answer it. */
export function addHealth(
  app: Hono<ServerEnv>,
  docket: Pick<DirectDocket, 'readiness'>,
  stopping: AbortSignal,
): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const checks = await docket.readiness();
    const ready = checks.database && checks.temporal && !stopping.aborted;
    return c.json(
      { status: ready ? 'ready' : 'not-ready', stopping: stopping.aborted, checks },
      ready ? 200 : 503,
    );
  });
}
