import { beforeAll, expect, test } from 'vitest';
import { createActivities } from '../activities/activities.ts';
import type { Board, BoardCase, BoardListQuery } from '../client/board.ts';
import { boardOver } from '../client/direct/board/board.ts';
import { caseListOver } from '../client/direct/case-list.ts';
import type { Outcome } from '../client/outcome.ts';
import type { Actor } from '../machines/party.ts';
import { nextStep, opening, replyClock, task } from './support/commit-requests.ts';
import { CIVIL_CLERK, POLICE_HEAD, SUPERVISOR } from './support/registers.ts';
import { testStore } from './support/test-store.ts';

const { store } = testStore();
let board: Board;

/** A case of ten working days, by the day of receipt: all of them in September 2026. */
interface Told {
  readonly on: string;
  /** The reply is overdue: found at the end of its last day. */
  readonly expired?: true;
  readonly unit?: string;
  /** The day of the answer, which ends the case. */
  readonly answeredOn?: string;
}

// Read on Friday 2026-09-18. Counted by hand: Sunday 09-20 is worked.
const CASES: readonly Told[] = [
  { on: '2026-09-01', expired: true }, // due 09-15: three working days over
  { on: '2026-09-03', expired: true, unit: 'civil' }, // due 09-17: one
  { on: '2026-09-08' }, // due 09-21: two working days left, 09-20 and 09-21
  { on: '2026-09-17' }, // far away
  { on: '2026-09-01', answeredOn: '2026-09-04' }, // three of ten
  { on: '2026-09-01', answeredOn: '2026-09-11' }, // eight of ten
  { on: '2026-09-01', expired: true, answeredOn: '2026-09-17' }, // twelve of ten
];

beforeAll(async () => {
  const { commitStep } = createActivities(store());
  board = boardOver({
    store: store(),
    nowMs: () => Date.parse('2026-09-18T04:00:00Z'),
  });
  for (const { on, expired = false, unit = 'police', answeredOn } of CASES) {
    const clocks = [replyClock({ receivedOn: on, expired })];
    const work = task('review', { clock: 'share.reply#1', unit });
    const call = task('overdue', {
      clock: 'share.reply#1',
      unit: 'bureau',
      roles: ['supervisor'],
      actions: ['supervise'],
    });
    const tasks = expired ? [work, call] : [work];
    const request = opening(crypto.randomUUID(), { clocks, tasks, opening: { on } });
    const { clocks: counted } = await commitStep(request);
    if (answeredOn === undefined) continue;
    const stopped = counted.map((clock) => ({ ...clock, stoppedOn: answeredOn }));
    const end = { clocks: stopped, tasks: [], status: 'done', step: { on: answeredOn } } as const;
    await commitStep(nextStep({ ...request, docket: { ...request.docket, clocks: counted } }, end));
  }
});

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

test('the summary counts what is open, overdue and nearly due, by who has to act, procedure and stage', async () => {
  expect(value(await board.summary(SUPERVISOR))).toEqual({
    on: '2026-09-18',
    ...{ open: 4, overdue: 2, dueSoon: 1, provisional: 0 },
    byUnit: [
      { key: 'police', label: '潍坊市公安局', overdue: 1, dueSoon: 1 },
      { key: 'civil', label: '潍坊市民政局', overdue: 1, dueSoon: 0 },
    ],
    byProcedure: [{ key: 'share-request', label: '有条件共享申请', overdue: 2, dueSoon: 1 }],
    byStage: [{ key: 'share-request/handling', label: '有条件共享申请 · 办理', overdue: 2, dueSoon: 1 }],
  });
});

const dates = (items: readonly BoardCase[]) => items.map(({ dueOn, overBy }) => [dueOn, overBy]);

test('the worst comes first, with how many working days it is over and who has to act', async () => {
  const { items } = value(await board.overdue({ actor: SUPERVISOR }));
  expect(dates(items)).toEqual([
    ['2026-09-15', 3],
    ['2026-09-17', 1],
  ]);
  expect(items[0]).toMatchObject({
    procedure: 'share-request',
    period: '答复期限',
    supervised: false,
    units: [{ unit: 'police', name: '潍坊市公安局', party: 'provider' }],
  });
  expect(dates(value(await board.dueSoon({ actor: SUPERVISOR })).items)).toEqual([['2026-09-21', -2]]);
});

test('a figure opens into the cases behind it', async () => {
  const overdue = async (filters: Partial<BoardListQuery>) =>
    dates(value(await board.overdue({ actor: SUPERVISOR, ...filters })).items).length;
  expect(await overdue({ unit: 'civil' })).toBe(1);
  expect(await overdue({ unit: 'bureau' })).toBe(0);
  expect(await overdue({ procedure: 'share-request' })).toBe(2);
  expect(await overdue({ procedure: 'dispute' })).toBe(0);
  expect(await overdue({ stage: 'share-request/handling' })).toBe(2);
  expect(await overdue({ stage: 'share-request/preparing' })).toBe(0);
});

test('the lists are read page by page', async () => {
  const first = value(await board.overdue({ actor: SUPERVISOR, limit: 1 }));
  const second = value(await board.overdue({ actor: SUPERVISOR, limit: 1, after: first.next ?? '' }));
  expect([...dates(first.items), ...dates(second.items), second.next]).toEqual([
    ['2026-09-15', 3],
    ['2026-09-17', 1],
    null,
  ]);
});

test('the trend counts by week, the oldest first', async () => {
  expect(value(await board.trend(SUPERVISOR, 4))).toEqual([
    { week: '2026-08-24', opened: 0, closed: 0, expired: 0 },
    { week: '2026-08-31', opened: 5, closed: 1, expired: 0 },
    { week: '2026-09-07', opened: 1, closed: 1, expired: 0 },
    { week: '2026-09-14', opened: 1, closed: 1, expired: 3 },
  ]);
});

test.for(['unit', 'procedure', 'period'] as const)(
  'durations by %s: working days used against those that the period allowed',
  async (by) => {
    const labels = { unit: '潍坊市公安局', procedure: '有条件共享申请', period: '答复期限' };
    const keys = { unit: 'police', procedure: 'share-request', period: 'share.reply' };
    const [row, ...others] = value(await board.durations({ actor: SUPERVISOR, by }));
    expect(others).toEqual([]);
    expect(row).toMatchObject({ key: keys[by], label: labels[by], count: 3, late: 1 });
    expect(row).toMatchObject({ medianUsed: 8, medianAllowed: 10, medianShare: 0.8 });
    // Between the second (8) and the third (12), at eight tenths of the way.
    expect(row?.p90Used).toBeCloseTo(11.2);
    expect(row?.p90Share).toBeCloseTo(1.12);
  },
);

test('durations are those of the span that is asked for, a year at most', async () => {
  const query = { actor: SUPERVISOR, by: 'unit', from: '2026-09-05', to: '2026-09-12' } as const;
  expect(value(await board.durations(query))).toMatchObject([{ count: 1, medianUsed: 8 }]);
  expect(value(await board.durations({ ...query, unit: 'civil' }))).toEqual([]);
  const problem = { kind: 'invalid', fields: [{ path: 'from' }] };
  expect(await board.durations({ ...query, from: '2025-09-01' })).toMatchObject({ problem });
  expect(await board.durations({ ...query, from: '2026-09-13' })).toMatchObject({ problem });
});

test('the board is for supervisors, each at their own level', async () => {
  for (const actor of [CIVIL_CLERK, POLICE_HEAD]) {
    for (const refused of [board.summary(actor), board.overdue({ actor }), board.trend(actor)]) {
      expect(await refused).toMatchObject({ problem: { kind: 'not-permitted', reason: 'actor' } });
    }
  }
  const elsewhere: Actor = { ...SUPERVISOR, unit: 'county-bureau' };
  expect(value(await board.summary(elsewhere))).toMatchObject({ open: 0, byUnit: [] });
});

test('the cases of a unit are listed with how they stand', async () => {
  const { items } = value(
    await caseListOver({ store: store(), nowMs: Date.now }).cases({ actor: CIVIL_CLERK, status: 'closed' }),
  );
  expect(items.map(({ closed, closedOn }) => [closed, closedOn])).toEqual(
    expect.arrayContaining([[true, '2026-09-04']]),
  );
  expect(items).toHaveLength(3);
});
