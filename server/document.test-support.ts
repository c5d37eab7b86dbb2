import { pino } from 'pino';
import { openDirect } from '../client/direct/connect.ts';
import { createApp } from './app.ts';
import { signInCookies } from './sign-in/cookies.ts';
import { openIdAt } from './sign-in/open-id.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly object[];
}

/** The parts of an OpenAPI document that tests look at. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, OpenApiSchema | undefined>>;
  };
}

interface OpenApiSchema {
  readonly oneOf?: readonly unknown[];
  readonly properties?: Readonly<Record<string, OpenApiSchema | undefined>>;
  readonly required?: readonly string[];
}

/** The document, from a server whose database and Temporal are nowhere: to be told of the routes, none is needed. */
export async function documentOfTests(): Promise<OpenApi> {
  const cluster = { connectionOptions: { address: '127.0.0.1:1' }, namespace: 'default' };
  const docket = openDirect({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', cluster });
  const address = new URL('http://localhost');
  const openId = openIdAt({
    ...{ address, issuer: new URL('http://127.0.0.1:1'), clientId: 'test', clientSecret: 'test' },
    ...{ personClaim: 'sub', audience: 'test', idleMs: 1, longestMs: 1, demo: true },
  });
  const app = createApp({
    docket,
    signIn: { address, openId, cookies: signInCookies(false), demo: true },
    log: pino({ enabled: false }),
    screens: 'web/dist',
  });
  return (await (await app.request('/openapi.json')).json()) as OpenApi;
}
