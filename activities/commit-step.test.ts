import { beforeAll, expect, test } from 'vitest';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import type { CommitRequest } from '../machines/step.ts';
import { findCase } from '../store/find-case.ts';
import { verifyCase } from '../store/verify-case.ts';
import { nextStep, opening, replyClock, task } from '../tests/support/commit-requests.ts';
import { ITEM, UNITS } from '../tests/support/registers.ts';
import { NO_ROWS, rowsOf } from '../tests/support/rows-of.ts';
import { testStore } from '../tests/support/test-store.ts';
import { type Activities, createActivities } from './activities.ts';

/** An extension of five working days. */
const FIVE_MORE = { workingDays: 5, countsFrom: 'original-due', consentedOn: '2026-09-21', by: 1 } as const;

const { store, takeStatements } = testStore();
let activities: Activities;

beforeAll(() => {
  activities = createActivities(store());
});

const commitStep = (request: CommitRequest) => activities.commitStep(request);
const newCase = () => crypto.randomUUID();

test('an opening is numbered, counted and shown as the request says', async () => {
  const caseId = newCase();
  const tasks = [task('received/0', { clock: 'share.reply#1' })];
  const answer = await commitStep(opening(caseId, { clocks: [replyClock()], tasks }));

  const clock = replyClock({
    dueOn: '2026-10-09',
    warnOn: ['2026-09-29', '2026-10-08'],
    calendarVersion: chinaCalendar.version,
  });
  expect(answer).toEqual({
    caseNumber: expect.stringMatching(/^潍数共享〔2026〕[1-9]\d*号$/),
    clocks: [clock],
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await findCase(store().em(), caseId, 'trusted')).toMatchObject({
    ...{ id: caseId, number: answer.caseNumber, procedure: 'share-request', procedureVersion: 1 },
    ...{ subject: '户籍登记信息', stateLabel: '待签收', states: ['handling'], status: 'open' },
    ...{ openedOn: '2026-09-18', closedOn: null, sequence: 0 },
    ...{ dueOn: '2026-10-09', provisional: false, overdue: false },
    clocks: [clock],
    tasks: [{ key: 'received/0', unit: 'police', dueOn: '2026-10-09', overdue: false, roles: ['clerk'] }],
    grant: null,
  });
  expect(await rowsOf(store(), caseId)).toEqual({
    ...NO_ROWS,
    record: 1,
    case_party: 4,
    task: 1,
    clock: 1,
    outbox: 1,
    case: 1,
  });
});

test('the year of the number is that of the opening day, and each year and word counts for itself', async () => {
  const in2025 = { opening: { on: '2025-12-31' } };
  const [first, second] = [opening(newCase(), in2025), opening(newCase(), in2025)];
  expect((await commitStep(first)).caseNumber).toBe('潍数共享〔2025〕1号');
  expect((await commitStep(second)).caseNumber).toBe('潍数共享〔2025〕2号');
  const other = {
    ...opening(newCase(), in2025),
    procedure: { id: 'dispute', version: 1, numberWord: '争议' },
  };
  expect((await commitStep(other)).caseNumber).toBe('潍数争议〔2025〕1号');
});

test('fifty openings at once are numbered without gaps or doubles; a refused one takes no number', async () => {
  const in2024 = { opening: { on: '2024-06-03' } };
  const good = Array.from({ length: 50 }, () => commitStep(opening(newCase(), in2024)));
  const gone = { ...UNITS.civil, code: 'gone' };
  const bad = Array.from({ length: 5 }, () =>
    commitStep(opening(newCase(), { opening: { on: '2024-06-03', units: [gone] } })).catch(() => undefined),
  );
  const [answers] = await Promise.all([Promise.all(good), Promise.all(bad)]);
  const numbers = answers.map(({ caseNumber }) => Number(/〕(\d+)号/.exec(caseNumber)?.[1]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

test('a task stays the same row while its key stays, is closed when it is gone, and follows its clock', async () => {
  const caseId = newCase();
  const stays = task('stays', { clock: 'share.reply#1' });
  const first = opening(caseId, { clocks: [replyClock()], tasks: [stays, task('goes')] });
  const { clocks } = await commitStep(first);
  const before = await tasksOf(caseId);
  const extended = clocks.map((clock) => ({ ...clock, extensions: [FIVE_MORE], dueOn: null }));
  const renamed = { ...stays, label: '审查申请', roles: ['clerk', 'head'] as const };
  await commitStep(nextStep(first, { clocks: extended, tasks: [renamed, task('comes')] }));

  const [goes, kept, comes] = await tasksOf(caseId);
  expect(goes).toMatchObject({ key: 'goes', closed_by: 1, closed_on: '2026-09-21T02:00:01Z' });
  expect(kept).toMatchObject({
    label: '审查申请',
    roles: ['clerk', 'head'],
    due_on: '2026-10-15',
    opened_by: 0,
  });
  expect(kept?.id).toBe(before.find(({ key }) => key === 'stays')?.id);
  expect(comes).toMatchObject({ key: 'comes', opened_by: 1, closed_by: null });
});

async function tasksOf(caseId: string) {
  const sql = `select *, to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as closed_on
    from task where case_id = ? order by array_position('{goes,stays,comes}', key)`;
  return store().em().execute<{ id: string; key: string }[]>(sql, [caseId]);
}

test('a step that closes the case closes its tasks and its place in the lists', async () => {
  const caseId = newCase();
  const first = opening(caseId, { clocks: [replyClock()], tasks: [task('a')] });
  const { clocks } = await commitStep(first);
  const stopped = clocks.map((clock) => ({ ...clock, stoppedOn: '2026-10-13' }));
  const last = nextStep(first, { clocks: stopped, tasks: [], status: 'done', step: { on: '2026-10-13' } });
  expect((await commitStep(last)).clocks[0]).toMatchObject({ lateBy: 3 });
  const closed = { status: 'closed', closedOn: '2026-10-13', dueOn: null, tasks: [] };
  expect(await findCase(store().em(), caseId, 'trusted')).toMatchObject(closed);
  const sql = 'select distinct open from case_party where case_id = ?';
  expect(await store().em().execute(sql, [caseId])).toEqual([{ open: false }]);
});

test('an expired clock makes the case and its task overdue', async () => {
  const caseId = newCase();
  const first = opening(caseId, { clocks: [replyClock()], tasks: [task('a', { clock: 'share.reply#1' })] });
  const { clocks } = await commitStep(first);
  const actor = { person: 'clock', unit: 'clock', role: 'observer' } as const;
  const expired = clocks.map((clock) => ({ ...clock, expired: true }));
  await commitStep(nextStep(first, { clocks: expired, step: { kind: 'due', actor, on: '2026-10-09' } }));
  const shown = await findCase(store().em(), caseId, 'trusted');
  expect(shown).toMatchObject({ overdue: true, dueOn: '2026-10-09', tasks: [{ overdue: true }] });
});

test('a grant of use is recorded, then follows its case', async () => {
  const first = opening(newCase());
  await commitStep(first);
  const grant = { item: ITEM.code, scope: ['姓名'], purpose: '救助核对', until: '2027-06-30' };
  const granted = nextStep(first, { step: { effects: [{ type: 'recordGrant', grant }] } });
  await commitStep(granted);
  const { caseId } = first.step;
  expect((await findCase(store().em(), caseId, 'trusted'))?.grant).toEqual({ ...grant, status: 'live' });
  await commitStep(
    nextStep(granted, { step: { effects: [{ type: 'setGrantStatus', status: 'suspended' }] } }),
  );
  expect((await findCase(store().em(), caseId, 'trusted'))?.grant?.status).toBe('suspended');
});

test('the outbox tells of the step and of each notice, in ids and codes', async () => {
  const first = opening(newCase(), {
    step: { effects: [{ type: 'notify', to: ['provider.clerk'], about: '新的申请' }] },
  });
  await commitStep(first);
  const sql = 'select type, body, sequence, delivered_at from outbox where case_id = ? order by id';
  expect(await store().em().execute(sql, [first.step.caseId])).toEqual([
    {
      ...{ type: 'case.step', sequence: 0, delivered_at: null },
      body: {
        procedure: 'share-request',
        kind: 'opening',
        action: 'submit',
        on: '2026-09-18',
        states: ['handling'],
      },
    },
    {
      ...{ type: 'case.notify', sequence: 0, delivered_at: null },
      body: { to: ['provider.clerk'], about: '新的申请' },
    },
  ]);
});

test('any text comes back as it was: quotes, backslashes, question marks, line ends, emoji', async () => {
  const text = `'单' "双" \\ \\u0000 ?? ? $1 :name \n\t %s 🀄 ${'长'.repeat(2000)}`;
  const first = opening(newCase(), {
    tasks: [task(text, { label: text })],
    opening: { intake: { basis: text } },
  });
  await commitStep({ ...first, opening: { subject: text, facts: first.opening?.facts ?? ({} as never) } });
  const shown = await findCase(store().em(), first.step.caseId, 'trusted');
  expect(shown).toMatchObject({ subject: text, tasks: [{ key: text, label: text }] });
  expect(shown?.snapshot).toEqual(first.docket.snapshot);
  expect((await verifyCase(store().em(), first.step.caseId))?.faults).toEqual([]);
});

test('a step takes four statements, an opening seven', async () => {
  const first = opening(newCase(), { clocks: [replyClock()], tasks: [task('a')] });
  takeStatements();
  const { clocks } = await commitStep(first);
  expect(takeStatements()).toHaveLength(7);
  await commitStep(nextStep(first, { clocks, tasks: [task('b')] }));
  expect(takeStatements()).toHaveLength(4);
});
