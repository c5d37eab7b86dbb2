// The demo docket as `npm start` fills it, on the real servers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import { tellerOf } from '../cli/demo/demos.ts';
import { play } from '../cli/demo/play.ts';
import { viewerOf } from '../cli/viewer.ts';
import { demoCases, requestIdOf } from '../demo/cases.ts';
import { seedDemo } from '../demo/seed.ts';
import { openingOf } from '../machines/docket.ts';
import { caseIdOf } from '../store/case-id.ts';
import { findCase } from '../store/find-case.ts';
import { findUnits } from '../store/find-units.ts';
import { WHAT_STANDS_ALREADY } from '../store/migrations/0020-board.ts';
import { papersOfCase } from '../store/papers.ts';
import { verifyAllCases } from '../store/verify-case.ts';
import { expectBoardsCounted } from './support/board-counted-afresh.ts';
import { type TestDocket, testDocket } from './support/docket.ts';

const today = isoDateInShanghai(Date.now());
let docket: TestDocket;

beforeAll(async () => {
  docket = await testDocket();
});
afterAll(() => docket.close());

const verdicts = () => Array.fromAsync(verifyAllCases(docket.store.em()));
const caseOf = (key: string) => findCase(docket.store.em(), caseIdOf(requestIdOf(key)), 'trusted');

test('a docket with units of its own is left as it is', async () => {
  const before = await findUnits(docket.store.em());
  await seedDemo(docket, today);
  expect(await findUnits(docket.store.em())).toEqual(before);
  expect(await verdicts()).toEqual([]);
});

test('an empty docket gets every case where its plot says, and keeps them when it is seeded again', async () => {
  // One statement: units name each other, and are checked when it ends.
  await docket.store.em().execute(`
    with memberships as (delete from membership), items as (delete from catalogue_item), people as (delete from person)
    delete from unit`);
  const counts: number[] = [];
  await seedDemo(docket, today, (count) => counts.push(count));
  const cases = await demoCases(today, chinaCalendar);
  expect(counts).toEqual(cases.map((_, index) => index + 1));
  for (const { key, stands, started } of cases) {
    // What a started case came to reaches the one that started it a moment after its last step.
    await expect
      .poll(async () => {
        const held = await caseOf(key);
        const child = started && held?.links.started.at(-1);
        const begun = child && (await findCase(docket.store.em(), child.caseId, 'trusted'));
        return [key, held?.states, begun?.states];
      })
      .toEqual([key, stands, started?.stands]);
  }
  const seeded = await verdicts();
  expect(seeded.flatMap(({ faults }) => faults)).toEqual([]);
  expect(await expectBoardsCounted(docket.store)).toBeGreaterThan(20);

  await seedDemo(docket, today, () => expect.unreachable('nothing was missing'));
  expect((await verdicts()).map(({ number }) => number)).toEqual(seeded.map(({ number }) => number));
}, 240_000);

test('a demo case that names another one names the number that the docket has given it', async () => {
  const late = await caseOf('late-tax-data');
  const { intake } = late ? openingOf(late) : {};
  expect(intake).toMatchObject({ originCase: (await caseOf('tax-for-enterprise-support'))?.number });
});

test('a case of any procedure can be looked at without saying who looks, whoever its parties are', async () => {
  for (const { number } of await verdicts()) {
    const viewer = await viewerOf(docket.store, number, {});
    expect((await docket.client.get(number, viewer)).ok, number).toBe(true);
  }
});

test('a docket of before gets for its boards what its steps would have written', async () => {
  const em = docket.store.em();
  const written = () =>
    em.execute(`
      select "case".id, stage, task.unit_code, task.bureau_code, min(board_on)::text as board_on, count(board_on) as tasks
      from "case" left join task on case_id = "case".id and closed_by is null
      group by "case".id, stage, task.unit_code, task.bureau_code order by "case".id, task.unit_code`);
  const before = await written();
  await em.execute(`update task set bureau_code = null, board_on = null; update "case" set stage = ''`);
  // As the migration does it: PostgreSQL makes no index while a row waits for a check that comes at the end.
  await em.transactional(async (tx) => {
    await tx.execute(WHAT_STANDS_ALREADY);
    await tx.execute('create index made_after on task (board_on)');
  });
  await em.execute('drop index made_after');
  expect(await written()).toEqual(before);
});

test('some papers of the demo can be opened', async () => {
  const { id = '' } = (await caseOf('income-for-relief')) ?? {};
  expect((await papersOfCase(docket.store.em(), id)).map(({ name }) => name)).toEqual([
    '社会救助家庭经济状况核对授权书样本.docx',
  ]);
});

describe('on the demo docket, the demos that hang on the registers and on several cases come out as they are told', () => {
  const stories = [
    ['dispute', {}],
    ['catalogue-change', {}],
    ['catalogue-change', { merge: true }],
    ['opening-request', { demand: true }],
    ['purchase', {}],
    ['purchase', { existing: true }],
  ] as const;

  test.concurrent.for(stories)('%s %o', async ([id, options], { expect }) => {
    const mark = `T${stories.findIndex(([, other]) => other === options)}`;
    const story = (await tellerOf(id, options)())({ today, mark });
    const scenes = await Array.fromAsync(play(story, docket.client, new AbortController().signal));
    expect(scenes.length).toBe(story.scenes.length + 1);
    expect(scenes.at(-1)?.view.number).toBe(scenes[0]?.view.number);
  });
});
