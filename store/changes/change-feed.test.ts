import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Activities, createActivities } from '../../activities/activities.ts';
import { nextStep, opening, task } from '../../tests/support/commit-requests.ts';
import { POLICE_CLERK } from '../../tests/support/registers.ts';
import { testStore } from '../../tests/support/test-store.ts';
import { changeTasks } from '../worklist/change-tasks.ts';
import { type ChangeFeed, type FeedEvent, openChangeFeed } from './change-feed.ts';

const { store } = testStore();
let activities: Activities;
let feed: ChangeFeed;

beforeAll(() => {
  activities = createActivities(store());
  feed = openChangeFeed(store(), 50);
});

afterAll(() => feed.close());

/** Follows the feed in the background. `take` waits for so many events. */
function follow(after?: string) {
  const stop = new AbortController();
  const events: FeedEvent[] = [];
  const following = (async () => {
    for await (const event of feed.since(after, stop.signal)) events.push(event);
  })();
  return {
    events,
    take: (count: number) =>
      expect.poll(() => events.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count),
    stop: async () => {
      stop.abort();
      await following;
      return events;
    },
  };
}

const stepsOf = (events: readonly FeedEvent[]) =>
  events.map((event) => (event.kind === 'reset' ? 'reset' : `${event.kind} ${event.sequence}`));

/** Begins to follow, and makes sure that it does: a case that was opened for it has come. */
async function followFromNow() {
  const first = follow();
  let probe = opening(crypto.randomUUID());
  await activities.commitStep(probe);
  // Whatever the feed calls now lies before the second step of this case, or the first.
  for (; first.events.length === 0; await new Promise((resolve) => setTimeout(resolve, 100))) {
    probe = nextStep(probe);
    await activities.commitStep(probe);
  }
  // On a busy machine more steps than one may be on their way: nothing of them comes after the last.
  await expect.poll(() => stepsOf(first.events)).toContain(`case ${probe.step.sequence}`);
  return { ...first, from: first.events.length };
}

test('steps and changes of tasks come in their order, with the units that may hear of them', async () => {
  const { take, stop, from } = await followFromNow();
  const request = opening(crypto.randomUUID(), { tasks: [task('clerk')] });
  const { caseNumber } = await activities.commitStep(request);
  const { caseId } = request.step;
  const [row] = await store()
    .em()
    .execute<[{ id: string }]>('select id from task where case_id = ?', [caseId]);
  const change = { type: 'claim' } as const;
  await changeTasks(store(), {
    actor: POLICE_CLERK,
    tasks: [row.id],
    change,
    requestId: 'claim',
    nowMs: Date.now(),
  });
  await activities.commitStep(nextStep(request, { tasks: [] }));
  await take(from + 3);
  const all = { caseId, caseNumber, units: ['civil', 'police', 'bureau', 'government'] };
  expect((await stop()).slice(from)).toEqual([
    { ...all, id: expect.any(String), kind: 'case', sequence: 0 },
    { ...all, id: expect.any(String), kind: 'tasks', sequence: 0, units: ['police'] },
    { ...all, id: expect.any(String), kind: 'case', sequence: 1 },
  ]);
});

test('whoever was away goes on after the last event that they know, and hears each once', async () => {
  const { take, stop, from } = await followFromNow();
  const requests = Array.from({ length: 30 }, () => opening(crypto.randomUUID()));
  await Promise.all(requests.map((request) => activities.commitStep(request)));
  await take(from + 30);
  const heard = await stop();
  for (const place of [from, from + 12, from + 29]) {
    const again = follow(heard[place - 1]?.id);
    await again.take(heard.length - place);
    expect((await again.stop()).slice(0, heard.length - place)).toEqual(heard.slice(place));
  }
  expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
});

test('a change that began earlier and ends later is not lost', async () => {
  const { take, stop, from } = await followFromNow();
  const late = opening(crypto.randomUUID());
  const early = opening(crypto.randomUUID());
  await activities.commitStep(late);
  await take(from + 1);
  await store()
    .em()
    .transactional(async (em) => {
      // Takes its id, and its place, before the other does.
      await em.execute(
        `insert into docket_change (case_id, sequence, kind, unit_codes, at) values (?, 7, 'case', '{}', now())`,
        [late.step.caseId],
      );
      await activities.commitStep(early);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
  await take(from + 3);
  expect(stepsOf((await stop()).slice(from)).slice(0, 3)).toEqual(['case 0', 'case 7', 'case 0']);
});

test('a connection that is cut is made again, and nothing is missed', async () => {
  const { take, stop, from } = await followFromNow();
  await store()
    .em()
    .execute(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen docket_change'`,
    );
  await activities.commitStep(opening(crypto.randomUUID()));
  await take(from + 1);
  expect(stepsOf(await stop()).at(-1)).toBe('case 0');
});

test.for([['no place'], ['1-1'], ['9999999999999-1']])(
  'whoever names a place that is forgotten or was never given is told to look anew: %s',
  async ([after]) => {
    await activities.commitStep(opening(crypto.randomUUID()));
    const { take, stop } = follow(after);
    await take(1);
    expect(stepsOf(await stop())[0]).toBe('reset');
  },
);
