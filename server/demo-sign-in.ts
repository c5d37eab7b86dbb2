import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Directory } from '../client/directory.ts';
import { answered } from './answered.ts';
import type { SignIn } from './identity.ts';

export const DEMO_COOKIE = 'docket-demo-person';

/** Sign-in of a demo docket on one's own machine: whoever names a person is that person. */
export function demoSignIn(directory: Directory): SignIn {
  return {
    demo: true,
    async authenticate(c) {
      const id = namedIn(c);
      if (id === undefined) return null;
      const found = await directory.person(id);
      if (!found.ok && found.problem.kind === 'not-found') return null;
      const { name, memberships } = answered(found);
      return { kind: 'person', person: id, name, memberships, admin: null };
    },
    csrfToken: async () => null,
  };
}

function namedIn(c: Context): string | undefined {
  const bearer = /^Bearer demo:(\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
  return bearer ?? getCookie(c, DEMO_COOKIE);
}
