import type { MiddlewareHandler } from 'hono';

/**
 * What the screens need, and no more: everything from this server. Their components write style elements; nothing writes
 * scripts.
 */
const SCREENS = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': SCREENS,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Security headers on every answer; one that a route has set itself stays. `https` adds HSTS. */
export function securityHeaders(https: boolean): MiddlewareHandler {
  const headers = Object.entries({
    ...HEADERS,
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  });
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}

/** Says how long an answer may be kept, unless its route has said so, or it is a problem. */
export function cached(control: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok && !c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', control);
  };
}
