// The step in which a case counts with another calendar may stand in the record before the case's history knows of it. What
// comes next is another roll-over, an action or the end of a period: none overwrites it, none is lost.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Docket } from '../../machines/docket.ts';
import { QUERY_CASE, workflowIdOf } from '../../workflows/messages.ts';
import { closure, putInForce, writeSecondSupervisor } from '../support/calendar.ts';
import { SUPERVISOR } from '../support/registers.ts';
import { accepted, caseAfter } from '../support/share-request.ts';
import { callOf, intactRecord, untilAnswered } from './aftermath.ts';
import { type CrashStack, crashStack } from './crash-stack.ts';

let stack: CrashStack;
let worker: ChildProcess;

beforeAll(async () => {
  stack = await crashStack();
  await writeSecondSupervisor(stack.store);
  worker = await stack.startWorker();
}, 90_000);
afterAll(() => stack.close());

/** Puts an order in force and carries it to the one case that is open, until the worker and Temporal die of it. */
async function countedAndKilled(caseId: string, order: string, day: number): Promise<string> {
  const version = await putInForce(stack.calendar, closure(order, dayFromToday(day), dayFromToday(day)));
  const died = once(worker, 'exit');
  await stack.layFault({
    ...{ point: 'after-commit', at: 'calendar', around: caseId },
    victims: [stack.temporal().pid],
  });
  accepted(await stack.calendar.startRollover({ actor: SUPERVISOR }));
  await died;
  const rows = await stack.store
    .em()
    .execute("select from calendar_recount where case_id = ? and version = ? and step = 'calendar'", [
      caseId,
      version,
    ]);
  expect(rows).toHaveLength(1);
  await stack.restartTemporal();
  return version;
}

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function docketOf(caseId: string): Promise<Docket> {
  const temporal = stack.temporal();
  const connection = await Connection.connect(temporal.connectionOptions);
  try {
    const { workflow } = new Client({ connection, namespace: temporal.namespace });
    return await workflow.getHandle(workflowIdOf(caseId)).query<Docket>(QUERY_CASE);
  } finally {
    await connection.close();
  }
}

async function untilCarried(version: string): Promise<void> {
  await expect
    .poll(async () => accepted(await stack.calendar.rollover(version)).finishedAt, {
      timeout: 90_000,
      interval: 500,
    })
    .not.toBeNull();
}

const kinds = async (caseId: string) => (await intactRecord(stack, caseId)).map(({ kind }) => kind);

test('an action that comes first is taken after the count, and the count stands once', {
  timeout: 180_000,
}, async () => {
  const caseId = await caseAfter(stack.client, ['approve', 'signIn']);
  const version = await countedAndKilled(caseId, '潍政办字〔2026〕21号', 5);
  const action = callOf(caseId, 'review');
  const answer = untilAnswered(stack.client, action);
  worker = await stack.startWorker();
  expect(accepted(await answer).sequence).toBe(4);
  await untilCarried(version);
  expect(await kinds(caseId)).toEqual(['opening', 'action', 'action', 'calendar', 'action']);
  expect((await docketOf(caseId)).sequence).toBe(4);
});

test('the roll-over that goes on tells the case what it has counted, and another version comes on top', {
  timeout: 180_000,
}, async () => {
  const caseId = await caseAfter(stack.client, ['approve']);
  const version = await countedAndKilled(caseId, '潍政办字〔2026〕22号', 6);
  worker = await stack.startWorker();
  await untilCarried(version);
  expect((await docketOf(caseId)).clocks[0]?.calendarVersion).toBe(version);
  const later = await putInForce(
    stack.calendar,
    closure('潍政办字〔2026〕23号', dayFromToday(7), dayFromToday(7)),
  );
  accepted(await stack.calendar.startRollover({ actor: SUPERVISOR }));
  await untilCarried(later);
  expect(await kinds(caseId)).toEqual(['opening', 'action', 'calendar', 'calendar']);
  expect((await docketOf(caseId)).clocks[0]?.calendarVersion).toBe(later);
});

test('a version that supersedes it before the case knows of it counts after it', {
  timeout: 180_000,
}, async () => {
  const caseId = await caseAfter(stack.client, ['approve']);
  await countedAndKilled(caseId, '潍政办字〔2026〕24号', 8);
  const later = await putInForce(
    stack.calendar,
    closure('潍政办字〔2026〕25号', dayFromToday(9), dayFromToday(9)),
  );
  worker = await stack.startWorker();
  accepted(await stack.calendar.startRollover({ actor: SUPERVISOR }));
  await untilCarried(later);
  expect(await kinds(caseId)).toEqual(['opening', 'action', 'calendar', 'calendar']);
  expect((await docketOf(caseId)).clocks[0]?.calendarVersion).toBe(later);
});
