import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Actor } from '../machines/party.ts';
import { ACTING_AS, actingMembership, actorOf, type Identity } from './identity.ts';
import { HttpProblem } from './problem.ts';

/** What the middleware knows of a request. */
export interface ServerEnv {
  Variables: {
    requestId: string;
    log: Logger;
    /** Set for every route that asks for sign-in. */
    identity: Identity;
  };
}

/**
 * Who acts in a request.
 * @throws {HttpProblem} `forbidden` for somebody who holds no role in a unit, such as an administrator
 */
export function actorIn(c: Context<ServerEnv>): Actor {
  const identity = c.get('identity');
  const acting = actingMembership(identity, c.req.header(ACTING_AS));
  if (!acting) throw new HttpProblem('forbidden', '没有在任何机构任职，不能办理或者查看案件。');
  return actorOf(identity, acting);
}
