// A server goes away under running cases, and comes back; and callers in processes of their own meet on one case.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationsOver } from '../../client/direct/operations.ts';
import { createMetrics } from '../../server/metrics/metrics.ts';
import { tell } from '../../stack/processes.ts';
import { CIVIL_CLERK, SECOND_POLICE_CLERK } from '../support/registers.ts';
import { accepted, caseAfter, refused, take } from '../support/share-request.ts';
import { type Call, callOf, intactRecord, untilAnswered } from './aftermath.ts';
import { type CrashStack, crashStack } from './crash-stack.ts';

const CASES = 4;

let stack: CrashStack;

beforeAll(async () => {
  stack = await crashStack();
  await stack.startWorker();
});
afterAll(() => stack.close());

/** Carries some cases on at once, a step after the other, whatever happens meanwhile. */
async function casesAtWork(): Promise<{
  readonly ids: readonly string[];
  done(): Promise<readonly Call[][]>;
}> {
  const ids = await Promise.all(Array.from({ length: CASES }, () => caseAfter(stack.patient, ['approve'])));
  const work = ids.map(async (caseId) => {
    const calls: Call[] = [];
    for (const name of ['signIn', 'review', 'review', 'review', 'draftAgreement', 'sign'] as const) {
      const call = callOf(caseId, name);
      calls.push(call);
      accepted(await untilAnswered(stack.client, call));
    }
    return calls;
  });
  return { ids, done: () => Promise.all(work) };
}

/** Every call was answered with its own place in a record that has nothing else. */
async function expectEachTakenOnce(ids: readonly string[], calls: readonly Call[][]): Promise<void> {
  for (const [place, caseId] of ids.entries()) {
    const record = await intactRecord(stack, caseId);
    const own = calls[place] ?? [];
    expect(record.slice(2).map(({ action }) => action)).toEqual(own.map(({ action }) => action.type));
    for (const [index, call] of own.entries()) {
      const again = accepted(await untilAnswered(stack.client, call));
      expect(again).toMatchObject({ sequence: index + 2, hash: record[index + 2]?.hash });
    }
  }
}

test('Temporal killed in the midst of actions and started again', async () => {
  const { ids, done } = await casesAtWork();
  await sleep(100);
  tell(stack.temporal().pid, 'SIGKILL');
  await stack.restartTemporal();
  await expectEachTakenOnce(ids, await done());
});

test('PostgreSQL stopped for ten seconds during actions', async () => {
  const { ids, done } = await casesAtWork();
  const [watched = ''] = ids;
  const seen: number[] = [];
  const stop = new AbortController();
  const watching = (async () => {
    const rows = stack.client.watch(watched, CIVIL_CLERK, { everyMs: 50, signal: stop.signal });
    for await (const row of rows) seen.push(accepted(row).sequence);
  })();
  await stack.postgres().stop();
  const asked = await stack.client.get(watched, CIVIL_CLERK);
  expect(refused(asked)).toMatchObject({ kind: 'unavailable', requestId: null });
  await sleep(10_000);
  await stack.restartPostgres();
  await expectEachTakenOnce(ids, await done());
  await expect.poll(() => seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  stop.abort();
  await watching;
});

test('the same action sent by two processes is taken once, and both get the one answer', async () => {
  const caseId = await caseAfter(stack.patient, ['approve']);
  const call = callOf(caseId, 'signIn');
  const callers = [stack.startCaller(call), stack.startCaller(call)];
  const [one, two] = await Promise.all(callers.map((caller) => caller.outcome()));
  expect(one).toMatchObject({ ok: true, value: { sequence: 2 } });
  expect(two).toEqual(one);
  expect(await intactRecord(stack, caseId)).toHaveLength(3);
});

test('of two clerks in two processes one signs in, and the other learns that it is done', async () => {
  const caseId = await caseAfter(stack.patient, ['approve']);
  const callers = [
    stack.startCaller(callOf(caseId, 'signIn')),
    stack.startCaller({ ...callOf(caseId, 'signIn'), actor: SECOND_POLICE_CLERK }),
  ];
  const outcomes = await Promise.all(callers.map((caller) => caller.outcome()));
  expect(outcomes.filter((outcome) => outcome?.ok)).toMatchObject([{ value: { sequence: 2 } }]);
  expect(outcomes.filter((outcome) => !outcome?.ok)).toMatchObject([
    { problem: { kind: 'not-permitted', reason: 'state' } },
  ]);
  accepted(await take(stack.patient, caseId, 'review'));
  expect(await intactRecord(stack, caseId)).toHaveLength(4);
});

test('while PostgreSQL is away the metrics say so, and tell none of its figures', async () => {
  const hour = 3_600_000;
  let now = Date.now();
  const metrics = createMetrics(operationsOver(stack.store), () => now);
  /** The figures of the docket that a scrape tells, without their numbers. */
  const told = async () => {
    now += hour;
    const lines = (await metrics.text()).split('\n').filter((line) => /^docket_.* \d/.test(line));
    return new Map(lines.map((line) => line.split(' ') as [string, string]));
  };
  const before = await told();
  expect(before.get('docket_database_up')).toBe('1');
  expect([...before.keys()]).toEqual(
    expect.arrayContaining(['docket_dead_deliveries', 'docket_open_tasks{procedure="share-request"}']),
  );
  await stack.postgres().stop();
  expect([...(await told())]).toEqual([['docket_database_up', '0']]);
  await stack.restartPostgres();
  await expect.poll(async () => [...(await told()).keys()], { timeout: 20_000 }).toEqual([...before.keys()]);
});
