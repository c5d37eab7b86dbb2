// Deadlines on Temporal's time-skipping server, with the real database: weeks pass in milliseconds. The server begins
// today, so what is expected is said of the clock's own days; that they are right is shown in calendar/.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import {
  addDays,
  endOfDayInShanghai,
  type IsoDate,
  instantInShanghai,
  startOfDayInShanghai,
} from '../calendar/iso-date.ts';
import { nextWorkingDay } from '../calendar/next-working-day.ts';
import type { RecordEntry } from '../client/views.ts';
import type { Clock } from '../machines/clock.ts';
import { verifyCase } from '../store/verify-case.ts';
import { writeRegisters } from '../store/write-registers.ts';
import { freshDatabase, type TestDatabase } from './support/database.ts';
import {
  BUREAU_HEAD,
  CIVIL_CLERK,
  POLICE_CLERK,
  SUPERVISOR,
  writeTestRegisters,
} from './support/registers.ts';
import {
  accepted,
  caseAfter,
  refused,
  TO_REFUSED,
  TO_SIGNING,
  TO_USE,
  take,
  takeAll,
} from './support/share-request.ts';
import { type SkippingDocket, skippingDocket } from './support/skipping-docket.ts';

let database: TestDatabase;
let docket: SkippingDocket;

beforeAll(async () => {
  database = await freshDatabase();
  docket = await skippingDocket({ databaseUrl: database.url, bundlePath: inject('bundlePath') });
  await writeTestRegisters(docket.store);
});
afterAll(async () => {
  await docket.close();
  await database.drop();
});

const MINUTE_MS = 60_000;
const view = async (caseId: string) => accepted(await docket.client.get(caseId, CIVIL_CLERK));
const passEndOf = (day: IsoDate) => docket.passUntil(endOfDayInShanghai(day) + 5 * MINUTE_MS);

async function clockOf(caseId: string, id: string): Promise<Clock & { readonly dueOn: IsoDate }> {
  const clock = (await view(caseId)).clocks.find((candidate) => candidate.id === id);
  if (!clock?.dueOn) throw new Error(`no running clock '${id}'`);
  return { ...clock, dueOn: clock.dueOn };
}

async function rowsOfClocks(caseId: string): Promise<RecordEntry[]> {
  const rows = accepted(await docket.client.record(caseId, CIVIL_CLERK));
  return rows.filter(({ kind }) => kind === 'warning' || kind === 'due');
}

test('warnings come as their days begin, the end at 24:00 of the last day, and only the supervisor is called', async () => {
  const caseId = await caseAfter(docket.client, ['approve', 'signIn']);
  const { warnOn, dueOn } = await clockOf(caseId, 'share.reply#1');
  expect(warnOn).toHaveLength(2);
  const before = await view(caseId);

  await docket.passUntil(endOfDayInShanghai(dueOn) - 5 * MINUTE_MS);
  expect((await rowsOfClocks(caseId)).map(({ kind, on }) => [kind, on])).toEqual(
    warnOn.map((day) => ['warning', day]),
  );
  expect((await view(caseId)).tasks.map(({ label }) => label)).toEqual(['审查并拟答复']);

  await passEndOf(dueOn);
  const rows = await rowsOfClocks(caseId);
  const moments = [...warnOn.map(startOfDayInShanghai), endOfDayInShanghai(dueOn)];
  rows.forEach(({ at }, place) => {
    const lateMs = Date.parse(at) - Number(moments[place]);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(5 * MINUTE_MS);
  });
  expect(rows.at(-1)).toMatchObject({ kind: 'due', on: dueOn, backfilled: false });
  const overdue = await view(caseId);
  expect(overdue.states).toEqual(before.states);
  expect(overdue.tasks.map(({ label, unit }) => [label, unit])).toEqual(
    expect.arrayContaining([
      ['审查并拟答复', 'police'],
      ['督办逾期：答复共享申请', 'bureau'],
    ]),
  );
  const inbox = accepted(await docket.client.tasks({ actor: SUPERVISOR })).items;
  expect(inbox.filter((task) => task.caseId === caseId)).toMatchObject([{ overdue: true, dueOn }]);
  accepted(await take(docket.client, caseId, 'supervise'));
  const { permitted } = accepted(await docket.client.get(caseId, SUPERVISOR));
  expect(permitted.map(({ type }) => type)).toEqual(['startRectification']);
});

test('an internal target passes and makes nobody overdue; the period itself ends with the office hours', async () => {
  const decided = { basis: '试行', setBy: 'bureau-head', setOn: docket.today() };
  const settings = {
    'internal-targets': { 'share.reply': 7 },
    'receipt.cut-off': 'office-hours',
    'office-hours': [{ from: '01-01', close: '17:30' }],
  };
  const rows = Object.entries(settings).map(([key, value]) => ({ key, value, ...decided }));
  await writeRegisters(docket.store, { settings: rows });
  const caseId = await caseAfter(docket.client, ['approve', 'signIn']);
  await writeRegisters(docket.store, {
    settings: [
      { key: 'internal-targets', value: {}, ...decided },
      { key: 'receipt.cut-off', value: 'end-of-day', ...decided },
    ],
  });
  const target = await clockOf(caseId, 'share.reply.target#1');
  const reply = await clockOf(caseId, 'share.reply#1');
  expect(target).toMatchObject({ basis: 'internal', target: true, cutOff: '17:30' });
  expect(target.dueOn < reply.dueOn).toBe(true);

  await docket.passUntil(instantInShanghai(target.dueOn, '17:30') + 5 * MINUTE_MS);
  const passed = (await rowsOfClocks(caseId)).at(-1);
  expect(passed).toMatchObject({
    kind: 'due',
    label: '期限届满：答复共享申请（内部时限）',
    on: target.dueOn,
  });
  const after = await view(caseId);
  expect(after.tasks.map(({ label, overdue, dueOn }) => [label, overdue, dueOn])).toEqual([
    ['审查并拟答复', false, reply.dueOn],
  ]);

  await docket.passUntil(instantInShanghai(reply.dueOn, '17:30') - 5 * MINUTE_MS);
  expect((await view(caseId)).clocks[0]).toMatchObject({ expired: false });
  await docket.passUntil(instantInShanghai(reply.dueOn, '17:30') + 5 * MINUTE_MS);
  expect((await view(caseId)).clocks[0]).toMatchObject({ expired: true, dueOn: reply.dueOn });
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });
});

test('a late reply is taken, and the record says by how many working days it was late', async () => {
  const caseId = await caseAfter(docket.client, TO_SIGNING);
  const { dueOn } = await clockOf(caseId, 'share.reply#1');
  const nextDay = nextWorkingDay(dueOn, chinaCalendar).date;
  const secondDay = nextWorkingDay(nextDay, chinaCalendar).date;
  await docket.passUntil(startOfDayInShanghai(secondDay) + MINUTE_MS);
  accepted(await take(docket.client, caseId, 'sign'));
  expect((await view(caseId)).clocks).toMatchObject([
    { period: 'share.reply', expired: true, stoppedOn: secondDay, lateBy: 2 },
    { period: 'share.delivery', receivedOn: secondDay, expired: false },
  ]);
  const inbox = accepted(await docket.client.tasks({ actor: SUPERVISOR })).items;
  expect(inbox.filter((task) => task.caseId === caseId)).toEqual([]);
  expect(await verifyCase(docket.store.em(), caseId)).toMatchObject({ faults: [] });
});

test('an extension moves the end: nothing happens on the old last day, all of it on the new one', async () => {
  const caseId = await caseAfter(docket.client, ['approve', 'signIn', 'askForExtension']);
  const first = await clockOf(caseId, 'share.reply#1');
  accepted(await take(docket.client, caseId, 'consentToExtension'));
  const extended = await clockOf(caseId, 'share.reply#1');
  expect(extended.dueOn > first.dueOn).toBe(true);
  await passEndOf(first.dueOn);
  expect((await rowsOfClocks(caseId)).map(({ kind }) => kind)).not.toContain('due');
  await passEndOf(extended.dueOn);
  expect((await rowsOfClocks(caseId)).filter(({ kind }) => kind === 'due')).toMatchObject([
    { on: extended.dueOn },
  ]);
  expect(refused(await take(docket.client, caseId, 'askForExtension'))).toMatchObject({
    rule: { id: 'extension-before-due' },
  });
});

test('a step just before the end is in time, and no end is recorded', async () => {
  const caseId = await caseAfter(docket.client, TO_SIGNING);
  const { dueOn } = await clockOf(caseId, 'share.reply#1');
  await docket.passUntil(endOfDayInShanghai(dueOn) - 5 * MINUTE_MS);
  accepted(await take(docket.client, caseId, 'sign'));
  await passEndOf(dueOn);
  expect((await rowsOfClocks(caseId)).map(({ kind }) => kind)).toEqual(['warning', 'warning']);
  expect((await view(caseId)).clocks[0]).toMatchObject({ expired: false, stoppedOn: dueOn, lateBy: 0 });
});

test('where a supplement pauses the period, it stands still until the papers are there', async () => {
  const key = 'supplement.effect-on-reply';
  const pause = { key, value: 'pause', basis: '试行', setBy: 'bureau-head', setOn: docket.today() };
  await writeRegisters(docket.store, { settings: [pause] });
  const caseId = await caseAfter(docket.client, ['approve', 'signIn', 'askForSupplement']);
  await writeRegisters(docket.store, { settings: [{ ...pause, value: 'run-on' }] });
  expect((await view(caseId)).clocks).toMatchObject([{ dueOn: null, stoppedOn: null }]);
  await passEndOf(addDays(docket.today(), 60));
  expect(await rowsOfClocks(caseId)).toEqual([]);
  accepted(await take(docket.client, caseId, 'supply'));
  const { dueOn, excluded } = await clockOf(caseId, 'share.reply#1');
  expect(excluded).toMatchObject([{ to: docket.today() }]);
  expect(dueOn > docket.today()).toBe(true);
  await passEndOf(dueOn);
  expect((await rowsOfClocks(caseId)).at(-1)).toMatchObject({ kind: 'due', on: dueOn });
});

test('a use whose time is over waits for the data to be disposed of, and the grant is ended', async () => {
  const caseId = await caseAfter(docket.client, ['approve', 'signIn', 'review']);
  const until = addDays(docket.today(), 90);
  const content = {
    ...{ decision: 'agree' as const, scope: ['姓名'], until, method: 'interface' as const },
    reason: '核对不需要住址。',
  };
  const draft = { type: 'draftReply' as const, payload: content };
  accepted(await docket.client.act({ case: caseId, actor: POLICE_CLERK, action: draft }));
  await takeAll(docket.client, caseId, ['sign', 'deliver', 'confirm']);
  await docket.passUntil(endOfDayInShanghai(until) - 5 * MINUTE_MS);
  expect((await view(caseId)).states).toEqual(['inUse.using']);
  await passEndOf(until);
  expect((await view(caseId)).states).toEqual(['useOver']);
  const [grant] = await docket.store
    .em()
    .execute('select status from grant_of_use where case_id = ?', [caseId]);
  expect(grant).toEqual({ status: 'ended' });
  accepted(await take(docket.client, caseId, 'endUse'));
  expect((await view(caseId)).closed).toBe(true);
});

test('who lets the day of rectification pass without a report may be cut off, not before', async () => {
  const caseId = await caseAfter(docket.client, TO_USE);
  const rectifyBy = addDays(docket.today(), 20);
  const payload = { kind: 'third-party', facts: '转给了第三方', rectifyBy } as const;
  accepted(
    await docket.client.act({ case: caseId, actor: BUREAU_HEAD, action: { type: 'suspend', payload } }),
  );
  expect(refused(await take(docket.client, caseId, 'terminate'))).toMatchObject({ reason: 'rule' });
  await passEndOf(rectifyBy);
  expect((await view(caseId)).states).toEqual(['suspended.rectifying']);
  accepted(await take(docket.client, caseId, 'terminate'));
  expect((await view(caseId)).states).toEqual(['terminated']);
});

test('where no period runs, time changes nothing', async () => {
  const caseId = await caseAfter(docket.client, TO_REFUSED);
  const before = await view(caseId);
  await passEndOf(addDays(docket.today(), 200));
  expect(await view(caseId)).toEqual(before);
});
