import type { Context } from 'hono';

/** The id under which a change is made once: the caller's `Idempotency-Key`, or one made up; it is told in the answer. */
export function requestIdIn(c: Context): string {
  const id = c.req.header('Idempotency-Key') ?? crypto.randomUUID();
  c.header('Idempotency-Key', id);
  return id;
}
