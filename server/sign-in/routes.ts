import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { answered } from '../answered.ts';
import type { ServerEnv } from '../env.ts';
import { answer, plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';
import { failedPage } from './failed-page.ts';
import { SignInFailed } from './open-id.ts';
import { pageToReturnTo } from './page-to-return-to.ts';
import type { SignInParts } from './sign-in.ts';

const signOut = createRoute({
  method: 'post',
  path: '/auth/sign-out',
  operationId: 'signOut',
  tags: ['session'],
  summary: '退出登录',
  request: {
    query: z.object({
      everywhere: z.enum(['true', 'false']).optional().openapi({ description: '同时退出本人的其他会话' }),
    }),
  },
  responses: {
    200: answer(
      '已退出',
      z
        .object({ next: z.string().nullable().openapi({ description: '身份服务的退出页面；没有时为 null' }) })
        .openapi('SignedOut'),
    ),
    ...problems('unauthenticated', 'csrf', 'unavailable'),
  },
});

/** The way to the identity provider and back: pages for browsers, open to everybody. */
export function addSignIn(app: OpenAPIHono<ServerEnv>, parts: SignInParts): void {
  const { access, openId, cookies, demo, address } = parts;

  app.get('/auth/sign-in', async (c) => {
    // A demo is also reached as localhost; cookies are of one host, and the provider leads back to the one it knows.
    const here = new URL(c.req.url);
    if (demo && here.hostname !== address.hostname && c.req.header('Host') !== address.host) {
      return c.redirect(new URL(`${here.pathname}${here.search}`, address).href, 302);
    }
    const hint = plainText('', 100).safeParse(c.req.query('login_hint')).data;
    const back = pageToReturnTo(c.req.query('return'));
    return await orFailed(c, async () => {
      const { url, attempt } = await openId.begin(back, hint);
      cookies.setAttempt(c, attempt);
      return c.redirect(url.href, 302);
    });
  });

  app.get('/auth/callback', (c) =>
    orFailed(c, async () => {
      const attempt = cookies.takeAttempt(c, c.req.query('state') ?? '');
      if (!attempt) throw new SignInFailed('refused', '登录没有在本浏览器开始，或者已经过期，请重新登录。');
      const person = await openId.finish(new URL(c.req.url), attempt);
      const begun = await access.sessions.begin(person, cookies.sessionId(c));
      if (!begun.ok && begun.problem.kind === 'not-found') {
        throw new SignInFailed('not-for-us', begun.problem.message);
      }
      cookies.setSession(c, answered(begun).id);
      return c.redirect(attempt.back, 302);
    }),
  );

  /** A browser gets a page, not a problem. Whoever was not let in is noted. */
  async function orFailed(c: Context<ServerEnv>, way: () => Promise<Response>): Promise<Response> {
    try {
      return await way();
    } catch (error) {
      if (!(error instanceof SignInFailed)) throw error;
      c.get('log').warn({ code: error.code, err: error.cause }, 'sign-in failed');
      if (error.code === 'provider-away') return c.html(failedPage(error.message), 503);
      const subject = { reason: error.code };
      const by = { person: null };
      answered(
        await access.note({
          kind: 'denied',
          what: 'session.begin',
          by,
          subject,
          request: c.get('requestId'),
        }),
      );
      return c.html(failedPage(error.message), 403);
    }
  }
}

/** Signing out, for whoever has signed in. */
export function addSignOut(
  app: OpenAPIHono<ServerEnv>,
  { access, openId, cookies, demo }: SignInParts,
): void {
  app.openapi(signOut, async (c) => {
    const id = cookies.sessionId(c);
    if (id !== undefined) answered(await access.sessions.end(id));
    if (c.req.valid('query').everywhere === 'true') {
      answered(await access.sessions.endAll(c.get('identity').person));
    }
    cookies.clearSession(c);
    // The session here has ended, whether the provider answers or not. The demo's provider remembers nobody.
    const next = demo ? null : await openId.signOutUrl().catch(() => null);
    return c.json({ next }, 200);
  });
}
