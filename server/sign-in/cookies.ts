import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Attempt } from './open-id.ts';

/** Where an attempt to sign in is carried; the session is carried everywhere. */
const AUTH_PATH = '/api/v1/auth';
/** In seconds: how long somebody may take at the identity provider. */
const ATTEMPT_AGE = 15 * 60;

const attemptSchema = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  back: z.string(),
}) satisfies z.ZodType<Attempt>;

/** The cookies of sign-in. No script can read them, and no other site's form brings them along. */
export interface SignInCookies {
  readonly sessionId: (c: Context) => string | undefined;
  setSession(c: Context, id: string): void;
  clearSession(c: Context): void;
  setAttempt(c: Context, attempt: Attempt): void;
  /** The attempt that a browser has come back from; it is good for once. */
  takeAttempt(c: Context, state: string): Attempt | undefined;
}

/** @param secure whether the docket is reached over https */
export function signInCookies(secure: boolean): SignInCookies {
  const options = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const;
  // Of that prefix browsers demand that the cookie is secure and of this very host.
  const session = secure ? '__Host-docket-session' : 'docket-session';
  // Each attempt has its own, so that two tabs may sign in at once.
  const attemptName = (state: string) => `docket-sign-in-${state.replace(/[^\w-]/g, '').slice(0, 16)}`;
  const atAuth = { ...options, path: AUTH_PATH };
  return {
    sessionId: (c) => getCookie(c, session),
    setSession: (c, id) => setCookie(c, session, id, options),
    clearSession: (c) => void deleteCookie(c, session, options),
    setAttempt: (c, attempt) =>
      setCookie(c, attemptName(attempt.state), encoded(attempt), { ...atAuth, maxAge: ATTEMPT_AGE }),
    takeAttempt: (c, state) => {
      const attempt = decoded(getCookie(c, attemptName(state)));
      deleteCookie(c, attemptName(state), atAuth);
      return attempt?.state === state ? attempt : undefined;
    },
  };
}

/** The token that a page sends with what it changes: made of the session's id, which no other site knows. */
export function csrfTokenOf(sessionId: string): string {
  return createHash('sha256').update(`csrf:${sessionId}`).digest('base64url');
}

function encoded(attempt: Attempt): string {
  return Buffer.from(JSON.stringify(attempt)).toString('base64url');
}

function decoded(text: string | undefined): Attempt | undefined {
  if (text === undefined) return undefined;
  try {
    return attemptSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
