import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import type { Logger } from 'pino';
import type { DirectDocket } from '../client/direct/connect.ts';
import { answerProblem, invalidInput, notFoundIn } from './answer-problem.ts';
import { audited } from './audited.ts';
import { addDocument } from './document.ts';
import type { ServerEnv } from './env.ts';
import { limitBody, limitDepth, refuseUnstorable } from './guards/body.ts';
import { cached, securityHeaders } from './guards/headers.ts';
import { DEFAULT_RATE_LIMITS, type RateLimiter, type RateLimits, rateLimiter } from './guards/rate-limit.ts';
import { addHealth } from './health.ts';
import type { Metrics } from './metrics/metrics.ts';
import { observed } from './observed.ts';
import { HttpProblem } from './problem.ts';
import { addReference } from './reference.ts';
import { addAuditReading } from './routes/admin/audit.ts';
import { addSecurityAdministration } from './routes/admin/security.ts';
import { addSystemAdministration } from './routes/admin/system.ts';
import { addBoard } from './routes/board.ts';
import { addCalendar } from './routes/calendar.ts';
import { addCaseList } from './routes/case-list.ts';
import { addCases } from './routes/cases.ts';
import { addCatalogue } from './routes/catalogue.ts';
import { addDemo } from './routes/demo.ts';
import { addEvents } from './routes/events.ts';
import { addLetters } from './routes/letters.ts';
import { addPapers } from './routes/papers.ts';
import { addProcedures } from './routes/procedures.ts';
import { addPublicDesk } from './routes/public-desk.ts';
import { addRequests } from './routes/requests.ts';
import { addSession } from './routes/session.ts';
import { addSubstitutions } from './routes/substitutions.ts';
import { addTaskChanges } from './routes/task-changes.ts';
import { addTasks } from './routes/tasks.ts';
import { addUnits } from './routes/units.ts';
import { addViews } from './routes/views.ts';
import { addWebhooks } from './routes/webhooks.ts';
import { addScreens } from './screens.ts';
import { addSignIn, addSignOut } from './sign-in/routes.ts';
import { createSignIn, type SignInParts } from './sign-in/sign-in.ts';
import { traced } from './traced.ts';

/** What the server serves. */
export interface ServerParts {
  readonly docket: Omit<DirectDocket, 'close'>;
  /** How people and machines sign in. */
  readonly signIn: Omit<SignInParts, 'access'>;
  readonly log: Logger;
  /** Is told of every answer; nothing is counted without. */
  readonly metrics?: Pick<Metrics, 'answered'>;
  /** Folder of the built screens. */
  readonly screens: string;
  readonly limits?: RateLimits;
  /** Origins whose pages may ask the API with a token of their own; none by default. */
  readonly origins?: readonly string[];
  /** Fires when the server stops: it answers what is under way, and wants no more. */
  readonly stopping?: AbortSignal;
  /** How often an event stream shows that it lives, in milliseconds; default 15 000. */
  readonly heartbeatMs?: number;
}

const API_BASE = '/api/v1';

/** The HTTP API over a docket. It holds no state of its own, so that any number of servers may run. */
export function createApp(parts: ServerParts): OpenAPIHono<ServerEnv> {
  const { docket, log, limits = DEFAULT_RATE_LIMITS, stopping = new AbortController().signal } = parts;
  const limiter = rateLimiter(limits);
  const api = apiOf({ ...parts, stopping }, limiter);

  const app = new OpenAPIHono<ServerEnv>({ defaultHook: invalidInput });
  app.onError(answerProblem);
  app.notFound(notFoundIn(() => app.routes));
  app.use('/api/*', traced());
  app.use(observed(log, parts.metrics));
  app.use(securityHeaders(parts.signIn.address.protocol === 'https:'));
  addHealth(app, docket, stopping);
  app.use(async (c, next) => {
    await limiter.address(c);
    await next();
  });
  if (parts.origins?.length) app.use('/api/*', cors({ origin: [...parts.origins], credentials: false }));
  // What a case says is for whoever asked, and for now.
  app.use('/api/*', cached('no-store'), limitBody, limitDepth, refuseUnstorable);
  addDocument(app, api);
  app.route(API_BASE, api);
  addReference(app);
  addScreens(app, parts.screens);
  return app;
}

function apiOf(
  { docket, stopping, ...parts }: ServerParts & { readonly stopping: AbortSignal },
  limiter: RateLimiter,
) {
  const { transport, directory } = docket;
  const signInParts = { ...parts.signIn, access: docket.access };
  const signIn = createSignIn(signInParts);
  const api = new OpenAPIHono<ServerEnv>({ defaultHook: invalidInput });
  api.use(audited(docket.access, API_BASE));
  addSignIn(api, signInParts);
  if (signIn.demo) addDemo(api, directory);
  addPublicDesk(api, docket.publicDesk, limiter.public);
  // Whatever is added from here on is for those who have signed in.
  api.use(async (c, next) => {
    // A page that is open, and follows by itself, is not in use: else no session would ever end for want of it.
    const identity = await signIn.authenticate(c, c.req.path !== `${API_BASE}/events`);
    if (!identity) throw new HttpProblem('unauthenticated', '请先登录。');
    await limiter.identity(identity.person);
    c.set('identity', identity);
    await next();
  });
  addSession(api, signIn, docket.placeOfEvents);
  addSignOut(api, signInParts);
  addProcedures(api);
  addCases(api, docket);
  addRequests(api, docket.lookUpRequest);
  addLetters(api, transport);
  addPapers(api, transport);
  addTasks(api, docket);
  addTaskChanges(api, docket.worklist);
  addViews(api, docket.worklist);
  const { heartbeatMs } = parts;
  addEvents(api, { follow: docket.followEvents, signIn, stopping, heartbeatMs });
  addCatalogue(api, docket.catalogue);
  addUnits(api, docket);
  addCalendar(api, docket.calendar);
  addBoard(api, docket.board);
  addCaseList(api, docket.caseList);
  addWebhooks(api, docket.webhooks);
  addSubstitutions(api, docket.substitutions);
  addSystemAdministration(api, docket.administration.system);
  addSecurityAdministration(api, docket.administration);
  addAuditReading(api, docket.administration.audit);
  return api;
}
