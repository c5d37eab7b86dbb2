import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';
import type { ServerEnv } from './env.ts';
import { routeOf } from './route-of.ts';

/**
 * A span of OpenTelemetry for every request, in the trace that the caller's `traceparent` names. It names the route and not
 * what was asked for. While no traces are sent it is none.
 */
export function traced(): MiddlewareHandler<ServerEnv> {
  const tracer = trace.getTracer('docket-server');
  return (c, next) => {
    const { method } = c.req;
    const parent = propagation.extract(context.active(), c.req.header());
    return tracer.startActiveSpan(method, { kind: SpanKind.SERVER }, parent, async (span) => {
      try {
        await next();
      } finally {
        const route = routeOf(c);
        span.updateName(`${method} ${route}`);
        span.setAttributes({
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': c.res.status,
          'docket.request_id': c.get('requestId'),
        });
        if (c.res.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      }
    });
  };
}
