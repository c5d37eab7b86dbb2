import type { Context, MiddlewareHandler } from 'hono';
import type { Access, Noted } from '../client/access.ts';
import { answered } from './answered.ts';
import type { ServerEnv } from './env.ts';
import { ACTING_AS, actorOf, nameOf } from './identity.ts';
import { HttpProblem } from './problem.ts';
import { routeOf } from './route-of.ts';

/** Reads of what is sensitive, by their routes under the base of the API. What administrators do is recorded where it is done. */
const SENSITIVE: { readonly [route: string]: string } = {
  'GET /cases/:ref/letters/:number': 'letter.read',
  'GET /cases/:ref/papers/:hash': 'paper.read',
  'GET /board/report.xlsx': 'report.export',
};

/**
 * Notes in the audit log who was denied what, and who has read what is sensitive. The answer waits for that one insert: what
 * can't be noted is not shown.
 */
export function audited(access: Access, base: string): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    await next();
    const noted = await whatToNote(c, access, base);
    if (noted) answered(await access.note(noted));
  };
}

async function whatToNote(c: Context<ServerEnv>, access: Access, base: string): Promise<Noted | undefined> {
  const route = `${c.req.method} ${routeOf(c).slice(base.length)}`;
  const frame = { by: whoAsks(c), subject: subjectOf(c), request: c.get('requestId') };
  const read = SENSITIVE[route];
  if (c.res.ok) return read === undefined ? undefined : { kind: 'read', what: read, ...frame };
  const why = await denial(c, access);
  return why === undefined
    ? undefined
    : { kind: 'denied', what: route, ...frame, subject: { ...frame.subject, why } };
}

/** Why an answer counts as a denied attempt; undefined when it does not. */
async function denial({ error, req }: Context<ServerEnv>, access: Access): Promise<string | undefined> {
  if (!(error instanceof HttpProblem)) return undefined;
  const { code, reason } = error.details;
  if (code === 'forbidden' || code === 'csrf') return code;
  if (code === 'not-permitted' && reason === 'actor' && !req.path.includes('/substitutions')) return 'actor';
  const ref = code === 'not-found' ? req.param('ref') : undefined;
  // Whoever asks for a case of others is told that there is none; that they asked is noted.
  return ref !== undefined && answered(await access.isCase(ref)) ? 'outside' : undefined;
}

function whoAsks(c: Context<ServerEnv>): Noted['by'] {
  const identity = c.get('identity');
  if (!identity) return { person: null };
  const named = c.req.header(ACTING_AS);
  const held = identity.memberships.find((one) => named === undefined || nameOf(one) === named);
  return held ? actorOf(identity, held) : { person: identity.person };
}

function subjectOf({ req }: Context): Noted['subject'] {
  return Object.fromEntries(
    ['ref', 'number', 'hash', 'code', 'id'].flatMap((name) => {
      const value = req.param(name);
      return value === undefined ? [] : [[name, value.slice(0, 200)]];
    }),
  );
}
