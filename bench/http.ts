// An action over HTTP, with session, rights and JSON, against the same action over the direct transport; both to the same
// servers and worker. Run it with `node bench/http.ts`. Aim: a ratio of 0.8 or more, in actions a second.
import { createDocketClient, type DocketClient } from '../client/docket-client.ts';
import { connectHttp } from '../client/http/http-transport.ts';
import type { Outcome } from '../client/outcome.ts';
import { CIVIL_CLERK, CIVIL_HEAD, POLICE_CLERK } from '../tests/support/registers.ts';
import { INTAKE } from '../tests/support/share-request.ts';
import { benchDocket, timed, value } from './bench-docket.ts';
import { machineLine, quantile } from './machine.ts';
import { signedInServer } from './signed-in-server.ts';

const ROUNDS = 5;
/** Callers at once, and how many cases one round has; each takes two actions. */
const LOADS = [
  { callers: 1, cases: 20 },
  { callers: 8, cases: 64 },
];

/** One way to the docket: a client for whoever signs, and one for whoever signs in. */
interface Way {
  readonly head: DocketClient;
  readonly clerk: DocketClient;
}

const docket = await benchDocket();
const server = await signedInServer(docket, docket.start);
try {
  console.log(machineLine());
  const over = async (person: string) =>
    createDocketClient(
      connectHttp({ baseUrl: server.url, headers: await server.headersOf(person), timeoutMs: 60_000 }),
    );
  const ways = {
    direct: { head: docket.client, clerk: docket.client },
    http: { head: await over(CIVIL_HEAD.person), clerk: await over(POLICE_CLERK.person) },
  };
  for (const load of LOADS) await measure(load, ways);
} finally {
  await server.close();
  await docket.close();
}

/** Both ways in turn, so that a machine that slows down slows both. The first pair warms up and is not counted. */
async function measure({ callers, cases }: (typeof LOADS)[number], ways: Record<'direct' | 'http', Way>) {
  const ms = { direct: [] as number[], http: [] as number[] };
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const direct = await actions(callers, cases, ways.direct);
    const http = await actions(callers, cases, ways.http);
    if (round === 0) continue;
    ratios.push(http.perSecond / direct.perSecond);
    ms.direct.push(...direct.ms);
    ms.http.push(...http.ms);
  }
  const [direct, http] = [quantile(ms.direct, 0.5), quantile(ms.http, 0.5)];
  console.log(
    `${callers} caller${callers > 1 ? 's' : ''}: ratio ${quantile(ratios, 0.5).toFixed(2)} in actions a second ` +
      `(${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}); p50 direct ${direct.toFixed(1)} ms, ` +
      `http ${http.toFixed(1)} ms, ratio ${(direct / http).toFixed(2)}`,
  );
}

/** Two actions in each of so many new cases. The cases are opened before; only the actions are measured. */
async function actions(callers: number, cases: number, { head, clerk }: Way) {
  const ids = await inTurns(callers, cases, async () => {
    const submitted = docket.client.submit({
      procedure: 'share-request',
      actor: CIVIL_CLERK,
      intake: INTAKE,
    });
    return value(await submitted).caseId;
  });
  const ms: number[] = [];
  const begun = performance.now();
  await inTurns(callers, cases, async (n) => {
    const id = ids[n] ?? '';
    const approve = { type: 'approveApplication' as const, payload: {} };
    const signIn = { type: 'signIn' as const, payload: {} };
    ms.push(
      await timed(() =>
        untilAnswered((requestId) => head.act({ case: id, actor: CIVIL_HEAD, action: approve, requestId })),
      ),
      await timed(() =>
        untilAnswered((requestId) => clerk.act({ case: id, actor: POLICE_CLERK, action: signIn, requestId })),
      ),
    );
  });
  return { ms, perSecond: ms.length / ((performance.now() - begun) / 1000) };
}

/** Sends a request until its outcome is known, as callers are told to; on a crowded machine the first answer may be late. */
async function untilAnswered<Value>(send: (requestId: string) => Promise<Outcome<Value>>): Promise<Value> {
  const requestId = crypto.randomUUID();
  for (;;) {
    const outcome = await send(requestId);
    if (outcome.ok || outcome.problem.kind !== 'unavailable') return value(outcome);
  }
}

/** Does something so many times, by so many at once. */
async function inTurns<Value>(
  callers: number,
  times: number,
  work: (n: number) => Promise<Value>,
): Promise<Value[]> {
  const done: Value[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let n = next++; n < times; n = next++) done[n] = await work(n);
    }),
  );
  return done;
}
