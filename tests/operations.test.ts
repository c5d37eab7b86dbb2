// The server and the worker as an operator runs them, each a process of its own: traces, metrics, and an orderly end.
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDirect } from '../client/direct/connect.ts';
import { csrfTokenOf } from '../server/sign-in/cookies.ts';
import { freePort } from '../stack/ports.ts';
import { openStore, type Store } from '../store/connection.ts';
import { workflowIdOf } from '../workflows/messages.ts';
import { type ChildProgram, startProgram } from './support/child.ts';
import { freshDatabase, type TestDatabase } from './support/database.ts';
import './support/quiet-runtime.ts';
import { writeOtherItems, writeTestRegisters } from './support/registers.ts';
import { INTAKE } from './support/share-request.ts';
import { traceReceiver } from './support/trace-receiver.ts';

// The worker takes the docket's own queue: in a namespace of its own it meets nobody.
const NAMESPACE = `operations-${crypto.randomUUID()}`;
const receiver = await traceReceiver();
let database: TestDatabase;
let store: Store;
let connection: Connection;
let direct: ReturnType<typeof openDirect>;
let worker: ChildProgram;
let server: ChildProgram;
let ports: { readonly http: number; readonly metrics: number; readonly workerMetrics: number };
let workerEnv: NodeJS.ProcessEnv;

beforeAll(async () => {
  database = await freshDatabase();
  store = openStore(database.url);
  await writeTestRegisters(store);
  await writeOtherItems(store);
  const address = inject('temporalAddress');
  connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({
    namespace: NAMESPACE,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const cluster = { connectionOptions: { address }, namespace: NAMESPACE };
  direct = openDirect({ databaseUrl: database.url, cluster, waitMs: 60_000 });
  ports = { http: await freePort(), metrics: await freePort(), workerMetrics: await freePort() };
  workerEnv = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: NAMESPACE,
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    DOCKET_WORKER_METRICS: `127.0.0.1:${ports.workerMetrics}`,
  };
  const serverEnv = {
    ...workerEnv,
    DOCKET_PORT: String(ports.http),
    DOCKET_METRICS: `127.0.0.1:${ports.metrics}`,
    DOCKET_ADDRESS: `http://127.0.0.1:${ports.http}`,
    ...{ OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_CLIENT_ID: 'test', OIDC_CLIENT_SECRET: 'test' },
  };
  [worker, server] = await Promise.all([
    startProgram('worker/main.ts', workerEnv),
    startProgram('server/main.ts', serverEnv),
  ]);
});

afterAll(async () => {
  for (const child of [worker, server]) child?.process.kill('SIGKILL');
  await direct.close();
  await connection.close();
  await store.close();
  await database.drop();
  receiver.close();
});

const sessions = new Map<string, string>();

/** Asks the server as a page of somebody who has signed in. */
async function ask(person: string, path: string, init: RequestInit = {}): Promise<Response> {
  if (!sessions.has(person)) {
    const begun = await direct.access.sessions.begin(person, undefined);
    sessions.set(person, begun.ok ? begun.value.id : '');
  }
  const id = sessions.get(person) ?? '';
  const headers = {
    Cookie: `docket-session=${id}`,
    'X-CSRF-Token': csrfTokenOf(id),
    'Content-Type': 'application/json',
    ...init.headers,
  };
  return fetch(`http://127.0.0.1:${ports.http}/api/v1${path}`, { ...init, headers });
}

const post = (json: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(json),
  headers,
});
const approval = { type: 'approveApplication', payload: {} };

/** A case that was submitted over HTTP; on a busy machine the first answer may be that it is under way. */
async function submitted(): Promise<string> {
  const request = post(
    { procedure: 'share-request', intake: INTAKE },
    { 'Idempotency-Key': crypto.randomUUID() },
  );
  const send = () => ask('civil-clerk', '/cases', request);
  let answer = await send();
  while (answer.status === 202) answer = await send();
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { caseId: string }).caseId;
}

const act = (caseId: string, headers?: Record<string, string>) =>
  ask('civil-head', `/cases/${caseId}/actions`, post(approval, headers));

test('one trace goes from the caller through server, update and workflow to the activity', async () => {
  const caseId = await submitted();
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const answer = await act(caseId, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
  expect(answer.status).toBe(200);
  const names = () => receiver.pathTo(traceId, 'RunActivity:commitStep').map(({ name }) => name);
  await expect.poll(names, { timeout: 20_000 }).toHaveLength(5);
  expect(
    receiver.pathTo(traceId, 'RunActivity:commitStep').map(({ service, name }) => [service, name]),
  ).toEqual([
    ['docket-server', 'POST /api/v1/cases/:ref/actions'],
    ['docket-server', 'StartWorkflowUpdate:act'],
    ['docket-worker', 'HandleUpdate:act'],
    ['docket-worker', 'StartActivity:commitStep'],
    ['docket-worker', 'RunActivity:commitStep'],
  ]);

  // A case that began with traces goes on without them.
  const history = await new Client({ connection, namespace: NAMESPACE }).workflow
    .getHandle(workflowIdOf(caseId))
    .fetchHistory();
  await Worker.runReplayHistory({ workflowBundle: { codePath: inject('bundlePath') } }, history);
});

test('a trace says nothing of what was written in a case, also where it was refused', async () => {
  const caseId = await submitted();
  const refused = await ask(
    'civil-clerk',
    `/cases/${caseId}/actions`,
    post(
      { type: 'withdraw', payload: {} },
      { traceparent: '00-11111111111111111111111111111111-1111111111111111-01' },
    ),
  );
  expect(refused.status).toBe(422);
  await expect.poll(() => receiver.text(), { timeout: 20_000 }).toContain('11111111111111111111111111111111');
  expect(receiver.text()).not.toMatch(/\p{Script=Han}/u);
});

const scraped = async (port: number) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

test('the server counts actions, refusals and what is open, and names no case, unit or person', async () => {
  const caseId = await submitted();
  expect((await act(caseId)).status).toBe(200);
  expect((await act(caseId)).status).toBe(409);
  expect(
    (await ask('civil-clerk', '/cases/none/actions', post({ type: 'made-up-by-somebody', payload: {} })))
      .status,
  ).toBe(404);
  const text = await scraped(ports.metrics);
  expect(text).toMatch(/docket_actions_total\{procedure="share-request",action="submit"\} [1-9]/);
  expect(text).toMatch(/docket_actions_total\{procedure="share-request",action="approveApplication"\} [1-9]/);
  expect(text).toContain(
    'docket_refusals_total{procedure="share-request",action="approveApplication",rule="state"} 1',
  );
  expect(text).toContain('docket_refusals_total{procedure="none",action="none",rule="not-found"} 1');
  expect(text).toMatch(/docket_action_seconds_count\{procedure="share-request"\} [1-9]/);
  expect(text).toMatch(
    /docket_http_request_seconds_count\{method="POST",route="\/api\/v1\/cases",status="201"\} [1-9]/,
  );
  expect(text).toMatch(/docket_open_tasks\{procedure="share-request"\} [1-9]/);
  expect(text).toContain('docket_overdue_tasks{procedure="share-request"} 0');
  for (const gauge of ['overdue_cases', 'unattended_periods', 'dead_deliveries'])
    expect(text).toContain(`docket_${gauge} 0`);
  for (const gauge of ['read_model_lag_seconds', 'outbox_age_seconds', 'delivery_age_seconds'])
    expect(text).toMatch(new RegExp(`docket_${gauge} \\d`));
  expect(text).toContain('docket_database_up 1');
  for (const word of ['made-up', 'civil', 'police', caseId]) expect(text).not.toContain(word);
  expect((await ask('civil-clerk', '/../../metrics')).status).toBe(404);
});

test('the worker tells the time of its commits beside what Temporal counts', async () => {
  const text = await scraped(ports.workerMetrics);
  expect(text).toMatch(/docket_commit_seconds_count\{[^}]*kind="opening"[^}]*\} [1-9]/);
  expect(text).toMatch(/docket_commit_seconds_count\{[^}]*kind="action"[^}]*\} [1-9]/);
  expect(text).toContain('temporal_activity_execution_latency');
});

test('a worker that is told to stop finishes the commit that is under way', async () => {
  const caseId = await submitted();
  const held = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holding = store.em().transactional(async (em) => {
    await em.execute('select from "case" where id = ? for update', [caseId]);
    locked.resolve();
    await held.promise;
  });
  await locked.promise;
  const answer = act(caseId);
  const waiting = async () =>
    (
      await store
        .em()
        .execute(
          `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
    ).length;
  await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
  const stopped = worker.stop();
  await sleep(500);
  held.resolve();
  await holding;
  expect(await stopped).toBe(0);
  const rows = await store.em().execute('select from record where case_id = ?', [caseId]);
  expect(rows).toHaveLength(2);
  worker = await startProgram('worker/main.ts', workerEnv);
  expect([200, 202]).toContain((await answer).status);
});

test('a server that is told to stop answers what is under way and ends its streams', async () => {
  const caseId = await submitted();
  const stream = await ask('civil-clerk', '/events');
  const events = stream.text();
  // A worker that stands still: the action is under way when the server is told to stop.
  worker.process.kill('SIGSTOP');
  const idle = `select now() - seen_at > interval '5 minutes' as idle from session where person_id = 'civil-head'`;
  await store.em().execute(`update session set seen_at = now() - interval '10 minutes'`);
  const answer = act(caseId);
  // Who asks is looked up first, and noted to have been there.
  await expect.poll(() => store.em().execute(idle)).toEqual([{ idle: false }]);
  const stopped = server.stop();
  expect(await events).toContain('retry: 2000');
  worker.process.kill('SIGCONT');
  // 202: the commit took longer than a caller waits; that is an answer too.
  expect([200, 202]).toContain((await answer).status);
  expect(await stopped).toBe(0);
});
