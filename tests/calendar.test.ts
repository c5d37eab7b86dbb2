// Orders and notices on the real stack: entered, confirmed by another, looked at before, and carried to the open cases.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addDays, isoDateInShanghai } from '../calendar/iso-date.ts';
import type { RolloverView } from '../client/calendar.ts';
import { latestVersion } from '../store/calendar-versions.ts';
import { verifyCase } from '../store/verify-case.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { SIGNAL_CALENDAR, UPDATE_COUNT, workflowIdOf } from '../workflows/messages.ts';
import { expectBoardsCounted } from './support/board-counted-afresh.ts';
import { closure, putInForce, SECOND_SUPERVISOR, writeSecondSupervisor } from './support/calendar.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { BUREAU_HEAD, CIVIL_CLERK, POLICE_CLERK, SUPERVISOR } from './support/registers.ts';
import { accepted, caseAfter, INTAKE, refused, STEPS, takeAll } from './support/share-request.ts';

let docket: TestDocket;

beforeAll(async () => {
  docket = await testDocket();
  await writeSecondSupervisor(docket.store);
});
afterAll(() => docket.close());
// Whatever a roll-over has moved, revived or put before supervisors.
afterEach(() => expectBoardsCounted(docket.store).then(() => undefined));

const view = async (caseId: string) => accepted(await docket.client.get(caseId, CIVIL_CLERK));
const record = async (caseId: string) => accepted(await docket.client.record(caseId, CIVIL_CLERK));
const replyDue = async (caseId: string) => (await view(caseId)).clocks.at(-1)?.dueOn;

/** Carries the version in force to all open cases. */
async function rollOver(): Promise<RolloverView> {
  accepted(await docket.calendar.startRollover({ actor: SUPERVISOR }));
  await expect
    .poll(async () => accepted(await docket.calendar.rollover()).finishedAt, { timeout: 20_000 })
    .not.toBeNull();
  return accepted(await docket.calendar.rollover());
}

/** Three days of work that lie in the first two weeks of any period that begins today. */
async function comingDays(): Promise<{ readonly from: string; readonly to: string }> {
  const today = isoDateInShanghai(Date.now());
  const { days } = accepted(await docket.calendar.due({ receivedOn: today, workingDays: 4 }));
  const worked = days.filter(({ nth }) => nth !== null).map(({ date }) => date);
  return { from: worked[1] ?? '', to: worked[3] ?? '' };
}

test('who enters does not confirm; only supervisors of the highest bureau do either', async () => {
  const input = closure('潍政办字〔2026〕1号', '2026-08-03', '2026-08-04');
  const byHead = refused(await docket.calendar.enter({ ...input, actor: BUREAU_HEAD }));
  expect(byHead).toMatchObject({ kind: 'not-permitted', rule: { id: 'calendar-by-supervisor' } });
  const byPolice = refused(await docket.calendar.enter({ ...input, actor: POLICE_CLERK }));
  expect(byPolice).toMatchObject({ rule: { id: 'calendar-by-supervisor' } });
  const stranger = { ...SUPERVISOR, person: 'nobody' };
  expect(refused(await docket.calendar.enter({ ...input, actor: stranger }))).toMatchObject({
    rule: { id: 'calendar-not-a-member' },
  });

  const requestId = crypto.randomUUID();
  const entering = { ...input, actor: SUPERVISOR, requestId };
  const entry = accepted(await docket.calendar.enter(entering));
  expect(entry).toMatchObject({ status: 'draft', entered: { by: ['bureau-supervisor'] }, version: null });
  expect(accepted(await docket.calendar.enter(entering))).toEqual(entry);
  const other = {
    ...closure('潍政办字〔2026〕2号', '2026-08-03', '2026-08-04'),
    actor: SUPERVISOR,
    requestId,
  };
  expect(refused(await docket.calendar.enter(other))).toMatchObject({ reason: 'request-reused' });

  const own = refused(await docket.calendar.confirm({ entry: entry.id, actor: SUPERVISOR }));
  expect(own).toMatchObject({ kind: 'not-permitted', rule: { id: 'calendar-four-eyes' } });
  const reasons = '日期写错';
  const rejected = accepted(
    await docket.calendar.reject({ entry: entry.id, actor: SECOND_SUPERVISOR, reasons }),
  );
  expect(rejected).toMatchObject({ status: 'rejected', decided: { reasons }, version: null });
  const late = refused(await docket.calendar.confirm({ entry: entry.id, actor: SECOND_SUPERVISOR }));
  expect(late).toMatchObject({ rule: { id: 'calendar-decided' } });
  expect(accepted(await docket.calendar.entries()).map(({ id }) => id)).toContain(entry.id);
});

test('what is wrong is refused with its line, and what stands in the calendar already with its number', async () => {
  const text =
    '国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕9号\n2026年11月20日\n一、元旦：2月31日放假。';
  const wrong = refused(await docket.calendar.enter({ kind: 'notice', text, actor: SUPERVISOR }));
  expect(wrong).toMatchObject({
    kind: 'invalid',
    fields: expect.arrayContaining([{ path: 'line.4', message: expect.stringContaining('2月没有31日') }]),
  });
  const known = closure('国办发明电〔2025〕7号', '2026-08-03', '2026-08-04');
  expect(accepted(await docket.calendar.read(known))).toMatchObject({
    ok: false,
    faults: [{ code: 'unfit', message: expect.stringContaining('文号重复') }],
  });
});

test('a closure is foreseen, then carried to every open case with a running period, once', async () => {
  const untouched = await caseAfter(docket.client, []);
  const running = await caseAfter(docket.client, ['approve', 'signIn']);
  const closed = await caseAfter(docket.client, ['approve', 'withdraw']);
  const before = await replyDue(running);
  const { from, to } = await comingDays();
  const input = closure('潍政办字〔2026〕3号', from, to);
  const entry = accepted(await docket.calendar.enter({ ...input, actor: SUPERVISOR }));

  const foreseen = accepted(await docket.calendar.preview({ entry: entry.id, actor: SECOND_SUPERVISOR }));
  expect(foreseen.counts).toEqual({
    complete: true,
    moved: 1,
    confirmed: 0,
    becomeOverdue: 0,
    wouldCeaseToBeOverdue: 0,
  });
  const { version } = accepted(await docket.calendar.confirm({ entry: entry.id, actor: SECOND_SUPERVISOR }));
  expect(accepted(await docket.calendar.warnings())).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ code: 'rollover-needed', cases: 1 })]),
  );
  const { cases, report } = await rollOver();
  expect(cases).toBe(1);
  expect(report).toEqual({
    ...{ cases: 1, onTheirOwn: 0, becameOverdue: 0, left: 0 },
    clocks: { moved: 1, confirmed: 0, unchanged: 0, 'stays-expired': 0, revived: 0, 'changed-by-step': 0 },
  });

  const after = await replyDue(running);
  expect(foreseen.items).toMatchObject([{ caseId: running, from: { dueOn: before }, to: { dueOn: after } }]);
  expect(
    accepted(await docket.calendar.due({ receivedOn: isoDateInShanghai(Date.now()), workingDays: 10 })).dueOn,
  ).toBe(after);
  const rows = await record(running);
  expect(rows.at(-1)).toMatchObject({ kind: 'calendar', label: '工作日历变更：潍政办字〔2026〕3号' });
  expect((await view(running)).tasks[0]?.dueOn).toBe(after);
  for (const caseId of [untouched, closed])
    expect((await record(caseId)).map(({ kind }) => kind)).not.toContain('calendar');
  expect(await verifyCase(docket.store.em(), running)).toMatchObject({ faults: [] });

  const again = await rollOver();
  expect(again).toMatchObject({ version, cases: 0 });
  expect(await record(running)).toHaveLength(rows.length);
  const { explanation, text } = accepted(
    await docket.calendar.explain(running, 'share.reply#1', CIVIL_CLERK),
  );
  expect(explanation?.days.filter(({ source }) => source === '潍政办字〔2026〕3号')).not.toEqual([]);
  expect(text).toContain('潍政办字〔2026〕3号');
});

test('a step that comes before the roll-over counts with the new version and says so; a case opened since needs none', async () => {
  const running = await caseAfter(docket.client, ['approve']);
  const before = await replyDue(running);
  const { to } = await comingDays();
  const day = addDays(to, 1);
  await putInForce(docket.calendar, closure('潍政办字〔2026〕4号', day, addDays(day, 2)));
  await takeAll(docket.client, running, ['signIn']);
  expect((await replyDue(running)) ?? '').toSatisfy((due: string) => due > (before ?? ''));
  await caseAfter(docket.client, ['approve']);
  const { report } = await rollOver();
  expect(report).toMatchObject({ onTheirOwn: 1, left: 0 });
  expect((await record(running)).map(({ kind }) => kind)).not.toContain('calendar');
});

test('what has expired stays expired, and the supervisor is to look at it', async () => {
  const earlier = [
    { ...STEPS.approve, on: '2026-03-03' },
    { ...STEPS.signIn, on: '2026-03-04' },
  ];
  const backfill = { by: SUPERVISOR, submittedOn: '2026-03-02', earlier };
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, backfill } as const;
  const { caseId } = accepted(await docket.client.submit(submission));
  await takeAll(docket.client, caseId, ['supervise']);
  expect((await view(caseId)).clocks).toMatchObject([
    { dueOn: '2026-03-17', expired: true, supervised: true },
  ]);

  await putInForce(docket.calendar, closure('潍政办字〔2026〕5号', '2026-03-10', '2026-03-12'));
  const { report } = await rollOver();
  expect(report?.clocks['stays-expired']).toBe(1);
  const held = await view(caseId);
  expect(held.clocks).toMatchObject([{ dueOn: '2026-03-17', expired: true, laterDueOn: '2026-03-20' }]);
  expect(held.tasks.map(({ label }) => label)).toContainEqual(
    expect.stringMatching(/^复核逾期：.*（按现行日历应至2026-03-20届满）$/),
  );
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });
  await takeAll(docket.client, caseId, ['supervise']);
  const looked = await view(caseId);
  expect(looked.clocks[0]).not.toHaveProperty('laterDueOn');
  expect(looked.tasks.map(({ key }) => key)).not.toContain('overdue/share.reply#1/bureau/bureau');
});

test('where the authority revives expired periods, one runs to its new day, and expires anew when that lies behind', async () => {
  const earlier = [{ ...STEPS.approve, on: '2026-04-08' }];
  const backfill = { by: SUPERVISOR, submittedOn: '2026-04-07', earlier };
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, backfill } as const;
  const { caseId } = accepted(await docket.client.submit(submission));
  await takeAll(docket.client, caseId, ['supervise']);
  expect((await view(caseId)).clocks).toMatchObject([{ dueOn: '2026-04-22', supervised: true }]);
  const decided = { basis: '会议纪要', setBy: 'p', setOn: '2026-11-24' };
  await writeRegisters(docket.store, {
    settings: [{ key: 'calendar.expired-periods', value: 'revive', ...decided }],
  });
  await putInForce(docket.calendar, closure('潍政办字〔2026〕7号', '2026-04-14', '2026-04-15'));
  const { report } = await rollOver();
  await docket.store.em().execute(`delete from setting where key = 'calendar.expired-periods'`);
  expect(report?.clocks.revived).toBeGreaterThan(0);
  await expect
    .poll(async () => (await view(caseId)).clocks)
    .toMatchObject([{ dueOn: '2026-04-24', expired: true, supervised: false }]);
  const rows = await record(caseId);
  expect(rows.slice(-2).map(({ kind, on }) => [kind, kind === 'due' && on])).toEqual([
    ['calendar', false],
    ['due', '2026-04-24'],
  ]);
  expect((await view(caseId)).tasks.map(({ key }) => key)).toContain('overdue/share.reply#1/bureau/bureau');
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });
});

test('an order for one unit moves only what binds that unit', async () => {
  const running = await caseAfter(docket.client, ['approve', 'signIn']);
  const before = await replyDue(running);
  const days = ['2026-12-15', '2026-12-16'] as const;
  await putInForce(docket.calendar, closure('潍政办字〔2026〕6号', days[0], days[1], ['civil']));
  const { report } = await rollOver();
  expect(report).toMatchObject({ clocks: { moved: 0 }, left: 0 });
  expect(await replyDue(running)).toBe(before);
  const years = accepted(await docket.calendar.calendar('civil')).years;
  const named = years.find(({ year }) => year === 2026)?.named.map(({ date }) => date);
  expect(named).toContain(days[0]);
});

test('a preview goes on from page to page, and foresees the periods whose last day is withheld', async () => {
  const [withheld] = await Promise.all([1, 2, 3].map(() => caseAfter(docket.client, ['approve', 'signIn'])));
  // As the commit writes a period that reaches into a year without a notice, where the authority names no day then.
  await docket.store
    .em()
    .execute('update clock set due_on = null, provisional = true where case_id = ? and stopped_on is null', [
      withheld,
    ]);
  const { from, to } = await comingDays();
  const input = closure('潍政办字〔2026〕11号', from, to);
  const { id: entry } = accepted(await docket.calendar.enter({ ...input, actor: SUPERVISOR }));
  const whole = accepted(await docket.calendar.preview({ entry, actor: SECOND_SUPERVISOR, limit: 200 }));
  expect(whole).toMatchObject({ next: null, counts: { complete: true, confirmed: 1 } });
  expect(whole.counts?.moved).toBeGreaterThanOrEqual(2);
  expect(whole.items.at(-1)).toMatchObject({ caseId: withheld, outcome: 'confirmed', from: { dueOn: null } });
  const paged: unknown[] = [];
  for (let after: string | undefined, pages = 0; pages < 50; pages += 1) {
    const page = accepted(
      await docket.calendar.preview({ entry, actor: SECOND_SUPERVISOR, limit: 1, ...(after && { after }) }),
    );
    expect(page.items.length).toBeLessThanOrEqual(1);
    expect(page.counts === null).toBe(after !== undefined);
    paged.push(...page.items);
    if (page.next === null) break;
    after = page.next;
  }
  expect(paged).toEqual(whole.items);
  const lost = await docket.calendar.preview({ entry, actor: SECOND_SUPERVISOR, after: '3' });
  expect(refused(lost)).toMatchObject({ kind: 'invalid', fields: [{ path: 'after' }] });
  const reasons = '试算';
  accepted(await docket.calendar.reject({ entry, actor: SECOND_SUPERVISOR, reasons }));
});

test('what a supervisor has looked at is not put before her again by the next version', async () => {
  const earlier = [{ ...STEPS.approve, on: '2026-05-11' }];
  const backfill = { by: SUPERVISOR, submittedOn: '2026-05-08', earlier };
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, backfill } as const;
  const { caseId } = accepted(await docket.client.submit(submission));
  const [{ dueOn } = { dueOn: '' }] = (await view(caseId)).clocks;
  await putInForce(docket.calendar, closure('潍政办字〔2026〕12号', '2026-05-18', '2026-05-19'));
  await rollOver();
  expect((await view(caseId)).clocks).toMatchObject([{ dueOn, laterDueOn: expect.any(String) }]);
  await takeAll(docket.client, caseId, ['supervise']);
  await putInForce(docket.calendar, closure('潍政办字〔2026〕13号', '2026-07-14', '2026-07-14'));
  const { report } = await rollOver();
  expect(report?.left).toBe(0);
  const held = await view(caseId);
  expect(held.clocks[0]).not.toHaveProperty('laterDueOn');
  expect(held.tasks.map(({ key }) => key)).not.toContain('overdue/share.reply#1/bureau/bureau');
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });
});

test('a case that was left word, because it did not answer the roll-over in time, counts by itself', async () => {
  const caseId = await caseAfter(docket.client, ['approve', 'signIn']);
  const { from, to } = await comingDays();
  await putInForce(docket.calendar, closure('潍政办字〔2026〕14号', from, to));
  const { news } = await latestVersion(docket.store.em());
  if (!news) throw new Error('a version is in force that was entered');
  const handle = docket.temporal.workflow.getHandle(workflowIdOf(caseId));
  await handle.signal(SIGNAL_CALENDAR, news);
  await expect
    .poll(async () => (await view(caseId)).clocks)
    .toMatchObject([{ calendarVersion: news.version }]);
  // Asked afterwards, it has nothing left to count.
  await handle.executeUpdate(UPDATE_COUNT, { args: [news] });
  expect((await record(caseId)).map(({ kind }) => kind)).toEqual(['opening', 'action', 'action', 'calendar']);
  expect((await rollOver()).report).toMatchObject({ left: 0 });
});
