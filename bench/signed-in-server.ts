import { openDirect } from '../client/direct/connect.ts';
import { csrfTokenOf } from '../server/sign-in/cookies.ts';
import { freePort } from '../stack/ports.ts';
import type { TemporalCluster } from '../stack/temporal-cluster.ts';

/** A server in a process of its own, and sessions on it. */
export interface SignedInServer {
  readonly url: string;
  /** What a page of somebody who has signed in sends with every request. */
  headersOf(person: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * Starts the HTTP server as it runs for users; only its limits are out of the way.
 * @param start starts a program with these variables beside those of the servers, and waits until it is ready
 */
export async function signedInServer(
  docket: { readonly databaseUrl: string; readonly cluster: TemporalCluster },
  start: (script: string, env: NodeJS.ProcessEnv) => Promise<unknown>,
): Promise<SignedInServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await start('../server/main.ts', {
    DOCKET_PORT: String(port),
    DOCKET_ADDRESS: url,
    DOCKET_RATE_LIMIT: '1000000000',
    DOCKET_RATE_LIMIT_ADDRESS: '1000000000',
    ...{ OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_CLIENT_ID: 'bench', OIDC_CLIENT_SECRET: 'bench' },
  });
  const { access, close } = openDirect(docket);
  return {
    url,
    async headersOf(person) {
      const begun = await access.sessions.begin(person, undefined);
      if (!begun.ok) throw new Error(JSON.stringify(begun.problem));
      const { id } = begun.value;
      return { Cookie: `docket-session=${id}`, 'X-CSRF-Token': csrfTokenOf(id) };
    },
    close,
  };
}
