import type { Hono } from 'hono';
import type { DirectDocket } from '../client/direct/connect.ts';
import type { ServerEnv } from './env.ts';

/** Whether the server is stopping: it answers what is under way, and wants no more. */
export interface Lifecycle {
  stopping: boolean;
}

/** `/healthz`: this process answers. `/readyz`: it can do its work, because the database and Temporal answer it. */
export function addHealth(
  app: Hono<ServerEnv>,
  docket: Pick<DirectDocket, 'readiness'>,
  lifecycle: Lifecycle,
): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const checks = await docket.readiness();
    const ready = checks.database && checks.temporal && !lifecycle.stopping;
    return c.json(
      { status: ready ? 'ready' : 'not-ready', stopping: lifecycle.stopping, checks },
      ready ? 200 : 503,
    );
  });
}
