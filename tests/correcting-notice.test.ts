// A later notice lengthens the days off while periods run, as the one of 2020-01-27 did (国办发明电〔2020〕1号): with cases at
// every standing, on the real stack. The stack takes no cases of 2020, since the instruments are younger; so it happens today,
// and january-2020.test.ts has the dates of that January.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate, isoDateInShanghai, yearOf } from '../calendar/iso-date.ts';
import { verifyCase } from '../store/verify-case.ts';
import { SECOND_SUPERVISOR, writeSecondSupervisor } from './support/calendar.ts';
import { type TestDocket, testDocket } from './support/docket.ts';
import { CIVIL_CLERK, SUPERVISOR } from './support/registers.ts';
import { accepted, caseAfter, INTAKE, STEPS, takeAll } from './support/share-request.ts';

let docket: TestDocket;

beforeAll(async () => {
  docket = await testDocket();
  await writeSecondSupervisor(docket.store);
});
afterAll(() => docket.close());

const view = async (caseId: string) => accepted(await docket.client.get(caseId, CIVIL_CLERK));
const record = async (caseId: string) => accepted(await docket.client.record(caseId, CIVIL_CLERK));
const replyOf = async (caseId: string) =>
  (await view(caseId)).clocks.find(({ period }) => period === 'share.reply');

async function workingDaysAfter(receivedOn: IsoDate, workingDays: number): Promise<IsoDate[]> {
  const { days } = accepted(await docket.calendar.due({ receivedOn, workingDays }));
  return days.filter(({ nth }) => nth !== null).map(({ date }) => date);
}

/** A request that was approved on a day gone by, entered afterwards. */
async function approvedOn(day: IsoDate): Promise<string> {
  const earlier = [{ ...STEPS.approve, on: day }];
  const backfill = { by: SUPERVISOR, submittedOn: day, earlier };
  const submission = { procedure: 'share-request', actor: CIVIL_CLERK, intake: INTAKE, backfill } as const;
  return accepted(await docket.client.submit(submission)).caseId;
}

test('days off are lengthened while periods run: each case at its standing, once, with the notice in its record', async () => {
  const today = isoDateInShanghai(Date.now());
  const past = (await workingDaysAfter(addDays(today, -40), 40)).filter((day) => day < today);
  const [yesterday = '', approved = '', longAgo = ''] = [past.at(-1), past.at(-11), past.at(-14)];
  const [, , lastOff = ''] = await workingDaysAfter(today, 3);
  const running = await caseAfter(docket.client, ['approve', 'signIn']);
  const granted = ['approve', 'signIn', 'askForExtension', 'consentToExtension'] as const;
  const extended = await caseAfter(docket.client, granted);
  const replied = await caseAfter(docket.client, ['approve', 'signIn', 'review', 'draftRefusal', 'sign']);
  const expiredNow = await approvedOn(approved);
  const expiredBefore = await approvedOn(longAgo);
  const all = [running, extended, expiredNow, expiredBefore];
  const before = new Map(await Promise.all(all.map(async (id) => [id, await replyOf(id)] as const)));
  expect(before.get(expiredNow)).toMatchObject({ dueOn: yesterday, expired: true });

  // The notice names days that have begun already, and comes when one period has ended on the first of them.
  const number = `国办发明电〔${yearOf(today)}〕97号`;
  const notice = {
    ...{ year: yearOf(yesterday), title: '关于延长假期的通知', number, issuedOn: today, source: '本测试' },
    ...{ corrects: '国办发明电〔2025〕7号', madeUp: [] },
    off: [{ from: yesterday, to: lastOff, name: '假期延长' }],
  };
  const text = JSON.stringify(notice);
  const { id: entry } = accepted(await docket.calendar.enter({ kind: 'notice', text, actor: SUPERVISOR }));
  const foreseen = accepted(await docket.calendar.preview({ entry, actor: SECOND_SUPERVISOR }));
  expect(foreseen.counts).toMatchObject({ complete: true, moved: 2, wouldCeaseToBeOverdue: 1 });
  const { version } = accepted(await docket.calendar.confirm({ entry, actor: SECOND_SUPERVISOR }));
  // A clerk is quicker than the roll-over: that case counts in the clerk's own step.
  await takeAll(docket.client, running, ['review']);
  accepted(await docket.calendar.startRollover({ actor: SUPERVISOR }));
  await expect
    .poll(async () => accepted(await docket.calendar.rollover()).finishedAt, { timeout: 60_000 })
    .not.toBeNull();

  expect(accepted(await docket.calendar.rollover()).report).toEqual({
    ...{ cases: 4, onTheirOwn: 1, becameOverdue: 0, left: 0 },
    clocks: { moved: 2, confirmed: 0, unchanged: 1, 'stays-expired': 1, revived: 0, 'changed-by-step': 0 },
  });
  for (const caseId of [running, extended]) {
    const was = before.get(caseId)?.dueOn ?? '';
    const now = await replyOf(caseId);
    // Three working days of its time are off now: it ends three working days after the old day.
    const made = await workingDaysAfter(was, 3);
    expect(now).toMatchObject({ dueOn: made.at(-1), calendarVersion: version, expired: false });
    const { text: account } = accepted(await docket.calendar.explain(caseId, now?.id ?? '', CIVIL_CLERK));
    expect(account).toContain(number);
  }
  expect(await replyOf(expiredNow)).toMatchObject({
    dueOn: yesterday,
    expired: true,
    laterDueOn: expect.any(String),
  });
  expect((await view(expiredNow)).tasks.map(({ label }) => label)).toContainEqual(
    expect.stringMatching(/^复核逾期/),
  );
  expect(await replyOf(expiredBefore)).toEqual(before.get(expiredBefore));
  for (const caseId of [extended, expiredNow, expiredBefore]) {
    const told = (await record(caseId)).filter(({ kind }) => kind === 'calendar');
    expect(told.map(({ label }) => label)).toEqual([`工作日历变更：${number}`]);
  }
  expect((await record(replied)).map(({ kind }) => kind)).not.toContain('calendar');
  for (const caseId of [...all, replied])
    expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });
});
