import type { Context } from 'hono';
import type { Access, SignedIn } from '../../client/access.ts';
import { ROLES } from '../../machines/party.ts';
import { answered } from '../answered.ts';
import type { Identity, SignIn } from '../identity.ts';
import { HttpProblem } from '../problem.ts';
import { csrfTokenOf, type SignInCookies } from './cookies.ts';
import { type OpenId, SignInFailed } from './open-id.ts';

/** What sign-in is made of. */
export interface SignInParts {
  readonly access: Access;
  readonly openId: OpenId;
  readonly cookies: SignInCookies;
  /** Where people reach the docket. */
  readonly address: URL;
  /** Anybody may be anybody: the identity server is the demo's. */
  readonly demo: boolean;
}

/** The header in which a page says that a change comes from itself. */
const CSRF_HEADER = 'X-CSRF-Token';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** People sign in with a session, machines with an access token of the identity provider. */
export function createSignIn({ access, openId, cookies, demo }: SignInParts): SignIn {
  return {
    demo,
    async authenticate(c, isUse = true) {
      const token = /^Bearer +(.*)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
      if (token !== undefined) return machine(token);
      const id = cookies.sessionId(c);
      if (id === undefined) return null;
      const signedIn = answered(await access.sessions.find(id, isUse));
      if (!signedIn) return null;
      // Another site's page brings the cookie along, but does not know the token.
      if (!SAFE.has(c.req.method) && c.req.header(CSRF_HEADER) !== csrfTokenOf(id)) {
        throw new HttpProblem('csrf', `修改时请在 ${CSRF_HEADER} 中放入 GET /session 给出的 csrfToken。`);
      }
      return identityOf('person', signedIn);
    },
    csrfToken: async (c: Context) => {
      const id = cookies.sessionId(c);
      return id === undefined ? null : csrfTokenOf(id);
    },
  };

  async function machine(token: string): Promise<Identity> {
    const clientId = await openId.machineOf(token).catch((error: unknown) => {
      if (!(error instanceof SignInFailed)) throw error;
      if (error.code === 'provider-away')
        throw new HttpProblem('unavailable', error.message, { requestId: null });
      throw refusedToken(error.message);
    });
    const held = answered(await access.machine(clientId));
    if (!held) throw refusedToken('该接入系统没有登记，或者已停用，请联系安全管理员。');
    return identityOf('machine', held);
  }
}

function refusedToken(message: string): HttpProblem {
  return new HttpProblem(
    'unauthenticated',
    message,
    {},
    { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  );
}

function identityOf(kind: Identity['kind'], { person, name, duty, standings }: SignedIn): Identity {
  const memberships = standings.map((held) => ({ ...held, roleLabel: ROLES[held.role] }));
  return { kind, person, name, memberships, admin: duty };
}
