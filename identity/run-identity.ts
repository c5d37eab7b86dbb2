import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { accountOf, accounts } from './accounts.ts';
import { requireDemo } from './demo-mode.ts';
import { peoplePage } from './people-page.ts';
import { identityProvider } from './provider.ts';
import { identitySecrets } from './secrets.ts';

export interface IdentityServerOptions {
  /** `http://127.0.0.1:8180`; the server listens there. */
  readonly issuer: URL;
  /** Of the docket's own server. */
  readonly docket: URL;
  readonly audience: string;
  /** Where the docket keeps its state. */
  readonly folder: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Starts the identity server of a demo docket.
 * @throws {NotADemo} outside demo mode
 */
export async function startIdentityServer(
  options: IdentityServerOptions,
): Promise<{ stop(): Promise<void> }> {
  const { issuer, docket, audience, folder, env = process.env } = options;
  requireDemo(env, issuer);
  const provider = identityProvider({
    issuer: issuer.origin,
    redirectUri: new URL('/api/v1/auth/callback', docket).href,
    signedOutUri: docket.href,
    audience,
    secrets: await identitySecrets(folder),
  });
  const handle = provider.callback();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    const uid = /^\/interaction\/([\w-]+)$/.exec(pathname)?.[1];
    if (uid !== undefined) {
      choose(provider, uid, request, response).catch(() => {
        response
          .writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
          .end('登录已过期，请重新登录。');
      });
      return;
    }
    if (/^\/auth(\/|$)/.test(pathname)) forgetWhoWasChosen(request);
    handle(request, response);
  });
  server.listen(Number(issuer.port), issuer.hostname.replace(/^\[|\]$/g, ''));
  await once(server, 'listening');
  return {
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Every sign-in begins anew: whoever was chosen before must not be taken for whoever is chosen now. */
function forgetWhoWasChosen({ headers }: IncomingMessage): void {
  const cookies = headers.cookie?.split(/;\s*/) ?? [];
  headers.cookie = cookies.filter((cookie) => !cookie.startsWith('_session')).join('; ');
}

/** Signs in whom the docket has named (login_hint), or whoever is chosen on the page. */
async function choose(
  provider: Provider,
  uid: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const named =
    request.method === 'POST' ? new URLSearchParams(await text(request)).get('account') : params.login_hint;
  const account = accountOf(String(named));
  if (account) {
    const login = { accountId: account.id, remember: false };
    await provider.interactionFinished(request, response, { login });
    return;
  }
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
  };
  response.writeHead(200, headers).end(peoplePage(uid, accounts));
}
