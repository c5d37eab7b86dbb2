import { pino } from 'pino';
import { inject } from 'vitest';
import { type DirectDocket, openDirect } from '../../client/direct/connect.ts';
import { createApp } from '../../server/app.ts';
import { demoSignIn } from '../../server/demo-sign-in.ts';
import type { TestDocket } from './docket.ts';

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
  /** @param person id of whoever asks; null for nobody */
  ask(person: string | null, method: string, path: string, more?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

interface AskOptions {
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function testApi(docket: Pick<TestDocket, 'databaseUrl' | 'taskQueue' | 'papers'>): TestApi {
  const { databaseUrl, taskQueue, papers } = docket;
  const cluster = { connectionOptions: { address: inject('temporalAddress') }, namespace: 'default' };
  const direct: DirectDocket = openDirect({ databaseUrl, taskQueue, papers, cluster });
  const app = createApp({
    docket: direct,
    signIn: demoSignIn(direct.directory),
    log: pino({ enabled: false }),
  });
  return {
    app,
    async ask(person, method, path, { json, headers = {} } = {}) {
      const response = await app.request(`/api/v1${path}`, {
        method,
        headers: {
          ...(person !== null && { Authorization: `Bearer demo:${person}` }),
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
