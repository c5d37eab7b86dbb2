import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import type { DirectDocket } from '../client/direct/connect.ts';
import { answerProblem, invalidInput, notFound } from './answer-problem.ts';
import { addDocument } from './document.ts';
import type { ServerEnv } from './env.ts';
import { observed } from './observed.ts';
import { HttpProblem } from './problem.ts';
import { addCases } from './routes/cases.ts';
import { addCatalogue } from './routes/catalogue.ts';
import { addDemo } from './routes/demo.ts';
import { addLetters } from './routes/letters.ts';
import { addPapers } from './routes/papers.ts';
import { addProcedures } from './routes/procedures.ts';
import { addSession } from './routes/session.ts';
import { addTasks } from './routes/tasks.ts';
import { addUnits } from './routes/units.ts';
import { addSignIn, addSignOut } from './sign-in/routes.ts';
import { createSignIn, type SignInParts } from './sign-in/sign-in.ts';

/** What the server serves. */
export interface ServerParts {
  readonly docket: Omit<DirectDocket, 'close'>;
  /** How people and machines sign in. */
  readonly signIn: Omit<SignInParts, 'access'>;
  readonly log: Logger;
}

const API_BASE = '/api/v1';

/** The HTTP API over a docket. It holds no state of its own, so that any number of servers may run. */
export function createApp(parts: ServerParts): OpenAPIHono<ServerEnv> {
  const { docket, log } = parts;
  const { transport, directory } = docket;
  const signInParts = { ...parts.signIn, access: docket.access };
  const signIn = createSignIn(signInParts);
  const api = new OpenAPIHono<ServerEnv>({ defaultHook: invalidInput });
  addSignIn(api, signInParts);
  if (signIn.demo) addDemo(api, directory);
  // Whatever is added from here on is for those who have signed in.
  api.use(async (c, next) => {
    const identity = await signIn.authenticate(c);
    if (!identity) throw new HttpProblem('unauthenticated', '请先登录。');
    c.set('identity', identity);
    await next();
  });
  addSession(api, signIn);
  addSignOut(api, signInParts);
  addProcedures(api);
  addCases(api, docket);
  addLetters(api, transport);
  addPapers(api, transport);
  addTasks(api, transport);
  addCatalogue(api, docket.catalogue);
  addUnits(api, directory);

  const app = new OpenAPIHono<ServerEnv>({ defaultHook: invalidInput });
  app.onError(answerProblem);
  app.notFound(notFound);
  app.use(observed(log));
  addDocument(app, api);
  app.route(API_BASE, api);
  return app;
}
