import { trace } from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { ServerEnv } from './env.ts';
import type { Metrics } from './metrics/metrics.ts';
import { routeOf } from './route-of.ts';

const REQUEST_ID = 'X-Request-Id';

/**
 * Gives every request an id, taken from the caller's if it is a sound one, and one line in the log when it is answered. A
 * line names the route and not what was asked for: search words and bodies may say something of a person.
 * @param metrics counts the answers too
 */
export function observed(log: Logger, metrics?: Pick<Metrics, 'answered'>): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const given = c.req.header(REQUEST_ID);
    const requestId = given !== undefined && /^[\w.:-]{1,100}$/.test(given) ? given : crypto.randomUUID();
    const began = performance.now();
    c.set('requestId', requestId);
    const traceId = trace.getActiveSpan()?.spanContext().traceId;
    c.set('log', log.child({ requestId, ...(traceId !== undefined && { traceId }) }));
    c.header(REQUEST_ID, requestId);
    await next();
    const elapsed = performance.now() - began;
    const ms = Math.round(elapsed);
    const route = routeOf(c);
    const { method } = c.req;
    metrics?.answered({ method, route, status: c.res.status, seconds: elapsed / 1000 });
    const ref = c.req.param('ref');
    c.get('log').info(
      { method, route, status: c.res.status, ms, ...(ref !== undefined && { case: ref }) },
      'request',
    );
  };
}
