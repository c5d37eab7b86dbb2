// A version of the calendar is carried to some hundred cases, and the worker dies twice on the way.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDateInShanghai } from '../../calendar/iso-date.ts';
import { closure, putInForce, writeSecondSupervisor } from '../support/calendar.ts';
import { CIVIL_CLERK, SUPERVISOR } from '../support/registers.ts';
import { accepted, INTAKE } from '../support/share-request.ts';
import { callOf, intactRecord, untilAnswered } from './aftermath.ts';
import { type CrashStack, crashStack } from './crash-stack.ts';

const CASES = 200;

let stack: CrashStack;
let worker: ChildProcess;

beforeAll(async () => {
  stack = await crashStack();
  await writeSecondSupervisor(stack.store);
  worker = await stack.startWorker();
});
afterAll(() => stack.close());

/** Opens a case whose reply period runs; sent again, as every caller does, until there is an answer. */
async function caseInHandling(): Promise<string> {
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE } as const;
  const requestId = crypto.randomUUID();
  for (let tries = 0; tries < 20; tries += 1) {
    const opened = await stack.client.submit({ ...submission, requestId });
    if (!opened.ok && opened.problem.kind === 'unavailable') continue;
    const { caseId } = accepted(opened);
    accepted(await untilAnswered(stack.client, callOf(caseId, 'approve')));
    return caseId;
  }
  throw new Error('never answered');
}

async function manyCases(): Promise<string[]> {
  const ids: string[] = [];
  const open = async () => {
    while (ids.length < CASES) {
      const place = ids.push('') - 1;
      ids[place] = await caseInHandling();
    }
  };
  await Promise.all(Array.from({ length: 6 }, open));
  return ids;
}

const recounted = async () => {
  const [row] = await stack.store
    .em()
    .execute<{ cases: number }[]>('select count(distinct case_id)::int as cases from calendar_recount');
  return row?.cases ?? 0;
};

test('every case counts anew once, none is missed, and the report is exact', {
  timeout: 600_000,
}, async () => {
  const ids = await manyCases();
  const { days } = accepted(
    await stack.calendar.due({ receivedOn: isoDateInShanghai(Date.now()), workingDays: 5 }),
  );
  const worked = days.filter(({ nth }) => nth !== null).map(({ date }) => date);
  const version = await putInForce(
    stack.calendar,
    closure('潍政办字〔2026〕7号', worked[2] ?? '', worked[3] ?? ''),
  );
  accepted(await stack.calendar.startRollover({ actor: SUPERVISOR, atOnce: 8 }));
  for (const part of [0.2, 0.6]) {
    await expect.poll(recounted, { timeout: 150_000 }).toBeGreaterThan(CASES * part);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    worker = await stack.startWorker();
  }
  // A clerk works on meanwhile: that case counts on its own way.
  accepted(await untilAnswered(stack.client, callOf(ids.at(-1) ?? '', 'signIn')));
  const opened = await caseInHandling();
  await expect
    .poll(async () => accepted(await stack.calendar.rollover()).finishedAt, {
      timeout: 400_000,
      interval: 500,
    })
    .not.toBeNull();

  const { cases, report } = accepted(await stack.calendar.rollover());
  expect(cases).toBe(CASES);
  expect(report).toMatchObject({ cases: CASES, becameOverdue: 0, left: 0 });
  expect(report?.clocks).toMatchObject({ moved: CASES, confirmed: 0, 'stays-expired': 0 });
  let told = 0;
  for (const caseId of ids) {
    const calendarSteps = (await intactRecord(stack, caseId)).filter(({ kind }) => kind === 'calendar');
    expect(calendarSteps.length).toBeLessThanOrEqual(1);
    told += calendarSteps.length;
    const { clocks } = accepted(await stack.client.get(caseId, CIVIL_CLERK));
    expect(clocks[0]?.calendarVersion).toBe(version);
  }
  expect(told).toBe(CASES - (report?.onTheirOwn ?? 0));
  expect((await intactRecord(stack, opened)).map(({ kind }) => kind)).not.toContain('calendar');
});
