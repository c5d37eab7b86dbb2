import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/**
 * The route that a request is for, such as '/api/v1/cases/:ref'. What stands around all routes, and the screens that answer
 * every other address, are none.
 * @returns '*' for those
 */
export function routeOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? '*';
}
