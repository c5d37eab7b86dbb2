import type { Context } from 'hono';
import type { Actor } from '../machines/party.ts';

/** What an `Idempotency-Key` is made of. With the unit before it, it is still a request id of the docket. */
export const IDEMPOTENCY_KEY = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,139}$/;

/**
 * The id under which a change is made once: the caller's `Idempotency-Key`, or one made up, which is told in the answer. It
 * is the unit's own: two units that choose the same key have asked for two things.
 */
export function requestIdIn(c: Context, actor: Actor): string {
  const key = c.req.header('Idempotency-Key') ?? crypto.randomUUID();
  c.header('Idempotency-Key', key);
  return requestIdOf(key, actor);
}

/** The request id that a key of a unit stands for. */
export function requestIdOf(key: string, { unit }: Actor): string {
  return `${unit}/${key}`;
}

/** The key that a request id was made of: codes of units have no stroke in them. */
export function keyOf(requestId: string): string {
  return requestId.slice(requestId.indexOf('/') + 1);
}
