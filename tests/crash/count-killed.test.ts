// The step in which a case counts with another calendar may stand in the record before the case's history knows of it. What
// comes next is another roll-over, an action or the end of a period: none overwrites it, none is lost.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import type { Docket } from '../../machines/docket.ts';
import { QUERY_CASE } from '../../workflows/messages.ts';
import { closure, putInForce, writeSecondSupervisor } from '../support/calendar.ts';
import { SUPERVISOR } from '../support/registers.ts';
import { accepted, caseAfter } from '../support/share-request.ts';
import { callOf, intactRecord, ofCaseItself, untilAnswered } from './aftermath.ts';
import { type CrashStack, crashStack } from './crash-stack.ts';

let stack: CrashStack;
let worker: ChildProcess;

beforeAll(async () => {
  stack = await crashStack();
  await writeSecondSupervisor(stack.store);
  worker = await stack.startWorker();
});
afterAll(() => stack.close());

/** Puts an order in force that closes a coming day of work. */
async function closeOneDay(order: string): Promise<string> {
  const { days } = accepted(
    await stack.calendar.due({ receivedOn: isoDateInShanghai(Date.now()), workingDays: 3 }),
  );
  const day = days.at(-1)?.date ?? '';
  return putInForce(stack.calendar, closure(order, day, day));
}

/** Puts an order in force and carries it to the one case that is open, until the worker and Temporal die of it. */
async function countedAndKilled(caseId: string, order: string): Promise<string> {
  const version = await closeOneDay(order);
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

const docketOf = (caseId: string) =>
  ofCaseItself(stack.temporal(), caseId, (handle) => handle.query<Docket>(QUERY_CASE));

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
  const caseId = await caseAfter(stack.patient, ['approve', 'signIn']);
  const version = await countedAndKilled(caseId, '潍政办字〔2026〕21号');
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
  const caseId = await caseAfter(stack.patient, ['approve']);
  const version = await countedAndKilled(caseId, '潍政办字〔2026〕22号');
  worker = await stack.startWorker();
  await untilCarried(version);
  expect((await docketOf(caseId)).clocks[0]?.calendarVersion).toBe(version);
  const later = await closeOneDay('潍政办字〔2026〕23号');
  accepted(await stack.calendar.startRollover({ actor: SUPERVISOR }));
  await untilCarried(later);
  expect(await kinds(caseId)).toEqual(['opening', 'action', 'calendar', 'calendar']);
  expect((await docketOf(caseId)).clocks[0]?.calendarVersion).toBe(later);
});

test('a version that supersedes it before the case knows of it counts after it', {
  timeout: 180_000,
}, async () => {
  const caseId = await caseAfter(stack.patient, ['approve']);
  await countedAndKilled(caseId, '潍政办字〔2026〕24号');
  const later = await closeOneDay('潍政办字〔2026〕25号');
  worker = await stack.startWorker();
  accepted(await stack.calendar.startRollover({ actor: SUPERVISOR }));
  await untilCarried(later);
  expect(await kinds(caseId)).toEqual(['opening', 'action', 'calendar', 'calendar']);
  expect((await docketOf(caseId)).clocks[0]?.calendarVersion).toBe(later);
});
