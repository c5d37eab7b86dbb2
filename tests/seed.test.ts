// The demo docket as `npm start` fills it, on the real servers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaCalendar } from '../calendar/default-calendar.ts';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import { demoCases } from '../demo/cases.ts';
import { seedDemo } from '../demo/seed.ts';
import { caseIdOf } from '../store/case-id.ts';
import { findCase } from '../store/find-case.ts';
import { findUnits } from '../store/find-units.ts';
import { verifyAllCases } from '../store/verify-case.ts';
import { type TestDocket, testDocket } from './support/docket.ts';

const today = isoDateInShanghai(Date.now());
let docket: TestDocket;

beforeAll(async () => {
  docket = await testDocket();
});
afterAll(() => docket.close());

const verdicts = () => Array.fromAsync(verifyAllCases(docket.store.em()));

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
  const cases = demoCases(today, chinaCalendar);
  expect(counts).toEqual(cases.map((_, index) => index + 1));
  for (const { submission, stands } of cases) {
    const held = await findCase(docket.store.em(), caseIdOf(submission.requestId), 'trusted');
    expect([submission.requestId, held?.states]).toEqual([submission.requestId, stands]);
  }
  const seeded = await verdicts();
  expect(seeded.flatMap(({ faults }) => faults)).toEqual([]);

  await seedDemo(docket, today, () => expect.unreachable('nothing was missing'));
  expect((await verdicts()).map(({ number }) => number)).toEqual(seeded.map(({ number }) => number));
}, 120_000);
