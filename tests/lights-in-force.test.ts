// Lights and the board count with the version of the calendar in force, and with the orders for the unit.
import { expect, test } from 'vitest';
import { createActivities } from '../activities/activities.ts';
import type { Board } from '../client/board.ts';
import { boardOver } from '../client/direct/board/board.ts';
import { worklistOver } from '../client/direct/worklist/worklist.ts';
import type { Outcome } from '../client/outcome.ts';
import type { Worklist } from '../client/worklist.ts';
import { confirmInCalendar, enterInCalendar } from '../store/keep-calendar.ts';
import { closure, SECOND_SUPERVISOR, writeSecondSupervisor } from './support/calendar.ts';
import { opening, replyClock, task } from './support/commit-requests.ts';
import { POLICE_CLERK, SUPERVISOR } from './support/registers.ts';
import { testStore } from './support/test-store.ts';

const { store } = testStore();
/** A Friday; the Sunday after it, 09-20, is worked. */
const NOW_MS = Date.parse('2026-09-18T04:00:00Z');

/** Closes some units, or all, for a day: entered and confirmed. */
async function close(number: string, day: string, units: string[] | null): Promise<void> {
  const input = closure(number, day, day, units);
  if (input.kind !== 'order') throw new Error('a closure is an order');
  const content = { kind: 'order', order: input.order } as Parameters<typeof enterInCalendar>[1]['content'];
  const id = crypto.randomUUID();
  const entered = { id, content, wording: null, actor: SUPERVISOR, atMs: NOW_MS };
  expect(await enterInCalendar(store(), entered)).toMatchObject({ kind: 'done' });
  const confirmed = await confirmInCalendar(store(), { entry: id, actor: SECOND_SUPERVISOR, atMs: NOW_MS });
  expect(confirmed).toMatchObject({ kind: 'done' });
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function seen(worklist: Worklist, board: Board) {
  const tasks = async (light?: 'yellow' | 'red') =>
    value(await worklist.tasks({ actor: POLICE_CLERK, view: 'to-claim', ...(light && { light }) })).items;
  const soon = value(await board.dueSoon({ actor: SUPERVISOR, unit: 'police' })).items;
  const late = value(await board.overdue({ actor: SUPERVISOR })).items;
  const [lights, yellow, red] = [await tasks(), await tasks('yellow'), await tasks('red')];
  return {
    lights: lights.map(({ dueOn, light }) => [dueOn, light]),
    ...{ yellow: yellow.length, red: red.length, dueSoon: soon.map(({ dueOn }) => dueOn) },
    over: late.map(({ overBy }) => overBy),
  };
}

test('a closure that is confirmed changes lights and board at once, one of another unit does not', async () => {
  await writeSecondSupervisor(store());
  const { commitStep } = createActivities(store());
  const parts = { store: store(), nowMs: () => NOW_MS };
  const [worklist, board] = [worklistOver(parts), boardOver(parts)];
  // Due on 09-15 (overdue) and on 09-21.
  for (const [receivedOn, expired] of [
    ['2026-09-01', true],
    ['2026-09-08', false],
  ] as const) {
    const clocks = [replyClock({ receivedOn, expired })];
    const work = task('clerk', { clock: 'share.reply#1' });
    await commitStep(opening(crypto.randomUUID(), { clocks, tasks: [work] }));
  }
  const before = await seen(worklist, board);
  expect(before).toEqual({
    lights: [
      ['2026-09-15', 'overdue'],
      ['2026-09-21', 'yellow'],
    ],
    ...{ yellow: 1, red: 0, dueSoon: ['2026-09-21'], over: [3] },
  });
  await close('潍政办字〔2026〕1号', '2026-09-20', ['civil']);
  expect(await seen(worklist, board)).toEqual(before);
  await close('潍政办字〔2026〕2号', '2026-09-20', ['police']);
  expect(await seen(worklist, board)).toMatchObject({
    lights: [
      ['2026-09-15', 'overdue'],
      ['2026-09-21', 'red'],
    ],
    ...{ yellow: 0, red: 1, over: [3] },
  });
  await close('潍政办字〔2026〕3号', '2026-09-17', null);
  expect((await seen(worklist, board)).over).toEqual([2]);
});
