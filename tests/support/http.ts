import { pino } from 'pino';
import { inject } from 'vitest';
import { type DirectDocket, openDirect } from '../../client/direct/connect.ts';
import { createApp, type ServerParts } from '../../server/app.ts';
import { csrfTokenOf, signInCookies } from '../../server/sign-in/cookies.ts';
import { openIdAt } from '../../server/sign-in/open-id.ts';
import { PATIENT_MS, type TestDocket } from './docket.ts';
import { AUDIENCE } from './token-issuer.ts';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON body, or undefined. */
  readonly body: unknown;
}

/** The HTTP API over a test docket, asked without a port. */
export interface TestApi {
  readonly app: ReturnType<typeof createApp>;
  /** What a page of somebody who has signed in sends with every request. */
  headersOf(person: string): Promise<Readonly<Record<string, string>>>;
  /** The session of somebody has ended; with the next request they sign in again. */
  forget(person: string): void;
  /** @param person id of whoever asks; null for nobody */
  ask(person: string | null, method: string, path: string, more?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

interface AskOptions {
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface TestApiOptions extends Partial<Omit<ServerParts, 'docket' | 'signIn'>> {
  /** How long a call waits for its commit, in milliseconds; long when nothing is said. */
  readonly waitMs?: number;
  /** Of another Temporal than that of the run. */
  readonly address?: string;
  /** As behind a proxy with a certificate. */
  readonly secure?: boolean;
  /** Where machines have their tokens from; without it none has any. */
  readonly issuer?: URL;
}

export function testApi(
  docket: Pick<TestDocket, 'databaseUrl' | 'taskQueue' | 'papers'>,
  options: TestApiOptions = {},
): TestApi {
  const { databaseUrl, taskQueue, papers } = docket;
  const { waitMs = PATIENT_MS, address = inject('temporalAddress'), secure = false, ...more } = options;
  const { issuer = new URL('http://127.0.0.1:1'), ...parts } = more;
  const cluster = { connectionOptions: { address }, namespace: 'default' };
  const direct: DirectDocket = openDirect({ databaseUrl, taskQueue, papers, cluster, waitMs });
  const { access } = direct;
  const url = new URL(secure ? 'https://localhost' : 'http://localhost');
  // No person over this API goes to the identity provider: who asks has a session already.
  const openId = openIdAt({
    ...{ address: url, issuer, clientId: 'test', clientSecret: 'test' },
    ...{ personClaim: 'sub', audience: AUDIENCE, idleMs: 1, longestMs: 1, demo: true },
  });
  const app = createApp({
    docket: direct,
    signIn: { address: url, openId, cookies: signInCookies(false), demo: true },
    log: pino({ enabled: false }),
    screens: 'web/dist',
    ...parts,
  });
  const sessions = new Map<string, Promise<string>>();
  const sessionOf = (person: string) => {
    const held =
      sessions.get(person) ??
      access.sessions.begin(person, undefined).then((begun) => (begun.ok ? begun.value.id : 'none'));
    sessions.set(person, held);
    return held;
  };
  const headersOf = async (person: string) => {
    const id = await sessionOf(person);
    return { Cookie: `docket-session=${id}`, 'X-CSRF-Token': csrfTokenOf(id) };
  };
  return {
    app,
    headersOf,
    forget: (person) => void sessions.delete(person),
    async ask(person, method, path, { json, headers = {} } = {}) {
      const response = await app.request(`/api/v1${path}`, {
        method,
        headers: {
          ...(person !== null && (await headersOf(person))),
          ...(json !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },
    close: () => direct.close(),
  };
}
