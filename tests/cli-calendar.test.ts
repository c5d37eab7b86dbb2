// `docket calendar` as supervisors run it on a running docket.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, isoDateInShanghai } from '../calendar/iso-date.ts';
import { jsonOf, runDocket } from '../cli/run-docket.test-support.ts';
import { openHome } from '../stack/home.ts';
import { findTemporal } from '../stack/temporal-binary.ts';
import { startTemporalServer, type TemporalServer } from '../stack/temporal-server.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';
import { SECOND_SUPERVISOR, writeSecondSupervisor } from './support/calendar.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { SUPERVISOR } from './support/registers.ts';
import { accepted, caseAfter } from './support/share-request.ts';

let docket: TestDocket;
let temporal: TemporalServer;
let root: string;

// The command starts a roll-over on the queue that every worker of a real docket listens on: hence a Temporal of its own.
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'data-docket-cli-calendar-'));
  const executable = (await findTemporal('temporal')).path;
  temporal = await startTemporalServer({ home: await openHome(root), executable, ui: false });
  docket = await testDocket({ address: temporal.address, taskQueue: TASK_QUEUE });
  await writeSecondSupervisor(docket.store);
});
afterAll(async () => {
  await docket.close();
  await temporal.stop();
  await rm(root, { recursive: true, force: true });
});

const run = (words: readonly string[], input = '') =>
  runDocket(
    ['calendar', ...words],
    { DATABASE_URL: docket.databaseUrl, TEMPORAL_ADDRESS: temporal.address },
    input,
  );

const HEAD = '国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕9号\n2026年11月20日\n';

test('a wrong notice is refused by its line, with the code for bad input', async () => {
  const wrong = await run(['import', '-', '--dry-run', '--json'], `${HEAD}一、元旦：2月31日放假。`);
  expect(wrong.code).toBe(2);
  expect(jsonOf(wrong)).toMatchObject({
    error: { kind: 'invalid', faults: expect.arrayContaining([expect.objectContaining({ line: 4 })]) },
  });
  expect(wrong.stderr).toContain('第4行');
});

test('an order is entered, foreseen, confirmed by another, and explained where it moves a day', {
  timeout: 300_000,
}, async () => {
  const caseId = await caseAfter(docket.client, ['approve']);
  // Five weeks from the third day of work on, in the midst of the period.
  const today = isoDateInShanghai(Date.now());
  const counted = async (workingDays: number) =>
    accepted(await docket.calendar.due({ receivedOn: today, workingDays })).dueOn ?? '';
  const [before, from] = [await counted(2), await counted(3)];
  const order = {
    ...{ number: '潍政办字〔2026〕9号', issuedOn: '2026-11-24', authority: '潍坊市人民政府' },
    ...{ basis: '《突发事件应对法》', reason: '台风' },
    off: [{ from, to: addDays(from, 34), name: '台风停工' }],
  };
  const tried = await run(['import', '-', '--dry-run'], JSON.stringify(order));
  expect(tried).toMatchObject({ code: 0, stderr: '' });
  expect(tried.stdout).toContain('没有录入（--dry-run）');
  const entered = await run(['import', '-', '--person', SUPERVISOR.person, '--json'], JSON.stringify(order));
  expect(entered).toMatchObject({ code: 0, stderr: '' });
  const { entry } = jsonOf(entered) as { entry: { id: string; status: string } };
  expect(entry.status).toBe('draft');
  const previewed = ['preview', entry.id, '--person', SECOND_SUPERVISOR.person];
  expect((await run(previewed)).stdout).toContain('届满日移动');
  expect(jsonOf(await run([...previewed, '--json']))).toMatchObject({
    ...{ counts: { moved: 1, becomeOverdue: 0 }, next: null },
    periods: [{ caseId, clock: 'share.reply#1', outcome: 'moved' }],
  });
  expect((await run(['confirm', entry.id, '--person', SUPERVISOR.person])).code).toBe(3);
  const confirmed = await run(['confirm', entry.id, '--person', SECOND_SUPERVISOR.person, '--json']);
  expect(jsonOf(confirmed)).toMatchObject({ status: 'confirmed', version: expect.stringMatching(/\+1$/) });
  expect((await run(['orders'])).stdout).toContain('潍政办字〔2026〕9号');
  expect(jsonOf(await run(['watch', '--json']))).toMatchObject({
    warnings: expect.arrayContaining([expect.objectContaining({ code: 'rollover-needed', cases: 1 })]),
  });
  // Days are counted with the version in force; without a docket, by the calendar that the program brings.
  const { version } = jsonOf(confirmed) as { version: string };
  const checked = { date: from, working: false, calendar: version, source: order.number };
  expect(jsonOf(await run(['check', from, '--json']))).toMatchObject(checked);
  const due = await run(['due', '--received', before, '--days', '1', '--json']);
  const dueOn = await counted(3);
  expect(dueOn > addDays(from, 34)).toBe(true);
  expect(jsonOf(due)).toMatchObject({ due: dueOn, calendar: version });
  expect((await run(['report'])).code).toBe(4);
  const carried = await run(['rollover', '--person', SUPERVISOR.person, '--at-once', '2', '--json']);
  expect(carried).toMatchObject({ code: 0, stderr: '' });
  const report = { cases: 1, clocks: { moved: 1, 'stays-expired': 0, revived: 0 }, left: 0 };
  expect(jsonOf(carried)).toMatchObject({
    ...{ version, startedBy: SUPERVISOR.person, cases: 1, progress: null, report },
  });
  expect(jsonOf(await run(['report', '--json']))).toEqual(jsonOf(carried));
  // A second time nobody is left, and people read the same.
  const nobody = await run(['rollover', '--person', SUPERVISOR.person]);
  expect(nobody.code).toBe(0);
  expect(nobody.stdout).toContain(version);
  const tooMany = await run(['rollover', '--person', SUPERVISOR.person, '--at-once', '51', '--json']);
  expect([tooMany.code, tooMany.stderr]).toEqual([2, expect.stringContaining('1 至 50')]);
  expect(jsonOf(await run(['orders', '--json']))).toMatchObject({ entries: [{ id: entry.id, version }] });
  const told = await run(['explain', caseId, 'share.reply#1', '--json']);
  expect(jsonOf(told)).toMatchObject({
    ...{ caseId, unit: 'police', explanation: { calendarVersion: version } },
    text: expect.stringContaining(order.number),
  });
  expect((await run(['explain', caseId, 'share.reply#1'])).stdout).toContain('10个工作日');
  expect((await run(['explain', caseId, 'nothing'])).code).toBe(4);
});
