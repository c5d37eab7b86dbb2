import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { DocketEvent, FollowEvents } from '../../client/events.ts';
import type { ServerEnv } from '../env.ts';
import type { SignIn } from '../identity.ts';
import { HttpProblem } from '../problem.ts';
import { plainText } from '../schemas/parts.ts';
import { problems } from '../schemas/problem.ts';

/** Proxies close what is silent for a minute; and as often it is asked whether who follows is still signed in. */
const HEARTBEAT_MS = 15_000;
/** After a stream has ended, as when its server stops, the page comes again after so long. */
const COME_AGAIN_MS = 2000;
/** Pages that one person may have open. */
const STREAMS_AT_MOST = 20;

const followEvents = createRoute({
  method: 'get',
  path: '/events',
  operationId: 'followEvents',
  tags: ['events'],
  summary: '实时消息（text/event-stream）',
  description:
    '事件 case：`{ caseId, caseNumber, sequence }`，案件有了新的办理步骤；tasks：`{ unit }`，待办的承办人有变动；reset：`{}`，其间的变动已无从得知，请重新查询。只有本人任职机构可以看到的。断开后以 Last-Event-ID 续接；首次连接以 after 从 GET /session 给出的位置开始。',
  request: {
    headers: z.object({ 'last-event-id': plainText('收到的最后一个事件的 id').optional() }),
    query: z.object({ after: plainText('从此位置开始，没有 Last-Event-ID 时').optional() }),
  },
  responses: {
    200: { description: '事件流', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems('unauthenticated', 'rate-limited'),
  },
});

export interface EventParts {
  readonly follow: FollowEvents;
  readonly signIn: SignIn;
  /** Ends every stream when the server stops. */
  readonly stopping: AbortSignal;
  readonly heartbeatMs?: number | undefined;
}

/** Live updates: each stream reads the feed at its own pace, so that a slow reader holds up nobody and nothing is kept for it. */
export function addEvents(app: OpenAPIHono<ServerEnv>, parts: EventParts): void {
  const { follow, signIn, stopping, heartbeatMs = HEARTBEAT_MS } = parts;
  const open = new Map<string, number>();
  app.openapi(followEvents, (c) => {
    const { person, memberships } = c.get('identity');
    const held = open.get(person) ?? 0;
    if (held >= STREAMS_AT_MOST)
      throw new HttpProblem('rate-limited', '打开的实时连接过多，请关闭不用的页面。');
    open.set(person, held + 1);
    const units = [...new Set(memberships.map(({ unit }) => unit))];
    const after = c.req.valid('header')['last-event-id'] ?? c.req.valid('query').after;
    // Proxies must not gather what is meant to arrive at once.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const signal = AbortSignal.any([gone.signal, stopping]);
      try {
        await stream.write(`retry: ${COME_AGAIN_MS}\n: \n\n`);
        const events = follow(units, after, signal)[Symbol.asyncIterator]();
        let next = events.next();
        while (!signal.aborted) {
          const came = await withinHeartbeat(next, heartbeatMs);
          if (came === undefined) {
            if (!(await signIn.authenticate(c, false).catch(() => null))) break;
            await stream.write(': \n\n');
          } else if (came.done) {
            break;
          } else {
            const { kind, id, ...data } = came.value;
            await stream.writeSSE({ event: kind, id, data: JSON.stringify(data) });
            next = events.next();
          }
        }
      } finally {
        gone.abort();
        const left = (open.get(person) ?? 1) - 1;
        if (left > 0) open.set(person, left);
        else open.delete(person);
      }
    });
  });
}

/** The next event, or undefined when none comes for the length of a heartbeat; it is still waited for then. */
async function withinHeartbeat(
  next: Promise<IteratorResult<DocketEvent>>,
  ms: number,
): Promise<IteratorResult<DocketEvent> | undefined> {
  const silent = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => silent.resolve(undefined), ms);
  try {
    return await Promise.race([next, silent.promise]);
  } finally {
    clearTimeout(timer);
  }
}
