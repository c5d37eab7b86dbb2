// A version of the calendar carried to many open cases while clerks work on: total time, cases a second, and an action's p95
// during it against before. Run it with `node bench/rollover.ts` (10,000 cases), or with fewer and so many at a time:
// `node bench/rollover.ts 500 4`.
// Aims, on 2 cores: 10,000 cases in five minutes or less; p95 of an action not more than doubled.
import { setTimeout as sleep } from 'node:timers/promises';
import { isoDateInShanghai } from '../calendar/iso-date.ts';
import type { DocketClient } from '../client/docket-client.ts';
import { closure, putInForce, writeSecondSupervisor } from '../tests/support/calendar.ts';
import { SUPERVISOR } from '../tests/support/registers.ts';
import { caseAfter, take } from '../tests/support/share-request.ts';
import { benchDocket, timed, value } from './bench-docket.ts';
import { copyCase } from './copy-case.ts';
import { machineLine, quantile } from './machine.ts';

const [cases = 10_000, atOnce] = process.argv.slice(2).map(Number);
/** Clerks who act at once, each with a pause: with the opening and the approval some ten steps a second, a busy office. */
const CLERKS = 4;
const PAUSE_MS = 1000;
const BEFORE_MS = 40_000;
/** A p95 of fewer actions rests on a handful of them. */
const ENOUGH = 200;

const docket = await benchDocket(writeSecondSupervisor);
try {
  const { client, calendar } = docket;
  console.log(machineLine());
  const begunAt = performance.now();
  const told = (count: number) => process.stderr.write(`\r${count} of ${cases} cases under way`);
  await copyCase(docket, await caseAfter(client, ['approve']), cases - 1, told);
  console.log(`\n${cases} cases under way after ${seconds(begunAt)} s`);

  const before = await clerksAtWork(client, () => sleep(BEFORE_MS));
  const { days } = value(await calendar.due({ receivedOn: isoDateInShanghai(Date.now()), workingDays: 5 }));
  const worked = days.filter(({ nth }) => nth !== null).map(({ date }) => date);
  await putInForce(calendar, closure('潍政办字〔2026〕8号', worked[2] ?? '', worked[3] ?? ''));
  const begun = performance.now();
  const during = await clerksAtWork(client, async () => {
    value(await calendar.startRollover({ actor: SUPERVISOR, ...(atOnce !== undefined && { atOnce }) }));
    for (;;) {
      const { progress, cases: all, finishedAt } = value(await calendar.rollover());
      if (finishedAt !== null) break;
      process.stderr.write(`\r${progress?.carried ?? 0} of ${all} cases carried`);
      await sleep(1000);
    }
  });
  const took = seconds(begun);
  const { report } = value(await calendar.rollover());
  const [p95Before, p95During] = [quantile(before, 0.95), quantile(during, 0.95)];
  console.log(
    `\nroll-over of ${report?.cases} cases (${report?.left} left, ${report?.onTheirOwn} on their own): ${took} s, ` +
      `${((report?.cases ?? 0) / took).toFixed(1)} cases/s; an action p95 ${p95Before.toFixed(0)} ms before, ` +
      `${p95During.toFixed(0)} ms during (ratio ${(p95During / p95Before).toFixed(2)}; ` +
      `p50 ${quantile(before, 0.5).toFixed(0)} and ${quantile(during, 0.5).toFixed(0)} ms; ` +
      `${before.length} and ${during.length} actions)`,
  );
  if (Math.min(before.length, during.length) < ENOUGH)
    console.log(`Fewer than ${ENOUGH} actions on one side: take more cases for a p95 that means something.`);
} finally {
  await docket.close();
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}

/** @returns how long each action took while something went on, in milliseconds */
async function clerksAtWork(docket: DocketClient, meanwhile: () => Promise<unknown>): Promise<number[]> {
  const tookMs: number[] = [];
  let over = false;
  const clerk = async () => {
    while (!over) {
      // Signing in is an action that a clerk takes once in a case; the approval before it warms the case up.
      const caseId = await caseAfter(docket, ['approve']);
      tookMs.push(await timed(async () => value(await take(docket, caseId, 'signIn'))));
      tookMs.push(await timed(async () => value(await take(docket, caseId, 'review'))));
      await sleep(PAUSE_MS);
    }
  };
  const clerks = Array.from({ length: CLERKS }, clerk);
  await meanwhile();
  over = true;
  await Promise.all(clerks);
  return tookMs;
}
